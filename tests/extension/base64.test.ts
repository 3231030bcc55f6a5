import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64, toBase64 } from "../../extension/base64.ts";

test("bytes come back as they went", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(new Uint8Array(fromBase64(toBase64(bytes.slice().buffer)))).toEqual(bytes);
    }),
  );
});
