import { type Accent, accents } from "../core/settings.ts";
import { staticRange } from "./block.ts";
import type { Mention } from "./mentions.ts";
import type { Paint } from "./paint.ts";

/** How long a place that was jumped to stays marked, in milliseconds. */
const POINTING = 4000;

/** What a light is for: the words of the open card, and all that is only shown to be there. */
type Use = "open" | "echo";

/** The name of a light's layer; `assets/css/marks.css` says how each looks. */
function nameOf(use: Use, accent: Accent, dark: boolean): string {
  return `scholium-${use}${accent === "mulberry" ? "" : `-${accent}`}${dark ? "-dark" : ""}`;
}

/** What is painted while a reader attends to it, over the marks at rest, in the reader's accent. */
export class Lights {
  private readonly paint: Paint;
  private readonly accent: () => Accent;
  /** The layers of the open card. */
  private opened: readonly Highlight[] = [];
  /** What {@link light} has lit. */
  private lit: { readonly layer: Highlight; readonly ranges: readonly StaticRange[] } | undefined;

  constructor(paint: Paint, accent: () => Accent) {
    this.paint = paint;
    this.accent = accent;
  }

  /** Shows which mention's card is open, and its other mentions with a wash alone. */
  open(mention: Mention, echoes: readonly Mention[], dark: boolean): void {
    this.shut();
    const open = this.layer("open", dark);
    const echo = this.layer("echo", dark);
    open.add(staticRange(mention.block, mention));
    for (const other of echoes) if (other !== mention) echo.add(staticRange(other.block, other));
    this.opened = [open, echo];
  }

  /** No card is open any longer. */
  shut(): void {
    for (const layer of this.opened) layer.clear();
    this.opened = [];
  }

  /** Shows where these mentions are, and no longer where those were that it showed before. */
  light(mentions: readonly Mention[], dark: boolean): void {
    for (const range of this.lit?.ranges ?? []) this.lit?.layer.delete(range);
    const layer = this.layer("echo", dark);
    const ranges = mentions.map((mention) => staticRange(mention.block, mention));
    for (const range of ranges) layer.add(range);
    this.lit = { layer, ranges };
  }

  /** Points at a place for a moment: the publisher's note, that the reader asked to see. */
  point(place: StaticRange, dark: boolean): void {
    const layer = this.layer("echo", dark);
    layer.add(place);
    setTimeout(() => layer.delete(place), POINTING);
  }

  private layer(use: Use, dark: boolean): Highlight {
    return this.paint.layer(nameOf(use, this.accent(), dark), use === "open" ? 2 : 1);
  }
}

/** Every name that {@link Lights} may register, for the style sheet's test. */
export const LIGHT_LAYERS: readonly string[] = /* @__PURE__ */ accents.flatMap((accent) =>
  (["open", "echo"] as const).flatMap((use) =>
    [false, true].map((dark) => nameOf(use, accent, dark)),
  ),
);
