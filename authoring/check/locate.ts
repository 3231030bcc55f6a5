/** Strings, punctuation, and whatever else stands between white space. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

interface Frame {
  readonly pointer: string;
  /** Undefined in an object. */
  index: number | undefined;
  /** The property that is being read, in an object. */
  key: string | undefined;
}

/**
 * The line, from 1, on which each value of a JSON text begins, by JSON pointer (RFC 6901); for a
 * property it is the line of its name. The parser of the platform gives values without their places.
 * A text that is no JSON is read as far as it makes sense.
 */
export function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const stack: Frame[] = [];
  let line = 1;
  let counted = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    for (; counted < index; counted++) if (text[counted] === "\n") line++;
    const frame = stack.at(-1);
    if (token === "}" || token === "]") stack.pop();
    else if (token === "," && frame?.index !== undefined) frame.index++;
    else if (token === "," && frame) frame.key = undefined;
    else if (token === ":" || token === ",") continue;
    else if (frame?.index === undefined && frame?.key === undefined && frame) {
      frame.key = nameIn(token);
      lines.set(below(frame), line);
    } else {
      const pointer = frame ? below(frame) : "";
      if (!lines.has(pointer)) lines.set(pointer, line);
      if (token === "{") stack.push({ pointer, index: undefined, key: undefined });
      if (token === "[") stack.push({ pointer, index: 0, key: undefined });
    }
  }
  return lines;
}

function nameIn(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}

function below({ pointer, index, key = "" }: Frame): string {
  return `${pointer}/${index ?? key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The line of a field, or of the nearest thing round it that there is. */
export function lineOf(lines: ReadonlyMap<string, number>, field: string): number {
  for (let at = field; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const line = lines.get(at);
    if (line !== undefined) return line;
  }
  return lines.get("") ?? 1;
}
