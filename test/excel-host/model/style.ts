/** A line at one side of a cell. */
export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

/** How a cell looks and behaves, flat. Colours are "#RRGGBB"; "" is no fill. Equal styles are the same object. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fillColor: string;
  readonly fillPattern: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly autoIndent: boolean;
  readonly shrinkToFit: boolean;
  readonly textOrientation: number;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly EdgeTop: Border | null;
  readonly EdgeBottom: Border | null;
  readonly EdgeLeft: Border | null;
  readonly EdgeRight: Border | null;
  readonly DiagonalDown: Border | null;
  readonly DiagonalUp: Border | null;
}

/** A cell nobody has touched. */
export const defaultStyle: CellStyle = {
  numberFormat: "General",
  fillColor: "",
  fillPattern: "None",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  subscript: false,
  superscript: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  autoIndent: false,
  shrinkToFit: false,
  textOrientation: 0,
  readingOrder: "Context",
  locked: true,
  formulaHidden: false,
  EdgeTop: null,
  EdgeBottom: null,
  EdgeLeft: null,
  EdgeRight: null,
  DiagonalDown: null,
  DiagonalUp: null,
};

const interned = new Map<string, CellStyle>([[JSON.stringify(defaultStyle), defaultStyle]]);
const transitions = new WeakMap<CellStyle, Map<string, CellStyle>>();

/** The style that differs in these members. Asking twice gives the same object, so that cells stay light and comparable. */
export function withStyle(style: CellStyle, change: Partial<CellStyle>): CellStyle {
  const step = JSON.stringify(change);
  const known = transitions.get(style) ?? new Map<string, CellStyle>();
  transitions.set(style, known);
  const before = known.get(step);
  if (before !== undefined) return before;
  const changed = { ...style, ...change };
  const key = JSON.stringify(changed);
  const result = interned.get(key) ?? changed;
  interned.set(key, result);
  known.set(step, result);
  return result;
}
