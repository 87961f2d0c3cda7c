import type ExcelJS from "exceljs";

import { type Border, type CellStyle, defaultStyle, withStyle } from "../model/style.ts";

/** The look of a cell of a file. Theme colours count as black and no fill: the emulator has no themes. */
export function readLook(style: Partial<ExcelJS.Style>): CellStyle {
  return withStyle(defaultStyle, {
    ...(style.numFmt === undefined ? {} : { numberFormat: style.numFmt }),
    ...fontOf(style.font ?? {}),
    ...alignmentOf(style.alignment ?? {}),
    ...fillOf(style.fill),
    locked: style.protection?.locked ?? true,
    formulaHidden: style.protection?.hidden ?? false,
    EdgeTop: borderOf(style.border?.top),
    EdgeBottom: borderOf(style.border?.bottom),
    EdgeLeft: borderOf(style.border?.left),
    EdgeRight: borderOf(style.border?.right),
  });
}

/** "#RRGGBB", or null where the file names no plain colour. */
export function colorOf(color: Partial<ExcelJS.Color> | undefined): string | null {
  return color?.argb === undefined ? null : `#${color.argb.slice(-6).toUpperCase()}`;
}

const underlines: Readonly<Record<string, string>> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};

function fontOf(font: Partial<ExcelJS.Font>): Partial<CellStyle> {
  const underline = font.underline === true ? "single" : font.underline;
  return {
    fontName: font.name ?? defaultStyle.fontName,
    fontSize: font.size ?? defaultStyle.fontSize,
    fontColor: colorOf(font.color) ?? defaultStyle.fontColor,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    strikethrough: font.strike ?? false,
    underline: typeof underline === "string" ? (underlines[underline] ?? "None") : "None",
  };
}

function alignmentOf(alignment: Partial<ExcelJS.Alignment>): Partial<CellStyle> {
  const across = alignment.horizontal === "centerContinuous" ? "CenterAcrossSelection" : alignment.horizontal;
  const down = alignment.vertical === "middle" ? "Center" : alignment.vertical;
  return {
    horizontalAlignment: across === undefined ? "General" : capital(across),
    verticalAlignment: down === undefined ? "Bottom" : capital(down),
    wrapText: alignment.wrapText ?? false,
    shrinkToFit: alignment.shrinkToFit ?? false,
    indentLevel: alignment.indent ?? 0,
  };
}

function fillOf(fill: ExcelJS.Fill | undefined): Partial<CellStyle> {
  const color = fill?.type === "pattern" && fill.pattern === "solid" ? colorOf(fill.fgColor) : null;
  return color === null ? {} : { fillColor: color, fillPattern: "Solid" };
}

const lines: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  double: ["Double", "Thick"],
};

function borderOf(border: Partial<ExcelJS.Border> | undefined): Border | null {
  if (border?.style === undefined) return null;
  const [style, weight] = lines[border.style] ?? ["Continuous", "Thin"];
  return { style, weight, color: colorOf(border.color) ?? "#000000" };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
