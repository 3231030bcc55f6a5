// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LIGHT_LAYERS } from "../../page/lights.ts";
import { REST_LAYERS } from "../../page/paint.ts";

const css = readFileSync(join(import.meta.dirname, "../../assets/css/marks.css"), "utf8");
const [onScreen, forced, inPrint] = css.split(/@media .*/) as [string, string, string];

test.each([...REST_LAYERS, ...LIGHT_LAYERS])(
  "%s is drawn on the screen, and not in print",
  (layer) => {
    expect(onScreen).toContain(`::highlight(${layer})`);
    expect(inPrint).toContain(`::highlight(${layer})`);
  },
);

test.each(LIGHT_LAYERS)("%s is told from the marks at rest in forced colours", (layer) => {
  expect(forced).toContain(`::highlight(${layer})`);
});
