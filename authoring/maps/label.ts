import { LEADING, type MapDrawing, type MapMark, NAME_SIZE, widthOf } from "../../core/card/map.ts";
import { type Box, WIDTH } from "./frame.ts";
import {
  ABOVE,
  around,
  BELOW,
  clamp,
  HIGHEST,
  LOWEST,
  MARGIN,
  meet,
  round,
  SCALE_BOX,
} from "./layout.ts";

/** The longest line of a place's own name. */
const LINE = 300;

/** The place's own name, and the box of its letters. */
export interface Placed {
  readonly label: MapDrawing["label"];
  readonly box: Box;
}
type Anchor = MapDrawing["label"]["anchor"];

/** The place's own name where it covers least of the mark. */
export function placeName(headword: string, mark: MapMark, taken: readonly Box[]): Placed {
  const lines = wrapped(headword);
  const width = Math.max(...lines.map((line) => widthOf(line)));
  const tall = (lines.length - 1) * LEADING;
  const whole = around(taken);
  const middleX = (whole[0] + whole[2]) / 2;
  const middleY = (whole[1] + whole[3]) / 2 + NAME_SIZE / 3 - tall / 2;
  const above: Spot = [middleX, whole[1] - 5 - tall, "middle"];
  const below: Spot = [middleX, whole[3] + NAME_SIZE, "middle"];
  const after: Spot = [whole[2] + 3, middleY, "start"];
  const before: Spot = [whole[0] - 3, middleY, "end"];
  const inside: Spot = [middleX, middleY, "middle"];
  const fits = mark.kind === "area" && (mark.r === 0 || width < 1.8 * mark.r);
  const wanted: Spot[] =
    mark.kind === "point" ? [after, before, above, below] : [above, below, after, before];
  const rated = (fits ? [inside] : wanted).map((spot) => {
    const one = settle(lines, width, spot);
    // Inside a circle nothing is covered; the scale bar never may be.
    const covered = fits ? 0 : taken.filter((box) => meet(box, one.box)).length;
    return { one, covered: covered + (meet(SCALE_BOX, one.box) ? 100 : 0) };
  });
  return rated.reduce((best, next) => (next.covered < best.covered ? next : best)).one;
}

type Spot = [x: number, y: number, anchor: Anchor];

/**
 * A headword in as many lines as it needs, of like length, and whole: a name left out would be a
 * choice. Only what an abbreviation stands for is left to the card.
 */
function wrapped(headword: string): string[] {
  const name = headword.replace(/^(\p{Lu}{3,}) \(.*\)$/u, "$1").replaceAll(" / ", " /\u00a0");
  let lines = linesOf(name, LINE);
  for (let limit = LINE; limit > 0; limit -= 10) {
    const narrower = linesOf(name, limit);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

/** What stands in brackets begins a line, if there is more than one. */
function linesOf(name: string, limit: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    const breaks = word.startsWith("(") && widthOf(name) > limit;
    if (lines.length === 0 || breaks || widthOf(longer) > limit) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Moved back into the frame where it would leave it. */
function settle(lines: readonly string[], width: number, [x, y, anchor]: Spot): Placed {
  const tall = (lines.length - 1) * LEADING;
  const before = anchor === "start" ? 0 : anchor === "end" ? width : width / 2;
  const left = clamp(x - before, MARGIN, WIDTH - MARGIN - width);
  const base = clamp(y, HIGHEST, LOWEST - tall);
  const label = { lines, x: round(left + before), y: round(base), anchor };
  return { label, box: [left, base - ABOVE, left + width, base + tall + BELOW] };
}
