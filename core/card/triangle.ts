/** A point in CSS pixels from the window's upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box in CSS pixels from the window's upper left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** By how much the card is taken larger than it is, in CSS pixels: hands do not draw straight lines. */
const slack = 4;

/**
 * Whether a pointer that moved from one point to another is on its way to the card: it came nearer,
 * and stayed within the triangle between the first point and the two corners of the card that bound
 * it as seen from there. So the way into the card may cross other phrases. (The idea is that of the
 * cascading menus of Bruce Tognazzini, Apple, 1986: a V-shaped zone towards the target.)
 */
export function approaches(from: Point, to: Point, card: Box): boolean {
  if (distance(to, card) >= distance(from, card)) return false;
  const corners = cornersOf(card);
  // The corners furthest to either hand: every other corner lies on the same side of the line there.
  const left = corners.find((c) => corners.every((d) => turn(from, c, d) >= 0));
  const right = corners.find((c) => corners.every((d) => turn(from, c, d) <= 0));
  if (!left || !right) return true; // from within the slack: any step nearer is one towards it
  return turn(from, left, to) >= 0 && turn(from, right, to) <= 0;
}

function cornersOf(card: Box): Point[] {
  const [x1, y1] = [card.x - slack, card.y - slack];
  const [x2, y2] = [card.x + card.width + slack, card.y + card.height + slack];
  return [
    { x: x1, y: y1 },
    { x: x2, y: y1 },
    { x: x2, y: y2 },
    { x: x1, y: y2 },
  ];
}

/** Positive where the way from a by b to c turns clockwise (y grows downwards), 0 where it is straight. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function distance(point: Point, box: Box): number {
  const dx = Math.max(box.x - point.x, 0, point.x - (box.x + box.width));
  const dy = Math.max(box.y - point.y, 0, point.y - (box.y + box.height));
  return Math.hypot(dx, dy);
}
