import type { CDPSession, Page } from "puppeteer-core";

/** The element that carries the card; its shadow root is closed, so only a debugger sees inside. */
export const CARD = "scholium-card";

/** A node inside the card as a debugger sees it. */
export interface CardNode {
  /** Lower case; "#text" for text. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of a text node. */
  readonly value: string;
  readonly children: readonly CardNode[];
  /** The node's box in CSS pixels of the viewport. */
  box(): Promise<{ x: number; y: number; width: number; height: number }>;
  /** What a function's source makes of the node (`this`, or its argument), by way of JSON. */
  ask(source: string): Promise<unknown>;
}

/** What has the keyboard's focus in a card: its label or its text; undefined where nothing has. */
export async function focusIn(card: CardNode): Promise<string | undefined> {
  const root = card.children[0];
  return (root && ((await root.ask(FOCUS)) as string | null)) ?? undefined;
}

const FOCUS = `function (node) {
  const at = (node ?? this).activeElement;
  if (!at) return "null";
  if (at.getAttribute("role") === "dialog") return '"the card"';
  const named = at.matches("a,button,summary"); // and not what merely scrolls
  return JSON.stringify(at.getAttribute("aria-label") ?? ((named && at.textContent) || at.localName));
}`;

/** Reads the open card of a page; undefined while none is open. */
export async function readCard(page: Page): Promise<CardNode | undefined> {
  return "wsEndpoint" in page.browser() && page.browser().constructor.name.startsWith("Cdp")
    ? readByCdp(page)
    : readByBidi(page);
}

/** All text of a node, parts joined by "|". */
export function textOf(node: CardNode): string {
  if (node.name === "style") return "";
  if (node.name === "#text") return node.value.trim();
  return node.children.map(textOf).filter(Boolean).join("|");
}

/** The first node for which `test` holds, in document order. */
export function findNode(node: CardNode, test: (node: CardNode) => boolean): CardNode | undefined {
  if (test(node)) return node;
  for (const child of node.children) {
    const found = findNode(child, test);
    if (found) return found;
  }
  return undefined;
}

/** All nodes for which `test` holds, in document order. */
export function findNodes(node: CardNode, test: (node: CardNode) => boolean): CardNode[] {
  const below = node.children.flatMap((child) => findNodes(child, test));
  return test(node) ? [node, ...below] : below;
}

interface CdpNode {
  nodeName: string;
  nodeValue?: string;
  backendNodeId: number;
  attributes?: string[];
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
}

async function readByCdp(page: Page): Promise<CardNode | undefined> {
  const session = await page.createCDPSession();
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  const host = find(root as CdpNode, (node) => node.nodeName.toLowerCase() === CARD);
  return host && fromCdp(session, host);
}

function find(node: CdpNode, test: (node: CdpNode) => boolean): CdpNode | undefined {
  if (test(node)) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}

function fromCdp(session: CDPSession, node: CdpNode): CardNode {
  const pairs = node.attributes ?? [];
  return {
    name: node.nodeName.toLowerCase(),
    attributes: Object.fromEntries(
      pairs.flatMap((name, i) => (i % 2 === 0 ? [[name, pairs[i + 1] ?? ""]] : [])),
    ),
    value: node.nodeValue ?? "",
    children: [...(node.shadowRoots ?? []), ...(node.children ?? [])].map((child) =>
      fromCdp(session, child),
    ),
    box() {
      return this.ask(BOX) as ReturnType<CardNode["box"]>;
    },
    async ask(source) {
      const { object } = await session.send("DOM.resolveNode", {
        backendNodeId: node.backendNodeId,
      });
      const { result } = await session.send("Runtime.callFunctionOn", {
        objectId: object.objectId!,
        functionDeclaration: source,
        returnByValue: true,
      });
      return JSON.parse(result.value as string);
    },
  };
}

const BOX =
  "function (node) { const { x, y, width, height } = (node ?? this).getBoundingClientRect();" +
  " return JSON.stringify({ x, y, width, height }); }";

interface BidiNode {
  sharedId?: string;
  value?: {
    localName?: string;
    nodeType: number;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

/** What is used of puppeteer's own WebDriver BiDi connection. */
interface Bidi {
  send(
    method: string,
    params: object,
  ): Promise<{ result: { result: BidiNode & { value: never } } }>;
}

async function readByBidi(page: Page): Promise<CardNode | undefined> {
  const connection = (page.browser() as unknown as { connection: Bidi }).connection;
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { result } = await connection.send("script.evaluate", {
    expression: `document.querySelector("${CARD}") ?? document.querySelector("dialog ${CARD}")`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 30, includeShadowTree: "all" },
  });
  const node = result.result as BidiNode;
  return node.value ? fromBidi(connection, context, node) : undefined;
}

function fromBidi(connection: Bidi, context: string, node: BidiNode): CardNode {
  const value = node.value!;
  const inside = [...(value.shadowRoot ? [value.shadowRoot] : []), ...(value.children ?? [])];
  return {
    name: value.nodeType === 3 ? "#text" : (value.localName ?? "#fragment"),
    attributes: value.attributes ?? {},
    value: value.nodeValue ?? "",
    children: inside
      .filter((child) => child.value)
      .map((child) => fromBidi(connection, context, child)),
    box() {
      return this.ask(BOX) as ReturnType<CardNode["box"]>;
    },
    async ask(source) {
      const { result } = await connection.send("script.callFunction", {
        target: { context },
        awaitPromise: false,
        functionDeclaration: source,
        arguments: [{ sharedId: node.sharedId }],
      });
      return JSON.parse(result.result.value as string);
    },
  };
}
