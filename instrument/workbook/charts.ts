import { cellBox } from "./address.ts";
import { formula } from "./drawing.ts";
import type { Plan } from "./layout/plan.ts";
import { scoresColumns } from "./layout/scores.ts";
import { vocabularyColumn } from "./lists.ts";
import { areaAddress, topicAddress } from "./sheets/hidden-addresses.ts";
import type { Box, CellSpec, CellValue, PrintSpec } from "./spec.ts";
import { colors } from "./styles.ts";
import type { Text } from "../types.ts";

/** A chart of the scores sheet, and the figures it draws. */
export interface ChartSource {
  /** Name of the chart, by which it is found again. */
  readonly name: "csr-areas" | "csr-topics";
  readonly kind: "radar" | "bars";
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  readonly axis: string;
  /** Colour of each column of figures, RRGGBB. */
  readonly colors: readonly string[];
  /** Figures on `_csr`, in columns of their own: a line of names, then category and values. What has no score is #N/A, which draws nothing. */
  readonly data: { readonly box: Box; readonly values: readonly (readonly CellValue[])[] };
  /** Cells of the scores sheet that the chart covers; nothing stands in them. */
  readonly place: Box;
}

/** Ends and steps of the axis. */
export const scoreAxis = { low: 0, high: 100, step: 25 } as const;

/** A radar of fewer areas is no surface. */
const fewestForRadar = 3;

/** Points of level 3, the usual target of a practice. */
const target = 75;

/** Free columns of `_csr`, right of everything else. */
const radarColumn = vocabularyColumn + 2;
const barsColumn = radarColumn + 4;

/** The charts of a workbook: a radar of the areas where there are enough of them, and bars of the topics. */
export function chartSources(plan: Plan): readonly ChartSource[] {
  const { asked } = plan;
  return asked.areas.length < fewestForRadar ? [topicBars(plan, 1)] : [areaRadar(plan), topicBars(plan, scoresColumns.bar + 1)];
}

/** The cells on `_csr` that a chart draws. */
export const figureCells = ({ data: { box, values } }: ChartSource): readonly CellSpec[] =>
  values.flatMap((row, down) =>
    row.map((value, right): CellSpec => ({ row: box.row + down, column: box.column + right, value, style: "code" })),
  );

/** How the scores sheet prints once it has charts: upright on one page, which the charts below the table then fill best. */
export function printedWithCharts(plan: Plan): ChartedPrint {
  return {
    orientation: "portrait",
    lastRow: Math.max(...chartSources(plan).map(({ place }) => place.lastRow)),
    lastColumn: scoresColumns.weight,
    pagesWide: 1,
    pagesHigh: 1,
  };
}

/** What charts change of how a sheet prints. */
export type ChartedPrint = Pick<PrintSpec, "orientation" | "lastRow" | "lastColumn" | "pagesWide" | "pagesHigh">;

function areaRadar(plan: Plan): ChartSource {
  const { speech, asked } = plan;
  const rows = asked.areas.map(({ id, title }) => [...scored(plan, title, areaAddress(plan, id, "capped")), target]);
  return {
    name: "csr-areas",
    kind: "radar",
    title: speech.label((m) => m.charts.areas),
    description: speech.label((m) => m.charts.areasInWords),
    axis: speech.label((m) => m.charts.axis),
    colors: [colors.accent, colors.inputLine],
    data: block(radarColumn, [["", speech.label((m) => m.charts.score), speech.label((m) => m.charts.target)], ...rows]),
    place: { ...topOf(plan), column: 1, lastColumn: scoresColumns.bar },
  };
}

/** The first topic comes last: Excel draws bars from the bottom. */
function topicBars(plan: Plan, column: number): ChartSource {
  const { speech, asked } = plan;
  const rows = asked.topics.map(({ id, title }) => scored(plan, title, topicAddress(plan, id, "capped"))).toReversed();
  return {
    name: "csr-topics",
    kind: "bars",
    title: speech.label((m) => m.charts.topics),
    description: speech.label((m) => m.charts.topicsInWords),
    axis: speech.label((m) => m.charts.axis),
    colors: [colors.accent],
    data: block(barsColumn, [["", speech.label((m) => m.charts.score)], ...rows]),
    place: { ...topOf(plan), column, lastColumn: column === 1 ? scoresColumns.band : scoresColumns.weight },
  };
}

/** A category and its score. */
const scored = ({ speech }: Plan, title: Text, score: string): readonly CellValue[] => [
  speech.short(title),
  formula(`IF(ISNUMBER(${score}),${score},NA())`),
];

function block(column: number, values: readonly (readonly CellValue[])[]): ChartSource["data"] {
  const width = values[0]?.length ?? 1;
  return { box: { ...cellBox(1, column), lastRow: values.length, lastColumn: column + width - 1 }, values };
}

/** Below the notes at the foot of the scores sheet, high enough for every topic's name. */
function topOf({ speech, scores, asked }: Plan): Pick<Box, "row" | "lastRow"> {
  const notes = speech.lines((m) => m.scores.bandsNote).length + speech.lines((m) => m.scores.capsNote).length;
  const row = scores.reasonRow + 2 + notes + 1;
  return { row, lastRow: row + Math.max(16, asked.topics.length + 8) };
}
