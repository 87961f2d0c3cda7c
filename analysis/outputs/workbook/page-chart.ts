import { messages } from "../../../instrument/messages/messages.ts";
import { plainText } from "../../../instrument/messages/plain-text.ts";
import type { Language } from "../../../instrument/types.ts";
import { cellBox } from "../../../instrument/workbook/address.ts";
import type { Box } from "../../../instrument/workbook/spec.ts";
import { textWidth } from "../../charts/drawing/text-width.ts";
import { percent, wholeScore } from "../../charts/words/figure-text.ts";
import type { ChartCells, ChartSeries, SheetChart } from "../../template/charts/sheet-chart.ts";

/** From where to where something reaches; null for an end that is missing or withheld. */
interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

/** A row of figures, one for each category; null for one that is missing or withheld. */
export interface PageSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Ends of a line across each figure, such as the quartiles around a median; null for none. */
  readonly range?: readonly Ends[];
  /** RRGGBB; absent for the next of the usual ones. */
  readonly color?: string;
}

/** A chart of a page in a workbook. */
export interface PageChart {
  readonly kind: "bars" | "lines";
  readonly title: string;
  /** Scores from 0 to 100, or shares from 0 to 1. */
  readonly measure: "score" | "share";
  /** What the axis says; absent for a score. */
  readonly axis?: string;
  readonly categories: readonly string[];
  readonly series: readonly PageSeries[];
  readonly language: Language;
}

/** Whether there is a figure to draw. */
export const hasFigures = ({ series }: PageChart): boolean => series.some(({ values }) => values.some((value) => value !== null));

/** Pixels that names have beside bars before they are broken into lines, and those of a line. */
const [nameRoom, nameLine] = [230, 15];

/** Rows that a chart takes: every bar and every name has room, and lines have a field that is not too flat. */
export function chartHeight({ kind, categories, series }: PageChart): number {
  if (kind === "lines") return 17;
  const lines = Math.max(1, ...categories.map((name) => Math.ceil(textWidth(shortName(name), 12) / nameRoom)));
  const bar = Math.max(9 + 11 * series.length, lines === 1 ? 0 : 8 + nameLine * lines);
  return Math.max(10, Math.ceil((categories.length * bar + 130) / 24));
}

/** Colours that stay apart in the common colour deficiencies and in greyscale (Okabe and Ito 2008), the darkest first. */
const seriesColors = ["003F5C", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00", "000000"] as const;

/** The one for bars with a line across, which has to be seen on it. */
export const paleColor = "56B4E9";

/** The one of a company's own scores, as in the report. */
export const ownColor = "D55E00";

/** Figures of a chart as a table: a line with the names of the columns, then one row a category. */
export type ChartTable = readonly (readonly (string | number | null)[])[];

/** Most ems of a name: a longer one would leave no room for what it names. */
const longestName = 34;

function shortName(name: string, longest: number = longestName): string {
  const characters = [...plainText(name)];
  if (textWidth(characters.join(""), 1) <= longest) return characters.join("");
  let width = 0;
  return `${characters.filter((character) => (width += textWidth(character, 1)) <= longest).join("")}…`;
}

/** A name with the number behind it, which is kept where the name is shortened. */
export const countedName = (name: string, count: string, language: Language): string => {
  const { withCount } = messages[language].charts;
  return withCount(shortName(name, longestName - 1 - textWidth(withCount("", count), 1)), count);
};

/** The figures that a chart draws. Lines across a figure are drawn by how far they reach to both of its sides. */
export function chartTable({ categories, series, language }: PageChart): ChartTable {
  const words = messages[language].charts;
  const columns = series.flatMap(({ name, values, range }): readonly (readonly (string | number | null)[])[] => {
    const own = [shortName(name), ...values];
    if (range === undefined) return [own];
    const reach = (of: (value: number, ends: Ends) => number | null): readonly (number | null)[] =>
      values.map((value, index) => (value === null ? null : of(value, range[index] ?? { low: null, high: null })));
    return [
      own,
      [words.reachBelow, ...reach((value, { low }) => (low === null ? null : rounded(value - low)))],
      [words.reachAbove, ...reach((value, { high }) => (high === null ? null : rounded(high - value)))],
    ];
  });
  return ["", ...categories.map((name) => shortName(name))].map((name, row) => [name, ...columns.map((column) => column[row] ?? null)]);
}

/** A difference without the digits that come of computing with binary fractions. */
const rounded = (difference: number): number => Number(difference.toFixed(6));

/** Where a chart stands on its sheet, and the first cell of the table of its figures. */
export interface ChartPlace {
  readonly sheet: string;
  readonly place: Box;
  readonly table: { readonly row: number; readonly column: number };
}

/** The chart as a workbook holds it: it draws the table, of which every column is named in its first line. */
export function sheetChart(chart: PageChart, { sheet, place, table }: ChartPlace): SheetChart {
  const drawn = chartTable(chart);
  const cells = <Value>(right: number, known: (value: string | number | null) => Value | null): ChartCells<Value> => ({
    sheet,
    box: { ...cellBox(table.row + 1, table.column + right), lastRow: table.row + drawn.length - 1 },
    values: drawn.slice(1).map((row) => known(row[right] ?? null)),
  });
  let right = 0;
  const series = chart.series.map(({ range, color }, index): ChartSeries => {
    right += 1;
    const own = right;
    if (range !== undefined) right += 2;
    return {
      name: { sheet, box: cellBox(table.row, table.column + own), values: [text(drawn[0]?.[own] ?? null)] },
      values: cells(own, number),
      color: color ?? seriesColors[index % seriesColors.length] ?? seriesColors[0],
      // A figure would stand on the line that goes across its bar.
      isLabelled: range === undefined,
      reach: range === undefined ? null : { below: cells(own + 1, number), above: cells(own + 2, number) },
    };
  });
  const { kind, title, language, measure } = chart;
  return {
    name: `csr-chart-${table.row}`,
    kind,
    title,
    description: inWords(chart),
    axis: { ...measures[measure], title: chart.axis ?? messages[language].charts.scoreAxis },
    isTopDown: kind === "bars",
    categories: cells(0, text),
    series,
    place,
  };
}

const measures = {
  score: { low: 0, high: 100, step: 25, format: "0" },
  share: { low: 0, high: 1, step: 0.25, format: "0%" },
} as const;

const text = (value: string | number | null): string | null => (typeof value === "string" ? value : null);
const number = (value: string | number | null): number | null => (typeof value === "number" ? value : null);

/** The chart with its figures as a sentence for each category; what is missing is left out. */
function inWords({ title, categories, series, measure, language }: PageChart): string {
  const { colon, listSeparator, sentenceEnd } = messages[language].charts;
  const shown = measure === "score" ? wholeScore : percent;
  const lines = categories.flatMap((category, row) => {
    const figures = series.flatMap(({ name, values }) => {
      const value = values[row] ?? null;
      return value === null ? [] : [`${series.length === 1 ? "" : `${shortName(name)} `}${shown(value)}`];
    });
    return figures.length === 0 ? [] : [`${shortName(category)}${colon}${figures.join(listSeparator)}`];
  });
  return [title, ...lines].join(sentenceEnd);
}
