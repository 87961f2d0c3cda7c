import type { CellSpec, SheetSpec } from "../../../instrument/workbook/spec.ts";
import { colors, type Style, styles } from "../../../instrument/workbook/styles.ts";
import { colorLines, drawLines } from "./borders.ts";
import { layersOf } from "./layers.ts";
import type { Ranges } from "./ranges.ts";
import { rectanglesOf } from "./rectangles.ts";

/** One property of a look: its value in a style, how a new sheet has it, and how to set it. */
interface Property {
  readonly of: (style: Style) => string | number | boolean | null;
  /** Absent where it depends on the user's Excel. */
  readonly initial?: string | number | boolean | null;
  readonly paint: (format: Excel.RangeFormat, value: Style) => void;
}

const colorOf = (color: string): string => `#${color}`;

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", middle: "Center" } as const;

/** Alignment goes before indent, which Excel resets when the alignment changes. */
const propertiesIn = (font: string): readonly Property[] => [
  { of: () => font, paint: (format) => void (format.font.name = font) },
  { of: ({ size }) => size, paint: (format, { size }) => void (format.font.size = size) },
  { of: ({ color }) => color, paint: (format, { color }) => void (format.font.color = colorOf(color)) },
  { of: ({ bold }) => bold, initial: false, paint: (format, { bold }) => void (format.font.bold = bold) },
  { of: ({ italic }) => italic, initial: false, paint: (format, { italic }) => void (format.font.italic = italic) },
  { of: ({ fill }) => fill, initial: null, paint: (format, { fill }) => fillIn(format.fill, fill) },
  { of: (style) => style.horizontal, paint: (format, style) => void (format.horizontalAlignment = horizontal[style.horizontal]) },
  { of: (style) => style.vertical, paint: (format, style) => void (format.verticalAlignment = vertical[style.vertical]) },
  { of: ({ wrap }) => wrap, initial: false, paint: (format, { wrap }) => void (format.wrapText = wrap) },
  { of: ({ indent }) => indent, initial: 0, paint: (format, { indent }) => void (format.indentLevel = indent) },
  { of: ({ locked }) => locked, initial: true, paint: (format, { locked }) => void (format.protection.locked = locked) },
];

function fillIn(target: Excel.RangeFill, fill: string | null): void {
  if (fill === null) target.clear();
  else target.color = colorOf(fill);
}

/**
 * Gives the cells their looks, one property at a time, each in as few rectangles as possible: first the value that most cells have, then
 * the others over it. Cells that the sheet does not have stay as they are.
 */
export function paint({ cells }: Pick<SheetSpec, "cells">, font: string, ranges: Ranges): void {
  for (const property of propertiesIn(font))
    for (const { like, boxes } of layersOf(cells, ({ style }) => property.of(styles[style]), property.initial))
      for (const box of boxes) property.paint(ranges(box).format, styles[like.style]);
  paintBorders(cells, ranges);
}

/** Every cell with lines around it gets the plain ones first; those of input cells then only differ in colour. */
function paintBorders(cells: readonly CellSpec[], ranges: Ranges): void {
  const having = (...kinds: readonly Style["border"][]): readonly CellSpec[] =>
    cells.filter(({ style }) => kinds.includes(styles[style].border));
  for (const box of rectanglesOf(having("thin", "input"))) drawLines(ranges(box), box, "around", colorOf(colors.line));
  for (const box of rectanglesOf(having("bottom"))) drawLines(ranges(box), box, "below", colorOf(colors.accent));
  for (const box of rectanglesOf(having("input"))) colorLines(ranges(box), box, colorOf(colors.inputLine));
}
