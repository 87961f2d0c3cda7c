import { expect, test } from "vitest";
import { alignmentTable } from "../../../../analysis/charts/facts/alignment-table.ts";
import type { InitiativeRow } from "../../../../analysis/dataset/initiatives.ts";
import { sampleInitiatives } from "../materials.ts";

const row = (firmId: string, alignment: 0 | 3, traceability: 0 | 4): InitiativeRow => ({
  firmId,
  observedUntil: "2025-12-31",
  trigger: null,
  triggerDate: null,
  firstDeliveryDate: null,
  alignment,
  traceability,
});

test("no cell of one to four companies is shown, and never is a single one withheld beside the total", () => {
  const register = sampleInitiatives(60);
  const { cells } = alignmentTable(register, 5)!;
  expect(cells).toHaveLength(20);
  const wrong = cells.filter(({ alignment, traceability, count }) => {
    const own = register.filter((each) => each.alignment === alignment && each.traceability === traceability);
    const firms = new Set(own.map(({ firmId }) => firmId)).size;
    return firms > 0 && firms < 5 ? count !== null : count !== null && count !== own.length;
  });
  expect(wrong).toEqual([]);
  expect(cells.filter(({ count }) => count === null)).not.toHaveLength(1);
});

test("many initiatives of one company do not make a cell safe", () => {
  const one = Array.from({ length: 30 }, () => row("A", 3, 4));
  const others = Array.from({ length: 12 }, (_, at) => row(`F${at}`, 0, 0));
  const table = alignmentTable([...one, ...others], 5);
  // Beside the total, the other cell would tell how many the one company has.
  expect(table?.cells.filter(({ count }) => count !== null && count > 0) ?? []).toEqual([]);
});

test("a consultant sees every number", () => {
  const table = alignmentTable([row("A", 3, 4), row("A", 3, 4), row("B", 0, 0)], 1);
  expect(table).toMatchObject({ initiatives: 3, companies: 2 });
  expect(table?.cells.flatMap(({ count }) => (count === 0 ? [] : [count]))).toEqual([1, 2]);
});

test("there is no table of too few companies or of initiatives that are not rated", () => {
  expect(alignmentTable([row("A", 3, 4), row("B", 0, 0)], 5)).toBeNull();
  expect(alignmentTable([{ ...row("A", 3, 4), alignment: null }], 1)).toBeNull();
});
