import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { csr } from "../../../instrument/csr/instrument.ts";
import type { AreaId, Form, SheetLanguage } from "../../../instrument/types.ts";
import { answerName, itemColumns, marker } from "../../../instrument/workbook/names.ts";
import type { SheetSpec } from "../../../instrument/workbook/spec.ts";
import { workbookSpec } from "../../../instrument/workbook/workbook-spec.ts";

const allAreas = csr.areas.map(({ id }) => id);
const variants: readonly (readonly [Form, readonly AreaId[], SheetLanguage])[] = [
  ["full", allAreas, "zh"],
  ["full", allAreas, "en"],
  ["full", allAreas, "both"],
  ["basic", allAreas, "zh"],
  ["basic", ["CM"], "en"],
];

/** Functions that Excel 2016, WPS and LibreOffice share, without volatile ones and without TEXT, which reads formats in the user's locale. */
const safe = new Set(
  (
    "SUM SUMIF SUMIFS COUNTIF COUNTIFS SUMPRODUCT COUNT COUNTA IF IFERROR AND OR NOT ISNUMBER INDEX MATCH ROUND MIN MAX MEDIAN LARGE " +
    "CHAR REPT LEN LEFT MID RIGHT FIND SUBSTITUTE TRIM LOWER UPPER VALUE MOD EXP LN"
  ).split(" "),
);

const formulasOf = (sheet: SheetSpec): readonly string[] =>
  sheet.cells.flatMap(({ value }) => (typeof value === "object" && value !== null ? [value.formula] : []));

const withoutTexts = (formula: string): string => formula.replaceAll(/"[^"]*"/gu, '""').replaceAll(/'[^']*'/gu, "");

const cjk = /[\u4E00-\u9FFF]/u;

describe.each(variants)("the workbook of the %s form, areas %s, language %s", (form, areas, language) => {
  const sheets = workbookSpec({ form, areas, language });

  test("has the seven sheets, and only `_csr` is hidden", () => {
    expect(sheets.map(({ id }) => id)).toEqual(["start", "profile", "assessment", "scores", "risks", "initiatives", "hidden"]);
    expect(sheets.filter(({ visibility }) => visibility === "veryHidden").map(({ name }) => name)).toEqual(["_csr"]);
  });

  test("keeps to the limits of Excel: sheet names, formulas, drop-down hints", () => {
    for (const sheet of sheets) {
      expect(sheet.name.length).toBeLessThanOrEqual(31);
      expect(sheet.name).not.toMatch(/[[\]:*?/\\]/u);
      for (const formula of formulasOf(sheet)) expect(formula.length).toBeLessThan(8192);
      for (const { hint, error } of sheet.validations) {
        expect(Math.max(hint?.title.length ?? 0, error?.title.length ?? 0)).toBeLessThanOrEqual(32);
        expect(hint?.text.length ?? 0).toBeLessThanOrEqual(255);
        expect(error?.text.length ?? 0).toBeLessThanOrEqual(225);
      }
    }
  });

  test("takes the code of a choice that somebody types: no list refuses what is not on it", () => {
    const offered = sheets.flatMap(({ validations }) => validations).filter(({ rule }) => rule.kind === "list");
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.filter(({ error }) => error?.style === "stop")).toEqual([]);
  });

  test("uses only functions that every spreadsheet program has", () => {
    for (const sheet of sheets) {
      for (const formula of formulasOf(sheet)) {
        for (const [, name] of withoutTexts(formula).matchAll(/([A-Z][A-Z0-9.]*)\(/gu)) expect(safe, formula).toContain(name);
      }
    }
  });

  test("gives every item a name and a row that begins with its id, below the marker row", () => {
    const sheet = sheets.find(({ id }) => id === "assessment");
    const ids = new Map(sheet?.cells.filter(({ column }) => column === 1).map(({ row, value }) => [value, row]));
    const markers = new Map(sheet?.cells.filter(({ row }) => row === ids.get(marker("item"))).map(({ value, column }) => [value, column]));
    expect([...markers.keys()].filter((value) => value !== null)).toEqual(expect.arrayContaining(itemColumns.map(marker)));
    const asked = csr.areas.filter(({ id }) => areas.includes(id)).flatMap((area) => area.topics.flatMap((topic) => topic.items));
    for (const { id } of asked.filter((item) => form === "full" || item.basic)) {
      const name = sheet?.names.find((each) => each.name === answerName(id));
      expect(name, id).toEqual({ name: answerName(id), row: ids.get(id), column: markers.get(marker("answer")) });
    }
  });

  test("defines no name twice, and none that is a cell address", () => {
    const names = sheets.flatMap((sheet) => sheet.names.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^csr_[A-Za-z0-9_]+$/u);
  });

  test("merges running text only, never cells that are filled in", () => {
    for (const { merges, cells, id } of sheets) {
      for (const box of merges) {
        const inside = cells.filter(({ row, column }) => row === box.row && column >= box.column && column <= box.lastColumn);
        expect(inside.filter(({ style }) => style.startsWith("input") && id !== "scores")).toEqual([]);
      }
    }
  });
});

test("an English workbook holds no Chinese outside the lists and vocabularies of `_csr`", () => {
  const sheets = workbookSpec({ form: "full", areas: allAreas, language: "en" });
  for (const { value } of sheets.filter(({ id }) => id !== "hidden").flatMap(({ cells }) => cells)) {
    expect(typeof value === "object" && value !== null ? value.formula : String(value)).not.toMatch(cjk);
  }
});

test("the names of results that the documentation tells are the names that the workbook defines", () => {
  const defined = new Set(
    workbookSpec({ form: "full", areas: allAreas, language: "en" }).flatMap(({ names }) => names.map(({ name }) => name)),
  );
  for (const document of ["data-format.md", "data-format.zh-CN.md"]) {
    const text = readFileSync(new URL(`../../../docs/${document}`, import.meta.url), "utf8");
    const told = [...text.matchAll(/`(csr_result_\w+)`/gu)].map(([, name]) => name ?? "");
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((name) => !defined.has(name))).toEqual([]);
  }
});
