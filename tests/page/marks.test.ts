// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LIGHT_LAYERS } from "../../page/lights.ts";
import { REST_LAYERS } from "../../page/paint.ts";

const css = readFileSync(join(import.meta.dirname, "../../assets/css/marks.css"), "utf8");
const [onScreen, inPrint] = css.split("@media print") as [string, string];

test.each([...REST_LAYERS, ...LIGHT_LAYERS])(
  "%s is drawn on the screen, and not in print",
  (layer) => {
    expect(onScreen).toContain(`::highlight(${layer})`);
    expect(inPrint).toContain(`::highlight(${layer})`);
  },
);
