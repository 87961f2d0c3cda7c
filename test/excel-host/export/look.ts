import type ExcelJS from "exceljs";
import type { Border, CellStyle } from "../model/style.ts";

const looks = new WeakMap<CellStyle, Partial<ExcelJS.Style>>();

/** The style of a cell as exceljs takes it. Equal styles give the same object. */
export function lookOf(style: CellStyle): Partial<ExcelJS.Style> {
  const look = looks.get(style) ?? translated(style);
  looks.set(style, look);
  return look;
}

/** "#RRGGBB" with its opacity. */
export function colorOf(color: string): { readonly argb: string } {
  return { argb: `FF${color.replace("#", "").toUpperCase()}` };
}

function translated(style: CellStyle): Partial<ExcelJS.Style> {
  return {
    font: fontOf(style),
    alignment: alignmentOf(style),
    border: bordersOf(style),
    protection: { locked: style.locked, hidden: style.formulaHidden },
    ...(style.fillColor === "" ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: colorOf(style.fillColor) } }),
    ...(style.numberFormat === "General" ? {} : { numFmt: style.numberFormat }),
  };
}

const underlines: Readonly<Record<string, NonNullable<ExcelJS.Font["underline"]>>> = {
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};

function fontOf(style: CellStyle): Partial<ExcelJS.Font> {
  const underline = underlines[style.underline];
  return {
    name: style.fontName,
    size: style.fontSize,
    color: colorOf(style.fontColor),
    bold: style.bold,
    italic: style.italic,
    strike: style.strikethrough,
    ...(underline === undefined ? {} : { underline }),
    ...(style.subscript ? { vertAlign: "subscript" } : style.superscript ? { vertAlign: "superscript" } : {}),
  };
}

const horizontal: Readonly<Record<string, NonNullable<ExcelJS.Alignment["horizontal"]>>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

const vertical: Readonly<Record<string, NonNullable<ExcelJS.Alignment["vertical"]>>> = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};

function alignmentOf(style: CellStyle): Partial<ExcelJS.Alignment> {
  const across = horizontal[style.horizontalAlignment];
  const down = vertical[style.verticalAlignment];
  return {
    ...(across === undefined ? {} : { horizontal: across }),
    ...(down === undefined ? {} : { vertical: down }),
    wrapText: style.wrapText,
    shrinkToFit: style.shrinkToFit,
    indent: style.indentLevel,
    textRotation: style.textOrientation,
  };
}

function bordersOf(style: CellStyle): Partial<ExcelJS.Borders> {
  return {
    ...(style.EdgeTop === null ? {} : { top: lineOf(style.EdgeTop) }),
    ...(style.EdgeBottom === null ? {} : { bottom: lineOf(style.EdgeBottom) }),
    ...(style.EdgeLeft === null ? {} : { left: lineOf(style.EdgeLeft) }),
    ...(style.EdgeRight === null ? {} : { right: lineOf(style.EdgeRight) }),
  };
}

/** Line by style and weight, as files name it. */
const lines: Readonly<Record<string, Readonly<Record<string, ExcelJS.BorderStyle>>>> = {
  Continuous: { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" },
  Dash: { Thin: "dashed", Medium: "mediumDashed" },
  DashDot: { Thin: "dashDot", Medium: "mediumDashDot" },
  DashDotDot: { Thin: "dashDotDot", Medium: "mediumDashDotDot" },
  Dot: { Thin: "dotted" },
  Double: { Thick: "double" },
  SlantDashDot: { Medium: "slantDashDot" },
};

function lineOf({ style, weight, color }: Border): Partial<ExcelJS.Border> {
  const weights = lines[style] ?? {};
  return { style: weights[weight] ?? Object.values(weights)[0] ?? "thin", color: colorOf(color) };
}
