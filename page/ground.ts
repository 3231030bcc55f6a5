/** A colour in sRGB, channels 0 to 255, alpha 0 to 1. */
export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

const WHITE: Colour = { r: 255, g: 255, b: 255, a: 1 };
const BLACK: Colour = { r: 0, g: 0, b: 0, a: 1 };
/** How both browsers print that an element has no background colour. */
const CLEAR = "rgba(0, 0, 0, 0)";

/** What lies behind an element's text, as far as it can be known. */
export interface Ground {
  readonly colour: Colour;
  /** A picture or gradient lies between: the colour is a guess. */
  readonly picture: boolean;
}

/**
 * Reads the page's own background behind an element: the first opaque one, blended on the way.
 *
 * @param known What was read before, and is now; so that what many elements stand on is read once.
 */
export function groundOf(element: Element, known = new WeakMap<Element, Ground>()): Ground {
  const above: Element[] = [];
  let at: Element | null = element;
  for (; at && !known.has(at); at = parentOf(at)) above.push(at);
  let ground = (at && known.get(at)) ?? {
    colour: canvasOf(element.ownerDocument),
    picture: false,
  };
  while (above.length > 0) {
    const next = above.pop()!;
    ground = onto(ground, getComputedStyle(next));
    known.set(next, ground);
  }
  return ground;
}

/** An element's own background on what lies behind it. */
function onto(below: Ground, { backgroundColor, backgroundImage }: CSSStyleDeclaration): Ground {
  // Most elements have none of their own.
  if (backgroundColor === CLEAR && backgroundImage === "none") return below;
  const colour = parseColour(backgroundColor);
  const opaque = colour?.a === 1;
  return {
    colour: colour && colour.a > 0 ? over(below.colour, colour) : below.colour,
    picture: backgroundImage !== "none" || (below.picture && !opaque),
  };
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The canvas behind a page without a background of its own follows the page's colour scheme. */
function canvasOf(document: Document): Colour {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  if (/\bdark\b/.test(scheme) && (dark || !/\blight\b/.test(scheme))) {
    return { r: 18, g: 18, b: 18, a: 1 };
  }
  return WHITE;
}

/** A computed colour in sRGB: `rgb()`, `rgba()` or `color(srgb …)`; others are left unknown. */
export function parseColour(text: string): Colour | undefined {
  const numbers = text.match(/-?[\d.]+(?:e-?\d+)?%?/g)?.map(amount);
  if (!numbers || numbers.length < 3) return undefined;
  const [r, g, b, a = 1] = numbers as [number, number, number, number?];
  if (text.startsWith("rgb")) return { r, g, b, a };
  if (text.startsWith("color(srgb ")) return { r: r * 255, g: g * 255, b: b * 255, a };
  return undefined;
}

function amount(text: string): number {
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}

function over(below: Colour, above: Colour): Colour {
  const mix = (x: number, y: number) => x * above.a + y * (1 - above.a);
  return { r: mix(above.r, below.r), g: mix(above.g, below.g), b: mix(above.b, below.b), a: 1 };
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance({ r, g, b }: Colour): number {
  const linear = (channel: number) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast ratio, 1 to 21 (WCAG 2.2). */
export function contrast(a: Colour, b: Colour): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Whether white words would read better on a ground than black ones. */
export function isDark(colour: Colour): boolean {
  return contrast(colour, WHITE) > contrast(colour, BLACK);
}

/**
 * How a mark keeps 3 : 1 on a ground (WCAG 2.2, 1.4.11): in the ink of the words, thinned to 80 %,
 * where they reach 4.5 : 1; in their full ink where they reach 3 : 1; else in black or white. Over a
 * picture it stands on a veil.
 */
export type Ink = "thin" | "full" | "black" | "white" | "veil";

/** The ink for a mark over an element's words. */
export function inkFor(element: Element, known?: WeakMap<Element, Ground>): Ink {
  const ground = groundOf(element, known);
  if (ground.picture) return "veil";
  const ink = parseColour(getComputedStyle(element).color);
  if (!ink) return "full";
  const ratio = contrast(over(ground.colour, ink), ground.colour);
  if (ratio >= 4.5) return "thin";
  if (ratio >= 3) return "full";
  return isDark(ground.colour) ? "white" : "black";
}
