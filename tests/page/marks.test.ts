// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LAYERS } from "../../page/paint.ts";

const css = readFileSync(join(import.meta.dirname, "../../assets/css/marks.css"), "utf8");
const [onScreen, inPrint] = css.split("@media print") as [string, string];

test.each(LAYERS)("%s is drawn on the screen, and not in print", (layer) => {
  expect(onScreen).toContain(`::highlight(${layer})`);
  expect(inPrint).toContain(`::highlight(${layer})`);
});
