import { expect, test } from "vitest";
import { cellPlace } from "../../../addin/state/cell-place.ts";
import { opened } from "../view/panes.ts";

const answerCells = new Map([["EM1-01", { sheet: "Answers", row: 9, column: 5 }]]);
const open = opened(null, { answerCells });

test("an address becomes row and column", () => {
  expect(cellPlace({ file: "", sheet: "自评", cell: "E12" }, open)).toEqual({ sheet: "自评", row: 12, column: 5 });
  expect(cellPlace({ file: "", sheet: "自评", cell: "AA1048576" }, open)).toEqual({ sheet: "自评", row: 1_048_576, column: 27 });
});

test("without an address the answer cell of the question is meant", () => {
  expect(cellPlace({ file: "", itemId: "EM1-01" }, open)).toEqual({ sheet: "Answers", row: 9, column: 5 });
  expect(cellPlace({ file: "", sheet: "自评", cell: "row 5", itemId: "EM1-01" }, open)).toEqual({ sheet: "Answers", row: 9, column: 5 });
});

test("where neither is known there is no place", () => {
  expect(cellPlace({ file: "", cell: "E12" }, open)).toBeNull();
  expect(cellPlace({ file: "", itemId: "EM1-02" }, open)).toBeNull();
});
