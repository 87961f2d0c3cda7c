import { describe, expect, test } from "vitest";
import { items } from "../../../../instrument/csr/instrument.ts";
import { cells, source, withCells, withoutRow } from "../../../analysis/ingest/damaged-questionnaire.ts";
import { readOne } from "../../../analysis/ingest/expectations.ts";
import { rowOf, withSheets } from "../../../analysis/ingest/make-questionnaire.ts";
import { type Cells, type Content, makeWorkbook } from "../../../analysis/ingest/make-workbook.ts";

describe("rows of one item:", () => {
  const extra = 5 + items.length;
  const twice = (first: Content | undefined, second: Content | undefined): Cells => {
    const changed: Record<string, Content> = { ...cells, [`A${extra}`]: "EM1-05" };
    delete changed[`D${rowOf("EM1-05")}`];
    if (first !== undefined) changed[`D${rowOf("EM1-05")}`] = first;
    if (second !== undefined) changed[`D${extra}`] = second;
    return changed;
  };
  test.each([
    ["the first with an answer counts", "Y", "N", "yes"],
    ["a blank one does not hide the other", undefined, "N", "no"],
  ] as const)("%s", (_, first, second, state) => {
    const { assessment, issues } = readOne(makeWorkbook(withCells(twice(first, second))));
    expect(assessment?.answers.get("EM1-05")?.answer).toEqual({ kind: "compliance", state });
    expect(issues).toContainEqual(expect.objectContaining({ code: "duplicate-item-row", itemId: "EM1-05" }));
  });
  test("ids of no item are reported, headings are not", () => {
    const { issues } = readOne(makeWorkbook(withCells({ ...cells, [`A${extra}`]: "EM9-99", [`A${extra + 1}`]: "EM 员工责任" })));
    expect(issues).toMatchObject([{ code: "unknown-item", found: "EM9-99", cell: `A${extra}` }]);
  });
  test("rows that are missing are listed and count as blank", () => {
    const { assessment, issues } = readOne(makeWorkbook(withCells(withoutRow(withoutRow(cells, rowOf("EM1-05")), rowOf("MK1-01")))));
    expect(issues).toContainEqual(expect.objectContaining({ code: "item-not-found", itemIds: ["EM1-05", "MK1-01"] }));
    expect(assessment?.answers.has("EM1-05")).toBe(false);
  });
  test("an answer that was merged away is reported", () => {
    const row = rowOf("EM1-05");
    const workbook = withSheets(source, { 自评: { cells, after: `<mergeCells><mergeCell ref="D${row - 1}:D${row}"/></mergeCells>` } });
    expect(readOne(makeWorkbook(workbook)).issues).toMatchObject([{ code: "merged-cells", itemId: "EM1-05", cell: `D${row}` }]);
  });
});
