import { describe, expect, test } from "vitest";
import { items } from "../../../../instrument/csr/instrument.ts";
import { cells, expected, filling, onlyRows, source, withCells } from "../../../analysis/ingest/damaged-questionnaire.ts";
import { assessmentIn, codesOf, readOne } from "../../../analysis/ingest/expectations.ts";
import { questionnaire, rowOf, withSheets } from "../../../analysis/ingest/make-questionnaire.ts";
import { type Content, makeWorkbook } from "../../../analysis/ingest/make-workbook.ts";

describe("what the file says of itself", () => {
  const withMeta = (meta: Readonly<Record<string, Content>>): Uint8Array => makeWorkbook(questionnaire({ ...filling, meta }));
  test("is inferred where it is lost, with warnings", () => {
    const { assessment, issues } = readOne(makeWorkbook({ ...source, sheets: source.sheets.filter(({ name }) => name !== "_csr") }));
    expect(assessment).toEqual({ ...expected, language: null });
    expect(issues).toMatchObject([
      { code: "meta-inferred", field: "version", assumed: "1.0.0", severity: "warning" },
      { code: "meta-inferred", field: "form", assumed: "full" },
      { code: "meta-inferred", field: "areas", assumed: "RM,EM,EN,MK,CM" },
    ]);
  });
  test("is a basic form where only basic items are there", () => {
    const basic = new Set(items.filter((item) => item.basic && item.area === "EM").map(({ id }) => rowOf(id)));
    const some = withCells(onlyRows(cells, (row) => row < 5 || basic.has(row)));
    const { assessment } = readOne(makeWorkbook({ ...some, sheets: some.sheets.filter(({ name }) => name !== "_csr") }));
    expect(assessment).toMatchObject({ form: "basic", areas: ["EM"] });
  });
  test("another MAJOR version is rejected, another MINOR one is not", () => {
    expect(readOne(withMeta({ version: "2.0.0" }))).toMatchObject({
      assessment: null,
      issues: [{ code: "unknown-version", found: "2.0.0", expected: "1.0.0" }],
    });
    expect(assessmentIn(withMeta({ version: "1.3.0" })).instrumentVersion).toBe("1.3.0");
    expect(assessmentIn(withMeta({ version: 1 })).instrumentVersion).toBe("1.0.0");
    expect(codesOf(readOne(withMeta({ version: "draft" })).issues)).toEqual(["unknown-version"]);
  });
  test("the drafts before version 1 asked and scored the same, and are read", () => {
    expect(assessmentIn(withMeta({ version: "0.1.0-draft" })).instrumentVersion).toBe("0.1.0-draft");
    expect(assessmentIn(withMeta({ version: "0.2" })).instrumentVersion).toBe("0.2.0");
  });
  test("another questionnaire is rejected", () => {
    expect(readOne(withMeta({ instrument: "dei-survey" }))).toMatchObject({
      assessment: null,
      issues: [{ code: "unknown-instrument", found: "dei-survey" }],
    });
  });
  test("an unknown form is inferred", () =>
    expect(codesOf(readOne(withMeta({ form: "medium" })).issues)).toEqual(["unknown-form", "meta-inferred"]));
  test("only the chosen areas are missed", () => {
    const some = onlyRows(cells, (row) => row < rowOf("EN1-01"));
    const workbook = withSheets(questionnaire({ ...filling, meta: { areas: "RM, EM" } }), { 自评: { cells: some } });
    const { assessment, issues } = readOne(makeWorkbook(workbook));
    expect(assessment?.areas).toEqual(["RM", "EM"]);
    expect(issues).toEqual([]);
  });
});
