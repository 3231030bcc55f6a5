import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeAll } from "../../../authoring/convert/stage.ts";

describe("writing several files", () => {
  let folder = "";
  const at = (...path: string[]) => join(folder, ...path);
  const text = (...path: string[]) => readFileSync(at(...path), "utf8");
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "scholium-stage-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("puts each in its place, with its folder", () => {
    writeAll(
      new Map([
        [at("a.json"), "a"],
        [at("new", "b.json"), "b"],
      ]),
    );
    expect([text("a.json"), text("new", "b.json")]).toEqual(["a", "b"]);
    expect(readdirSync(folder).sort()).toEqual(["a.json", "new"]);
  });

  it("replaces a folder whole, and nothing beside it", () => {
    mkdirSync(at("entries"));
    writeFileSync(at("entries", "old.json"), "old");
    writeFileSync(at("README.md"), "mine");
    writeAll(new Map([[at("entries", "new.json"), "new"]]), [at("entries")]);
    expect(readdirSync(at("entries"))).toEqual(["new.json"]);
    expect(text("README.md")).toBe("mine");
  });

  it("leaves all as it was if one of them cannot be written", () => {
    writeFileSync(at("a.json"), "old");
    mkdirSync(at("entries"));
    writeFileSync(at("entries", "old.json"), "old");
    const files = new Map([
      [at("a.json"), "new"],
      [at("entries", "new.json"), "new"],
      [at("a.json", "below-a-file.json"), "new"],
    ]);
    expect(() => writeAll(files, [at("entries")])).toThrow(/ENOTDIR|EEXIST/);
    expect(text("a.json")).toBe("old");
    expect(readdirSync(folder).sort()).toEqual(["a.json", "entries"]);
    expect(readdirSync(at("entries"))).toEqual(["old.json"]);
  });

  it("puts back what it has replaced if a later one cannot be put in its place", () => {
    writeFileSync(at("a.json"), "old");
    const files = new Map([
      [at("a.json"), "new"],
      [at("b.json"), "new"],
    ]);
    // What stands at the place where the second one's former self is to be kept.
    mkdirSync(at(`b.json.${process.pid}.part.before`, "in the way"), { recursive: true });
    writeFileSync(at("b.json"), "old");
    expect(() => writeAll(files)).toThrow();
    expect([text("a.json"), text("b.json")]).toEqual(["old", "old"]);
    expect(existsSync(at(`a.json.${process.pid}.part`))).toBe(false);
  });
});
