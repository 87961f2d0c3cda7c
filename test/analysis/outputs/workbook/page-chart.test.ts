import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCells } from "../../../../analysis/ingest/cells/read-cells.ts";
import type { PageChart } from "../../../../analysis/outputs/workbook/page-chart.ts";
import { breaksBefore } from "../../../../analysis/outputs/workbook/page-breaks.ts";
import { SheetPage } from "../../../../analysis/outputs/workbook/sheet-page.ts";
import { reportWorkbook } from "../../../../analysis/template/report-workbook.ts";
import { plainText } from "../../../../instrument/messages/plain-text.ts";
import { permitted } from "../../../../instrument/xml.ts";
import { hostileTexts } from "../../attacks/hostile-texts.ts";
import { chartsOf, disorder, type FoundChart, partsOf } from "../../template/charts/chart-contents.ts";
import { cellsOf, contents } from "./workbook-contents.ts";

const medians: PageChart = {
  kind: "bars",
  title: "Medians",
  measure: "score",
  categories: ["North", "South", "West"],
  series: [
    {
      name: "Median",
      values: [40, null, 71.5],
      range: [
        { low: 31.2, high: 55 },
        { low: null, high: null },
        { low: null, high: 80 },
      ],
    },
  ],
  language: "en",
};
const years: PageChart = {
  kind: "lines",
  title: "Years",
  measure: "share",
  axis: "Share",
  categories: ["2024", "2025"],
  series: [
    { name: "Answered", values: [0.5, null] },
    { name: "Duties", values: [0, 1] },
  ],
  language: "zh",
};

async function workbookOf(charts: readonly PageChart[], name = "It's a page"): Promise<Uint8Array> {
  const page = new SheetPage(name, [30, 20]);
  page.title("Charts");
  page.paragraph("A sentence.");
  for (const chart of charts) page.chart(chart);
  return reportWorkbook([page.done({ isFirst: true, orientation: "portrait", footer: "" })], "en");
}

/** What stands in the cells to which a chart refers. */
function referred(bytes: Uint8Array, reference: string): readonly unknown[] {
  const [, sheetName = "", first = "", last = first] = /^'(.*)'!\$([A-Z]+\$\d+)(?::\$([A-Z]+\$\d+))?$/u.exec(reference) ?? [];
  const place = (corner: string): readonly [column: number, row: number] => {
    const [letters = "", row = ""] = corner.split("$");
    return [[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), Number(row)];
  };
  const [[column, row], [, lastRow]] = [place(first), place(last)];
  const sheet = [...readCells(bytes, "x.xlsx")].find(({ name }) => name === sheetName.replaceAll("''", "'"));
  const rows = new Map([...(sheet?.rows() ?? [])].flat().map((each) => [each.row, each.cells]));
  return Array.from({ length: lastRow - row + 1 }, (_, index) => rows.get(row + index)?.get(column)?.value ?? null);
}

/** The tree of elements that is read here does not keep spaces. */
const bare = (text: string): string => text.replaceAll(/\s/gu, "");

describe("a chart of a page", () => {
  test("shows what stands in the cells to which it refers, blank where a figure is missing, and never 0", async () => {
    const bytes = await workbookOf([medians, years]);
    const [bars, lines] = chartsOf(bytes);
    expect(bars?.series[0]?.figures).toEqual([40, null, 71.5]);
    expect(lines?.series.map(({ figures }) => figures)).toEqual([
      [0.5, null],
      [0, 1],
    ]);
    const check = ({ series, categories }: FoundChart): void => {
      for (const { name, references, figures } of series) {
        const [own = "", ...rest] = references;
        expect(referred(bytes, own)).toEqual([name]);
        expect(referred(bytes, rest.at(-2) ?? "")).toEqual(categories);
        expect(referred(bytes, rest.at(-1) ?? "")).toEqual(figures);
      }
    };
    for (const chart of [bars, lines]) if (chart !== undefined) check(chart);
    const [, above = "", below = ""] = bars?.series[0]?.references ?? [];
    expect([referred(bytes, below), referred(bytes, above)]).toEqual([
      [8.8, null, null],
      [15, null, 8.5],
    ]);
  });

  test("is well-formed and in the order of the schema", async () => {
    for (const [name, root] of partsOf(await workbookOf([medians, years]), /^xl\/(?:charts|drawings)\/[a-z]+\d+\.xml$/u))
      expect([name, ...disorder(root)]).toEqual([name]);
  });

  test("is left out where nothing is published to draw", async () => {
    const bytes = await workbookOf([{ ...medians, series: [{ name: "Median", values: [null, null, null] }] }]);
    expect([chartsOf(bytes), partsOf(bytes, /drawing/u)]).toEqual([[], []]);
  });

  test("has the same bytes each time", async () => {
    const [first, second] = [await workbookOf([medians, years]), await workbookOf([medians, years])];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test.each(["bars", "lines"] as const)("whose words are hostile is words: %s", async (kind) => {
    const texts = [...hostileTexts.map(({ text }) => text.slice(0, 2000)), "示".repeat(200), "\u0000\u001B[31m\uD800\uFFFF\u202Etxt"];
    const charts = texts.map((text): PageChart => ({
      ...years,
      kind,
      title: text,
      axis: text,
      categories: [text, `${text}2`],
      series: [{ name: text, values: [0.1, 0.2] }],
    }));
    const bytes = await workbookOf(charts);
    const found = chartsOf(bytes);
    expect(found.length).toBe(texts.length);
    expect(cellsOf(contents(bytes)).filter(({ formula }) => formula !== undefined)).toEqual([]);
    for (const [index, { title, categories, series }] of found.entries()) {
      expect(bare(permitted(plainText(texts[index] ?? ""))).startsWith(bare(title).replace(/…$/u, ""))).toBe(true);
      expect([...title].length).toBeLessThanOrEqual(121);
      for (const name of [...categories, ...series.map((each) => each.name)]) expect([...name].length).toBeLessThan(130);
    }
    for (const [name, root] of partsOf(bytes, /^xl\/(?:charts|drawings)\/[a-z]+\d+\.xml$/u))
      expect([name, ...disorder(root)]).toEqual([name]);
  });
});

/** Charts of at most so many rows, with rows of something else before each. */
const gapped = (before: number, rows: number): fc.Arbitrary<readonly { before: number; rows: number }[]> =>
  fc.array(fc.record({ before: fc.integer({ min: 2, max: before }), rows: fc.integer({ min: 5, max: rows }) }), { maxLength: 6 });

test.each([
  ["as usual", 1, gapped(90, 40)],
  ["of a program whose pages hold less", 0.93, gapped(3, 34)],
  ["of a program whose pages hold more", 1.07, gapped(3, 34)],
] as const)("no chart that fits on a page %s is cut, whatever stands between the charts", (_, held, gaps) => {
  fc.assert(
    fc.property(gaps, (parts) => {
      let row = 1;
      const charts = parts.map(({ before, rows }) => {
        const first = row + before;
        row = first + rows;
        return { row: first, lastRow: row - 1, column: 1, lastColumn: 1 };
      });
      const breaks = breaksBefore(charts, { orientation: "portrait", columns: [50], heights: new Map(), head: null });
      const roomInRows = Math.floor((held * 760) / 18);
      for (const { row: first, lastRow } of charts) {
        const top = Math.max(0, ...breaks.filter((each) => each < first)) + 1;
        const page = (at: number): number => Math.floor((at - top) / roomInRows);
        expect(page(first)).toBe(page(lastRow));
      }
    }),
  );
});
