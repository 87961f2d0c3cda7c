/** Look of a cell. Sizes in points, colours as RRGGBB. */
export interface Style {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  readonly fill: string | null;
  readonly border: "none" | "thin" | "input" | "bottom";
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "middle";
  readonly wrap: boolean;
  readonly indent: number;
  readonly numberFormat: string | null;
  /** Cells to be typed into stay editable if somebody protects the sheet. */
  readonly locked: boolean;
}

/** The few colours of the workbook. Every meaning they carry stands in words beside them. */
export const colors = {
  ink: "1F2933",
  muted: "5F6B7A",
  accent: "0B5394",
  accentLight: "DCE9F5",
  band: "EEF3F8",
  line: "C9D2DC",
  input: "FFF8D6",
  optional: "FFFDF3",
  inputLine: "B7A24A",
  white: "FFFFFF",
  off: "EDEFF2",
  red: "B3261E",
  redLight: "FBE3E1",
  amber: "8A5A00",
  amberLight: "FFF0D1",
  green: "1B6E3C",
  greenLight: "DDF1E4",
} as const;

const base: Style = {
  size: 10,
  bold: false,
  italic: false,
  color: colors.ink,
  fill: null,
  border: "none",
  horizontal: "left",
  vertical: "middle",
  wrap: true,
  indent: 0,
  numberFormat: null,
  locked: true,
};
const grid: Style = { ...base, border: "thin", indent: 1 };
const input: Style = { ...base, border: "input", fill: colors.input, indent: 1, locked: false };
const header: Style = { ...grid, bold: true, color: colors.white, fill: colors.accent, horizontal: "center", indent: 0 };

/** Every look that the sheets use; the writers know no other. */
export const styles = {
  plain: base,
  note: { ...base, size: 9, color: colors.muted, wrap: false },
  noteIndented: { ...base, size: 9, color: colors.muted, wrap: false, indent: 1 },
  plainBold: { ...base, bold: true },
  small: { ...base, size: 9, color: colors.muted },
  code: { ...base, size: 8, color: colors.muted, wrap: false },
  title: { ...base, size: 18, bold: true, color: colors.accent, wrap: false },
  subtitle: { ...base, size: 11, color: colors.muted, wrap: false },
  heading: { ...base, size: 13, bold: true, color: colors.accent, border: "bottom", wrap: false },
  paragraph: { ...base, vertical: "top" },
  step: { ...base, size: 12, bold: true, color: colors.accent, horizontal: "center", vertical: "top" },
  link: { ...base, indent: 1, color: colors.accent, bold: true, wrap: false },
  linkHead: { ...base, bold: true, indent: 1 },
  header,
  headerLeft: { ...header, horizontal: "left", indent: 1 },
  label: { ...grid, bold: true },
  cell: grid,
  cellTop: { ...grid, vertical: "top" },
  cellText: { ...grid, vertical: "top", numberFormat: "@" },
  cellSmall: { ...grid, size: 9, vertical: "top" },
  cellMuted: { ...grid, size: 9, color: colors.muted },
  cellCenter: { ...grid, horizontal: "center", indent: 0 },
  cellBold: { ...grid, bold: true },
  id: { ...grid, size: 9, color: colors.muted, horizontal: "center", indent: 0, wrap: false },
  area: { ...base, size: 12, bold: true, color: colors.white, fill: colors.accent, wrap: false },
  areaScore: {
    ...base,
    size: 12,
    bold: true,
    color: colors.white,
    fill: colors.accent,
    horizontal: "center",
    wrap: false,
    numberFormat: "0",
  },
  topic: { ...base, bold: true, fill: colors.accentLight, wrap: false },
  topicScore: { ...base, bold: true, fill: colors.accentLight, horizontal: "center", wrap: false, numberFormat: "0" },
  score: { ...grid, horizontal: "center", indent: 0, numberFormat: "0", wrap: false },
  scoreBold: { ...grid, horizontal: "center", indent: 0, numberFormat: "0", wrap: false, bold: true, fill: colors.band },
  twoDecimals: { ...grid, horizontal: "center", indent: 0, numberFormat: "0.00", wrap: false },
  decimal: { ...grid, horizontal: "center", indent: 0, numberFormat: "0.0", wrap: false },
  percent: { ...grid, horizontal: "center", indent: 0, numberFormat: "0%", wrap: false },
  percentBold: { ...grid, horizontal: "center", indent: 0, numberFormat: "0%", wrap: false, bold: true, fill: colors.band },
  count: { ...grid, horizontal: "center", indent: 0, numberFormat: "0;-0;;@", wrap: false },
  countBold: { ...grid, horizontal: "center", indent: 0, numberFormat: "0;-0;;@", wrap: false, bold: true, fill: colors.band },
  bar: { ...grid, size: 9, color: colors.accent, wrap: false },
  barBold: { ...grid, size: 9, color: colors.accent, wrap: false, fill: colors.band },
  bandBold: { ...grid, bold: true, fill: colors.band },
  bandCenter: { ...grid, bold: true, fill: colors.band, horizontal: "center", indent: 0 },
  big: { ...grid, size: 26, bold: true, color: colors.accent, horizontal: "center", indent: 0, numberFormat: "0", wrap: false },
  input: { ...input },
  inputCenter: { ...input, horizontal: "center", indent: 0 },
  inputText: { ...input, fill: colors.optional },
  inputOptional: { ...input, fill: colors.optional },
  inputLevel: { ...input, fill: colors.optional, horizontal: "center", indent: 0 },
  inputCode: { ...input, numberFormat: "@" },
  inputNumber: { ...input, horizontal: "right", numberFormat: "General" },
  inputDate: { ...input, horizontal: "center", indent: 0, numberFormat: "yyyy-mm-dd" },
  inputWeight: { ...input, fill: colors.optional, horizontal: "center", indent: 0, numberFormat: "General" },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof styles;

/** Fonts that the systems of the users bring along; a missing one is replaced by the host. */
export const fontOf = (language: "zh" | "en" | "both"): string => (language === "en" ? "Calibri" : "Microsoft YaHei");
