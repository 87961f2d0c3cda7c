import type ExcelJS from "exceljs";
import { colors, type Style, type StyleName, styles } from "../../instrument/workbook/styles.ts";

/** Translates the styles of the workbook, each once, into what exceljs takes. */
export function looksIn(font: string): (style: StyleName) => Partial<ExcelJS.Style> {
  const looks = new Map<StyleName, Partial<ExcelJS.Style>>();
  return (name) => {
    const look = looks.get(name) ?? lookOf(styles[name], font);
    looks.set(name, look);
    return look;
  };
}

function lookOf(style: Style, font: string): Partial<ExcelJS.Style> {
  return {
    font: { name: font, size: style.size, bold: style.bold, italic: style.italic, color: { argb: `FF${style.color}` } },
    alignment: { horizontal: style.horizontal, vertical: style.vertical, wrapText: style.wrap, indent: style.indent },
    border: borderOf(style.border),
    protection: { locked: style.locked },
    ...(style.fill === null ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { argb: `FF${style.fill}` } } }),
    ...(style.numberFormat === null ? {} : { numFmt: style.numberFormat }),
  };
}

function borderOf(border: Style["border"]): Partial<ExcelJS.Borders> {
  if (border === "none") return {};
  const line = {
    style: "thin",
    color: { argb: `FF${border === "input" ? colors.inputLine : border === "bottom" ? colors.accent : colors.line}` },
  } as const;
  return border === "bottom" ? { bottom: line } : { top: line, bottom: line, left: line, right: line };
}
