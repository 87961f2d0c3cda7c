import { address } from "../model/a1.ts";
import type { Box } from "../model/box.ts";
import { mustAllow } from "../model/guard.ts";
import { applyStyle, stylesIn } from "../model/sheet.ts";
import { emit } from "../model/sheets.ts";
import { eventTypes } from "../events.ts";
import { type CellStyle, defaultStyle } from "../model/style.ts";
import type { Band } from "../model/types.ts";
import { autofit } from "../model/autofit.ts";
import { errors } from "../protocol/errors.ts";
import { HostObject, mustBeLike } from "../protocol/host-object.ts";
import type { CellsObject } from "./cells.ts";
import { RangeBorderCollection } from "./range-borders.ts";
import { eachBand, uniform } from "./range-values.ts";

/** A part of a range's look: each member stands for one member of the cell style. */
abstract class LookObject extends HostObject {
  readonly range: CellsObject;

  constructor(range: CellsObject) {
    super();
    this.range = range;
  }

  /** What all cells have in common, or null. */
  common(key: keyof CellStyle): unknown {
    const values = new Set([...stylesIn(this.range.sheet, this.range.box)].map((style) => style[key]));
    const [only] = values;
    return values.size === 1 ? only : null;
  }

  change(change: Partial<CellStyle>): void {
    const { sheet, box, context } = this.range;
    mustAllow(sheet, "allowFormatCells");
    applyStyle(sheet, box, change);
    emit(context.workbook, eventTypes.formatChanged, sheet, "both", { address: address(box) });
  }
}

type Read = (value: unknown) => unknown;

/** Gives a class the members that stand for members of the cell style. */
function exposeStyle(target: { readonly prototype: object }, members: Readonly<Record<string, readonly [keyof CellStyle, Read?]>>): void {
  for (const [name, [key, read]] of Object.entries(members)) {
    Object.defineProperty(target.prototype, name, {
      configurable: true,
      get(this: LookObject): unknown {
        return this.common(key);
      },
      set(this: LookObject, value: unknown): void {
        mustBeLike(defaultStyle[key], value);
        this.change({ [key]: read === undefined ? value : read(value) });
      },
    });
  }
}

/** "#rrggbb", "rrggbb" or a name Excel knows; stored as "#RRGGBB". */
export function color(value: unknown): string {
  const text = String(value);
  const named = colorNames[text.toLowerCase()];
  if (named !== undefined) return named;
  const digits = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (digits === undefined) throw errors.invalidArgument();
  return `#${digits.toUpperCase()}`;
}

const colorNames: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

/** Refuses what is not among the words Excel knows. */
function oneOf(...words: readonly string[]): Read {
  return (value) => {
    if (!words.includes(String(value))) throw errors.invalidArgument();
    return value;
  };
}

export class RangeFill extends LookObject {
  readonly apiName = "RangeFill";
  Clear(): void {
    this.change({ fillColor: "", fillPattern: "None" });
  }
  get Color(): unknown {
    const value = this.common("fillColor");
    // A cell without fill reads as white, as in Excel.
    return value === "" ? "#FFFFFF" : (value ?? "");
  }
  set Color(value: unknown) {
    if (value === "") this.Clear();
    else this.change({ fillColor: color(value), fillPattern: "Solid" });
  }
}
exposeStyle(RangeFill, { Pattern: ["fillPattern"] });

export class RangeFont extends LookObject {
  readonly apiName = "RangeFont";
}
exposeStyle(RangeFont, {
  Name: ["fontName"],
  Size: ["fontSize"],
  Color: ["fontColor", color],
  Bold: ["bold"],
  Italic: ["italic"],
  Underline: ["underline", oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")],
  Strikethrough: ["strikethrough"],
  Subscript: ["subscript"],
  Superscript: ["superscript"],
});

export class FormatProtection extends LookObject {
  readonly apiName = "FormatProtection";
}
exposeStyle(FormatProtection, { Locked: ["locked"], FormulaHidden: ["formulaHidden"] });

const defaultWidth = 48;
const defaultHeight = 15;
const widest = 1790;
const highest = 409.5;

/** The look of a range, and the size of its rows and columns. */
export class RangeFormat extends LookObject {
  readonly apiName = "RangeFormat";
  get Fill(): RangeFill {
    return new RangeFill(this.range);
  }
  get Font(): RangeFont {
    return new RangeFont(this.range);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.range);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range);
  }
  get ColumnWidth(): number | null {
    const { sheet, box } = this.range;
    return uniform(sheet.columns, box.column, box.columns, (band) => band?.size ?? defaultWidth);
  }
  set ColumnWidth(width: unknown) {
    const { sheet, box } = this.range;
    mustAllow(sheet, "allowFormatColumns");
    const size = sized(width, widest);
    eachBand(sheet.columns, box.column, box.columns, (band) => {
      band.size = size;
    });
  }
  get RowHeight(): number | null {
    const { sheet, box } = this.range;
    return uniform(sheet.rows, box.row, box.rows, (band) => band?.size ?? defaultHeight);
  }
  set RowHeight(height: unknown) {
    const { sheet, box } = this.range;
    mustAllow(sheet, "allowFormatRows");
    const size = sized(height, highest);
    eachBand(sheet.rows, box.row, box.rows, (band) => {
      band.size = size;
    });
  }
  get UseStandardWidth(): boolean | null {
    const { sheet, box } = this.range;
    return uniform(sheet.columns, box.column, box.columns, (band) => (band?.size ?? null) === null);
  }
  set UseStandardWidth(isStandard: boolean) {
    const { sheet, box } = this.range;
    mustAllow(sheet, "allowFormatColumns");
    if (isStandard) eachBand(sheet.columns, box.column, box.columns, resetSize);
  }
  get UseStandardHeight(): boolean | null {
    const { sheet, box } = this.range;
    return uniform(sheet.rows, box.row, box.rows, (band) => (band?.size ?? null) === null);
  }
  set UseStandardHeight(isStandard: boolean) {
    const { sheet, box } = this.range;
    mustAllow(sheet, "allowFormatRows");
    if (isStandard) eachBand(sheet.rows, box.row, box.rows, resetSize);
  }
  AutofitColumns(): void {
    this.#autofit("columns");
  }
  AutofitRows(): void {
    this.#autofit("rows");
  }

  #autofit(which: "rows" | "columns"): void {
    const { sheet, context } = this.range;
    const box: Box = this.range.box;
    mustAllow(sheet, which === "rows" ? "allowFormatRows" : "allowFormatColumns");
    context.workbook.calculate();
    autofit(sheet, box, which);
  }
}
exposeStyle(RangeFormat, {
  HorizontalAlignment: [
    "horizontalAlignment",
    oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"),
  ],
  VerticalAlignment: ["verticalAlignment", oneOf("Top", "Center", "Bottom", "Justify", "Distributed")],
  WrapText: ["wrapText"],
  IndentLevel: ["indentLevel"],
  AutoIndent: ["autoIndent"],
  ShrinkToFit: ["shrinkToFit"],
  TextOrientation: ["textOrientation"],
  ReadingOrder: ["readingOrder"],
});

function sized(value: unknown, most: number): number {
  if (typeof value !== "number" || !(value >= 0) || value > most) throw errors.invalidArgument();
  return value;
}

function resetSize(band: Band): void {
  band.size = null;
}
