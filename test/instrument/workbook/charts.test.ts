import { describe, expect, test } from "vitest";
import { csr } from "../../../instrument/csr/instrument.ts";
import type { AreaId, Form, SheetLanguage } from "../../../instrument/types.ts";
import { chartSources } from "../../../instrument/workbook/charts.ts";
import { planOf } from "../../../instrument/workbook/layout/plan.ts";
import type { Box, SheetSpec } from "../../../instrument/workbook/spec.ts";
import { workbookSpec } from "../../../instrument/workbook/workbook-spec.ts";

const allAreas = csr.areas.map(({ id }) => id);
const variants: readonly (readonly [Form, readonly AreaId[], SheetLanguage])[] = [
  ["full", allAreas, "both"],
  ["basic", allAreas, "zh"],
  ["full", ["RM", "EN", "CM"], "en"],
  ["full", ["EM", "EN"], "en"],
  ["basic", ["CM"], "zh"],
];

const touches = (box: Box, sheet: SheetSpec | undefined): boolean =>
  sheet?.cells.some(({ row, column }) => row >= box.row && row <= box.lastRow && column >= box.column && column <= box.lastColumn) ?? true;

describe.each(variants)("the charts of the %s form, areas %s, language %s", (form, areas, language) => {
  const options = { form, areas, language };
  const sources = chartSources(planOf(options));
  const spec = workbookSpec(options);

  test("stand where the scores sheet is empty, and take their figures from where `_csr` is", () => {
    for (const { place, data } of sources) {
      expect(
        touches(
          place,
          spec.find(({ id }) => id === "scores"),
        ),
      ).toBe(false);
      expect(
        touches(
          data.box,
          spec.find(({ id }) => id === "hidden"),
        ),
      ).toBe(false);
    }
  });

  test("do not overlap", () => {
    for (const edges of [sources.map(({ place }) => place), sources.map(({ data }) => data.box)].map((boxes) =>
      boxes.flatMap(({ column, lastColumn }) => [column, lastColumn]),
    ))
      expect(edges).toEqual([...new Set(edges)].toSorted((a, b) => a - b));
  });

  test("draw every chosen area, from three on, and every topic of them; what has no score is #N/A and not 0", () => {
    const chosen = csr.areas.filter(({ id }) => areas.includes(id));
    const rows = Object.fromEntries(sources.map(({ name, data }) => [name, data.values.length - 1]));
    expect(rows).toEqual({
      ...(chosen.length < 3 ? {} : { "csr-areas": chosen.length }),
      "csr-topics": chosen.flatMap(({ topics }) => topics).length,
    });
    for (const { data } of sources)
      for (const [, score] of data.values.slice(1))
        expect(score).toEqual({ formula: expect.stringMatching(/^IF\(ISNUMBER\(('_csr'!\$M\$\d+)\),\1,NA\(\)\)$/u) });
  });

  test("have figures as wide and high as their box", () => {
    for (const { data } of sources) {
      expect(data.values).toHaveLength(data.box.lastRow - data.box.row + 1);
      for (const row of data.values) expect(row).toHaveLength(data.box.lastColumn - data.box.column + 1);
    }
  });
});
