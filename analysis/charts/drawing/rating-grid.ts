import { diagonals, hatchMark, hatchShape } from "./hatch.ts";
import { textWidth, wrapText } from "./text-width.ts";
import { colours, inkOn } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

/** One cell of a grid of two ratings. */
export interface GridCell {
  readonly column: string;
  readonly row: string;
  /** Lines of text; none for an empty cell. */
  readonly text: readonly string[];
  /** Which class the cell belongs to; `null` is hatched, for a withheld number. */
  readonly class: number | null;
}

/** Two ratings against each other, and at the right what is to be read first. */
export interface RatingGrid {
  readonly columns: readonly string[];
  /** From the top. */
  readonly rows: readonly string[];
  readonly cells: readonly GridCell[];
  /** Names of the classes with their colours; without names there is no legend. */
  readonly classes: readonly string[] | null;
  readonly fills: readonly string[];
  readonly axisTitles: { readonly column: string; readonly row: string };
  /** A list with its heading; null for none. */
  readonly list: { readonly head: string; readonly entries: readonly string[] } | null;
  readonly cell: { readonly width: number; readonly height: number };
}

const listWidth = 300;
const axisLabelWidth = 130;

/** Width of the whole picture in pixels. */
export const gridWidth = ({ columns, cell, list }: RatingGrid): number =>
  columns.length * cell.width + axisLabelWidth + (list === null ? 0 : listWidth + 40);

/** Cells coloured by their class with texts in them; colour is never alone, as the axes and the texts say the same. */
export function gridLayers(grid: RatingGrid): Json {
  const picture = gridPicture(grid);
  if (grid.list === null) return picture;
  return { hconcat: [picture, listOf(grid.list, grid.rows.length * grid.cell.height)], spacing: 28 };
}

function gridPicture(grid: RatingGrid): Json {
  const { columns, rows, classes, fills, axisTitles, cell } = grid;
  const labels = { columns: columns.map((column) => columnLabel(column, cell.width)), rows: rows.map(rowLabel) };
  const most = Math.max(...labels.rows.map((label) => label.split("\n").length));
  const values = grid.cells.map((each) => datumOf(each, grid));
  const names = classNames(grid);
  const legend = { title: null, orient: "bottom", direction: "horizontal", symbolType: "square", symbolSize: 150, symbolStrokeWidth: 0.5 };
  const axis = { ticks: false, labelPadding: 8, labelOverlap: false };
  const label = (field: string, domain: readonly string[], title: string): Json => ({ field, type: "nominal", scale: { domain }, title });
  return {
    width: columns.length * cell.width,
    height: rows.length * cell.height,
    data: { values },
    encoding: {
      x: { ...label("column", labels.columns, axisTitles.column), axis: { ...axis, labelAngle: 0 } },
      y: { ...label("row", labels.rows, axisTitles.row), axis: { ...axis, labelOffset: rowOffset(most) } },
    },
    layer: [
      {
        transform: [{ filter: { field: "class", oneOf: names } }],
        mark: { type: "rect", stroke: "white", strokeWidth: 2, opacity: 1 },
        encoding: {
          color: { field: "class", type: "ordinal", scale: { domain: names, range: fills }, legend: classes === null ? null : legend },
        },
      },
      { transform: [withheld], mark: { type: "rect", fill: colours.empty, stroke: "white", strokeWidth: 2 } },
      { transform: [withheld], mark: hatchMark, encoding: { shape: hatchShape } },
      ...textLayers(values.map(({ shift }) => shift)),
    ],
  };
}

const columnLabel = (label: string, width: number): string => wrapText(label, width - 8, 12).join("\n");
const rowLabel = (label: string): string => wrapText(label, axisLabelWidth, 12).join("\n");

const classNames = ({ classes, fills }: RatingGrid): readonly string[] => classes ?? fills.map((_, at) => String(at));

function datumOf({ column, row, text, class: at }: GridCell, grid: RatingGrid): Json & { readonly shift: number } {
  const { width, height } = grid.cell;
  return {
    column: columnLabel(column, width),
    row: rowLabel(row),
    text: text.join("\n"),
    shift: -(text.length - 1) * (lineHeight / 2),
    class: at === null ? null : (classNames(grid)[at] ?? null),
    ink: at === null ? colours.muted : inkOn(grid.fills[at] ?? colours.empty),
    hatch: at === null ? diagonals(width - 3, height - 3) : null,
  };
}

const lineHeight = 15;
const withheld: Json = { filter: "datum.class === null" };

/** Texts of one, two and more lines, each moved up so that it stands in the middle of its cell. */
const textLayers = (shifts: readonly number[]): readonly Json[] =>
  [...new Set(shifts)].map((shift) => ({
    transform: [{ filter: { field: "shift", equal: shift } }],
    mark: { type: "text", fontSize: 12, lineHeight, dy: shift },
    encoding: { text: { field: "text" }, color: { field: "ink", type: "nominal", scale: null } },
  }));

/** Vega centres the first line of a label; the others stand below it. */
const rowOffset = (most: number): Json => ({
  condition: Array.from({ length: most - 1 }, (_, at) => ({
    test: String.raw`length(split(datum.label, '\n')) === ${at + 2}`,
    value: -7 * (at + 1),
  })),
  value: 0,
});

/** Lines of text from the top, a heading above them; entries are wrapped, and those for which there is no room are counted. */
function listOf({ head, entries }: { readonly head: string; readonly entries: readonly string[] }, height: number): Json {
  const step = 17;
  const lines = [
    { text: head, weight: "bold", y: 8 },
    ...entries
      .flatMap((entry) => wrapText(entry, listWidth, 12).map((line, at) => ({ text: at === 0 ? line : `  ${line}`, isFirst: at === 0 })))
      .map(({ text, isFirst }, at) => ({ text, weight: "normal", y: 8 + step * (at + 1.3), isFirst })),
  ];
  const room = Math.max(height, 8 + step * (lines.length + 0.3));
  return {
    width: listWidth,
    height: room,
    data: { values: lines.map(({ text, weight, y }) => ({ text, weight, y })) },
    layer: ["bold", "normal"].map((weight) => ({
      transform: [{ filter: { field: "weight", equal: weight } }],
      mark: { type: "text", fontSize: 12, align: "left", fontWeight: weight, color: colours.ink },
      encoding: {
        x: { value: 0 },
        y: { field: "y", type: "quantitative", scale: { domain: [0, room], reverse: true, nice: false, zero: false }, axis: null },
        text: { field: "text" },
      },
    })),
  };
}

/** Ids that fit a cell in rows of two, those that are named first in front; what does not fit is counted. */
export function idLines(
  ids: readonly string[],
  { width, height }: { readonly width: number; readonly height: number },
  more: (n: number) => string,
): readonly string[] {
  const perLine = Math.max(1, Math.floor((width - 8) / textWidth("MK1-00 ", 12)));
  const lines = Math.floor((height - 6) / lineHeight);
  const room = perLine * lines;
  const shown = ids.length <= room ? ids : [...ids.slice(0, room - 1), more(ids.length - room + 1)];
  return Array.from({ length: Math.ceil(shown.length / perLine) }, (_, at) => shown.slice(at * perLine, (at + 1) * perLine).join(" "));
}
