import { describe, expect, it } from "vitest";
import { clip } from "../../../authoring/maps/clip.ts";
import type { Box, Point } from "../../../authoring/maps/frame.ts";
import { crossings, inside } from "../../../authoring/maps/spans.ts";
import { simplify, trace } from "../../../authoring/maps/trace.ts";

const box: Box = [0, 0, 10, 10];

/** "1,2 3,4" as points. */
const points = (text: string): Point[] =>
  text.split(" ").map((pair) => pair.split(",").map(Number) as unknown as Point);

/** Parts as text, each from its least point, since a clipped ring may begin anywhere. */
const written = (parts: readonly (readonly Point[])[]) => parts.map((part) => part.join(" "));

describe("clipping a line", () => {
  it.each<[string, string, string[]]>([
    ["that is inside", "1,1 2,2 3,1", ["1,1 2,2 3,1"]],
    ["that is outside", "-5,1 -1,2", []],
    ["that goes out", "5,5 15,5", ["5,5 10,5"]],
    ["that comes in", "-5,5 5,5", ["0,5 5,5"]],
    ["that passes through", "-5,5 15,5", ["0,5 10,5"]],
    ["that leaves and comes back", "5,5 15,5 15,6 5,6", ["5,5 10,5", "10,6 5,6"]],
    ["that passes by a corner", "-2,9 1,12", []],
  ])("%s", (_what, line, wanted) => {
    expect(written(clip(points(line), box, false))).toEqual(wanted);
  });
});

describe("clipping a ring", () => {
  const area = (ring: readonly Point[]) =>
    Math.abs(
      ring.reduce((sum, [x, y], i) => {
        const [a, b] = ring.at(i - 1)!;
        return sum + a * y - x * b;
      }, 0) / 2,
    );

  it.each<[string, string, number[]]>([
    ["that is inside", "1,1 3,1 3,3 1,3 1,1", [4]],
    ["that is not closed", "1,1 3,1 3,3 1,3", [4]],
    ["that is outside", "11,1 13,1 13,3 11,3 11,1", []],
    ["across an edge", "8,1 12,1 12,3 8,3 8,1", [4]],
    ["that holds the box", "-5,-5 15,-5 15,15 -5,15 -5,-5", [100]],
    ["that comes in twice", "8,1 12,1 12,9 8,9 8,7 11,7 11,3 8,3 8,1", [4, 4]],
  ])("%s", (_what, ring, wanted) => {
    expect(clip(points(ring), box, true).map(area)).toEqual(wanted);
  });
});

describe("simplifying", () => {
  it.each<[string, string, number, string]>([
    ["a straight line keeps its ends", "0,0 1,0 2,0 3,0", 0.1, "0,0 3,0"],
    ["a bend stays", "0,0 1,1 2,0", 0.5, "0,0 1,1 2,0"],
    ["a bend within the tolerance goes", "0,0 1,0.3 2,0", 0.5, "0,0 2,0"],
    ["a ring keeps its farthest points", "0,0 4,0 4,4 0,4 0,0", 0.5, "0,0 4,0 4,4 0,4 0,0"],
    ["two points stay", "0,0 1,0", 9, "0,0 1,0"],
    ["a spike stays", "0,0 5,0 5,5 5,0 9,0", 0.5, "0,0 5,0 5,5 5,0 9,0"],
  ])("%s", (_what, line, tolerance, wanted) => {
    expect(simplify(points(line), tolerance).join(" ")).toBe(wanted);
  });
});

describe("path data", () => {
  it.each<[string, string, boolean, string]>([
    ["steps from point to point", "1,2 3,4 2,4", false, "M1 2l2 2-1 0"],
    ["to a tenth, without a nought", "0.04,0.26 0.34,-0.11", false, "M0 .3l.3-.4"],
    ["closed", "0,0 4,0 4,4 0,4", true, "M0 0l4 0 0 4-4 0z"],
    ["nothing of what falls together", "1,1 1.01,1.02", false, ""],
    ["nothing of a ring without ground", "0,0 4,0", true, ""],
  ])("%s", (_what, line, closed, wanted) => {
    expect(trace([points(line)], closed, 0.01)).toBe(wanted);
  });
});

describe("what is inside, by the even-odd rule", () => {
  const square = points("0,0 10,0 10,10 0,10");
  const hole = points("4,4 6,4 6,6 4,6");
  it.each<[string, Point[][], number, number[][]]>([
    ["a square", [square], 5, [[0, 10]]],
    ["above it", [square], 11, []],
    ["a lake", [square, hole], 5, [[0, 4], [6, 10]]], // biome-ignore format: a row
    ["beside the lake", [square, hole], 2, [[0, 10]]],
  ])("%s", (_what, rings, y, wanted) => {
    expect(inside(crossings(rings, y))).toEqual(wanted);
  });
});
