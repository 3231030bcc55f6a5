import { expect, test } from "vitest";
import {
  CAPITAL,
  foldCluster,
  folds,
  KIND,
  kinds,
  learn,
  skeletonOf,
  skeletons,
} from "../../../core/matcher/fold.ts";
import {
  commonKind,
  isWord,
  kindByProperties,
  MARK,
  ODD,
  SKIP,
  UNKNOWN,
} from "../../../core/matcher/letters.ts";

const units = Array.from({ length: 0x10000 }, (_, unit) => unit);

test("what is told at once is what the properties say", () => {
  const wrong = units.filter((unit) => {
    const common = commonKind(unit);
    return common !== UNKNOWN && common !== kindByProperties(String.fromCharCode(unit));
  });
  expect(wrong.map((unit) => unit.toString(16))).toEqual([]);
});

test("the tables say of every unit what folding says", () => {
  const wrong = units.filter((unit) => {
    learn(unit);
    const kind = kinds[unit]! & KIND;
    const character = String.fromCharCode(unit);
    if (kind === MARK || kind === SKIP) return kind !== kindByProperties(character);
    const folded = foldCluster(character);
    if (kind === ODD) return folded.symbols.length === 1 && unit < 0xd800;
    return (
      folded.symbols.length !== 1 ||
      folded.kind !== kind ||
      folded.symbols[0] !== folds[unit] ||
      folded.capitals[0] !== ((kinds[unit]! & CAPITAL) !== 0) ||
      skeletonOf(folds[unit]!) !== skeletons[unit]
    );
  });
  expect(wrong.map((unit) => unit.toString(16))).toEqual([]);
});

test("folding is folded already, and the same for NFC and NFD", () => {
  const wrong = units.filter((unit) => {
    const character = String.fromCharCode(unit);
    if (unit >= 0xd800 && unit < 0xe000) return false;
    const { kind, symbols } = foldCluster(character);
    const again = String.fromCharCode(...symbols);
    // ŉ and ẚ hold an apostrophe, which is a symbol of its own when it stands alone.
    if (!isWord(kind) || /[\u02bc\u02be]/.test(again)) return false;
    const twice = [...again].flatMap((c) => foldCluster(c).symbols);
    const decomposed = foldCluster(character.normalize("NFD")).symbols;
    const marks = [...again].some((c) => kindByProperties(c) === MARK);
    return (
      (!marks && String.fromCharCode(...twice) !== again) ||
      String.fromCharCode(...decomposed) !== again
    );
  });
  expect(wrong.map((unit) => `${unit.toString(16)} ${String.fromCharCode(unit)}`)).toEqual([]);
});
