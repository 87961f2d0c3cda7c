import { areas } from "../../../instrument/csr/areas.ts";
import { topics } from "../../../instrument/csr/instrument.ts";
import type { Area, Language } from "../../../instrument/types.ts";
import { centred } from "./band-layers.ts";
import { diagonals } from "./hatch.ts";
import { textWidth, wrapText } from "./text-width.ts";
import { colours, inkOn } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

/** One cell of a groups × topics picture. */
export interface MatrixCell {
  readonly row: string;
  readonly topicId: string;
  readonly text: string;
  /** Which colour the cell has; `null` is hatched, for a withheld figure. */
  readonly bin: number | null;
  /** Which way a large difference points, so that colour is never alone. */
  readonly direction: "up" | "down" | null;
}

/** What a groups × topics picture shows. */
export interface Matrix {
  readonly language: Language;
  /** Names of the groups from the top. */
  readonly rows: readonly string[];
  readonly cells: readonly MatrixCell[];
  /** Classes of the colour scale with their names, in order. */
  readonly bins: readonly string[];
  readonly fills: readonly string[];
}

const cell = { width: 38, height: 32 };
const rowLabelWidth: Readonly<Record<Language, number>> = { zh: 240, en: 270 };
/** Most height for the names of the topics. */
const topicLabelHeight = 126;

/** Width of the whole picture in pixels. */
export function matrixWidth({ rows, language }: Matrix): number {
  const labels = rows.flatMap((row) => rowLabel(row, language).split("\n"));
  return topics.length * cell.width + Math.max(...labels.map((line) => textWidth(line, 12))) + 60;
}

/** A coloured table of groups × topics: one panel an area, so that topics stand under their area. */
export function matrixPanels(matrix: Matrix): Json {
  return {
    spacing: 8,
    hconcat: areas.map((area, at) => panel(matrix, area, at === 0)),
    resolve: { scale: { color: "shared" }, legend: { color: "shared" } },
  };
}

function panel(matrix: Matrix, { title, topics: columns }: Area, isFirst: boolean): Json {
  const { language, bins, fills, rows } = matrix;
  const labels = new Map(columns.map((topic) => [topic.id, wrapText(topic.title[language], topicLabelHeight, 12).join("\n")]));
  const width = columns.length * cell.width;
  return {
    title: { text: wrapText(title[language], width, 12), anchor: "middle", frame: "group", fontSize: 12, lineHeight: 15, offset: 8 },
    width,
    height: rows.length * cell.height,
    data: { values: values(matrix, labels) },
    encoding: {
      x: { field: "topic", type: "nominal", scale: { domain: [...labels.values()] }, title: null, axis: topicAxis(language) },
      y: {
        field: "row",
        type: "nominal",
        scale: { domain: rows.map((row) => rowLabel(row, language)) },
        title: null,
        axis: isFirst ? rowAxis : null,
      },
    },
    layer: [filled(bins, fills), blank, hatched, arrows("up"), arrows("down"), text],
  };
}

/** The cells of the topics in question, with the ink that stays readable on each. */
function values({ language, cells, bins, fills }: Matrix, labels: ReadonlyMap<string, string>): readonly Json[] {
  return cells.flatMap(({ topicId, row, bin, ...content }) => {
    const topic = labels.get(topicId);
    if (topic === undefined) return [];
    const ink = bin === null ? colours.muted : inkOn(fills[bin] ?? colours.empty);
    return [{ topic, row: rowLabel(row, language), ...content, bin: bin === null ? null : bins[bin], ink }];
  });
}

function topicAxis(language: Language): Json {
  // All panels leave the same height, so that the names of the areas stand in one line.
  const lines = topics.flatMap(({ title }) => wrapText(title[language], topicLabelHeight, 12));
  const extent = 8 + Math.max(...lines.map((line) => textWidth(line, 12)));
  const label = {
    labelAngle: -90,
    labelAlign: "left",
    labelBaseline: "middle",
    labelPadding: 6,
    labelOffset: centred,
    labelOverlap: false,
  };
  return { orient: "top", ticks: false, ...label, minExtent: extent, maxExtent: extent };
}

const rowAxis: Json = { ticks: false, labelPadding: 8, labelOffset: centred, labelOverlap: false };

const rowLabel = (row: string, language: Language): string => wrapText(row, rowLabelWidth[language], 12).join("\n");

function filled(bins: readonly string[], fills: readonly string[]): Json {
  const legend = { title: null, orient: "bottom", direction: "horizontal", symbolType: "square", symbolSize: 170, symbolStrokeWidth: 0.5 };
  return {
    transform: [{ filter: { field: "bin", oneOf: bins } }],
    mark: { type: "rect", stroke: "white", strokeWidth: 2, opacity: 1 },
    encoding: { color: { field: "bin", type: "ordinal", scale: { domain: bins, range: fills }, legend } },
  };
}

const withheldOnly: Json = { filter: "datum.bin === null" };

const blank: Json = { transform: [withheldOnly], mark: { type: "rect", fill: colours.empty, stroke: "white", strokeWidth: 2 } };

const hatched: Json = {
  transform: [withheldOnly],
  // A symbol of size 4 is drawn in pixels as its path says.
  mark: { type: "point", shape: diagonals(cell.width - 2, cell.height - 2), size: 4, stroke: colours.hatch, strokeWidth: 1, opacity: 1 },
};

const text: Json = {
  mark: { type: "text", fontSize: 12 },
  encoding: { text: { field: "text" }, color: { field: "ink", type: "nominal", scale: null } },
};

function arrows(way: "up" | "down"): Json {
  return {
    transform: [{ filter: { field: "direction", equal: way } }],
    mark: { type: "point", shape: `triangle-${way}`, filled: true, size: 18, xOffset: 13, yOffset: way === "up" ? -9 : 9, opacity: 1 },
    encoding: { color: { field: "ink", type: "nominal", scale: null } },
  };
}
