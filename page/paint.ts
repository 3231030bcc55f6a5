import type { MarkStyle } from "../core/settings.ts";
import { PlainBlock, staticRange } from "./block.ts";
import { type Ground, type Ink, inkFor } from "./ground.ts";
import type { Mention } from "./mentions.ts";
import { isVisible } from "./notes.ts";

/** The names under which we paint; `assets/css/marks.css` says how each looks. */
const REST: readonly Ink[] = ["thin", "full", "black", "white", "veil"];
/** Inks are measured and ranges cost the page at each change: beyond so many, only for near words. */
const MANY = 60;

/** A page that clears the registry is answered this often, then left in peace. */
const REPAIRS = 20;

/**
 * Paints mentions with the CSS Custom Highlight API, which changes nothing in the document. The
 * registry is shared with the page's own scripts, so a page may clear it: {@link repair} notices.
 */
export class Paint {
  private readonly highlights = new Map<string, Highlight>();
  /** Our own list: iterating a Highlight throws across Firefox's Xray boundary. */
  private readonly painted = new Map<Mention, { name: string; range: StaticRange }>();
  private inks = new WeakMap<Element, Ink>();
  private grounds = new WeakMap<Element, Ground>();
  /** Elements that are watched, and of those that were reported whether they are near the window. */
  private readonly watched = new Set<Element>();
  private readonly near = new Map<Element, boolean>();
  private readonly watcher: IntersectionObserver;
  private wanted: readonly Mention[] = [];
  private style: MarkStyle = "dotted";
  private repairs = 0;

  constructor(signal: AbortSignal) {
    this.watcher = new IntersectionObserver((changes) => this.moved(changes), {
      rootMargin: "100% 0px",
    });
    signal.addEventListener("abort", () => {
      this.watcher.disconnect();
      this.clear();
    });
  }

  /** Marks these mentions and no others. */
  rest(mentions: readonly Mention[], style: MarkStyle): void {
    if (style !== this.style) {
      this.unpaintAll();
      this.style = style;
    }
    this.wanted = mentions;
    this.watch(new Set(mentions.length > MANY ? mentions.map(placeOf) : []));
    this.update();
  }

  /** The page has changed its colours: measures them anew. */
  retheme(): void {
    this.inks = new WeakMap();
    this.grounds = new WeakMap();
    this.unpaintAll();
    this.update();
  }

  /** Registers again what the page's scripts have thrown out. */
  repair(): void {
    for (const [name, highlight] of this.highlights) {
      if (CSS.highlights.get(name) === highlight || this.repairs >= REPAIRS) continue;
      this.repairs++;
      CSS.highlights.set(name, highlight);
    }
  }

  /** Takes every mark off the page. */
  clear(): void {
    this.wanted = [];
    this.painted.clear();
    for (const [name, highlight] of this.highlights) {
      highlight.clear();
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    this.highlights.clear();
  }

  private watch(elements: ReadonlySet<Element>): void {
    for (const element of this.watched) {
      if (elements.has(element)) continue;
      this.watched.delete(element);
      this.near.delete(element);
      this.watcher.unobserve(element);
    }
    for (const element of elements) {
      if (this.watched.has(element)) continue;
      this.watched.add(element);
      this.watcher.observe(element);
    }
  }

  private update(): void {
    // Of what has not been reported yet, that which is painted stays: no mark flickers.
    const isWanted = (mention: Mention): boolean =>
      this.near.get(placeOf(mention)) ?? this.painted.has(mention);
    const want = new Set(this.watched.size === 0 ? this.wanted : this.wanted.filter(isWanted));
    for (const mention of this.painted.keys()) if (!want.has(mention)) this.unpaint(mention);
    // Measured before any is painted: painting makes the page compute its styles anew.
    const fresh = [...want].filter((mention) => !this.painted.has(mention) && isVisible(mention));
    const inks = fresh.map(({ element }) => this.inkOf(element));
    for (const [i, mention] of fresh.entries()) {
      const name = `scholium-${this.style}-${inks[i]}`;
      const range = staticRange(mention.block, mention);
      this.layer(name, 0).add(range);
      this.painted.set(mention, { name, range });
    }
  }

  private unpaint(mention: Mention): void {
    const mark = this.painted.get(mention);
    if (mark) this.highlights.get(mark.name)?.delete(mark.range);
    this.painted.delete(mention);
  }

  private unpaintAll(): void {
    for (const mention of this.painted.keys()) this.unpaint(mention);
  }

  private inkOf(element: Element): Ink {
    let ink = this.inks.get(element);
    if (!ink) {
      ink = inkFor(element, this.grounds);
      this.inks.set(element, ink);
    }
    return ink;
  }

  /** The highlight of a name, which is registered with its first use. */
  layer(name: string, priority: number): Highlight {
    let highlight = this.highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = priority;
      this.highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    return highlight;
  }

  private moved(changes: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of changes) this.near.set(target, isIntersecting);
    this.update();
  }
}

/** The element that is watched for a mention: its block, where that is no more than a paragraph. */
function placeOf(mention: Mention): Element {
  const { block } = mention;
  return block instanceof PlainBlock ? block.container : mention.element;
}

/** Every name under which words are marked at rest, for the style sheet's test. */
export const REST_LAYERS: readonly string[] = /* @__PURE__ */ ["dotted", "dashed", "wash"].flatMap(
  (style) => REST.map((ink) => `scholium-${style}-${ink}`),
);
