import { sizeClasses } from "../../csr/profile-choices.ts";
import { relative, cellBox } from "../address.ts";
import { Drawing, formula, widths, type DrawnSheet } from "../drawing.ts";
import { quoted } from "../formulas.ts";
import { rowIn, type Plan } from "../layout/plan.ts";
import { profileColumns } from "../layout/profile.ts";
import { type ListName, listSource } from "../lists.ts";
import { marker, profileFields, type ProfileField, profileName } from "../names.ts";
import { rowHeight } from "../row-height.ts";
import type { CellValue } from "../spec.ts";
import type { Speech } from "../speech.ts";
import { colors, type StyleName } from "../styles.ts";
import { drawHeading } from "./heading.ts";
import { factAddress } from "./hidden-addresses.ts";
import { creditCodeFormula } from "./hidden-facts.ts";
import { profileValues } from "./profile-values.ts";
import { dateRule, listError, numberRule } from "./rules.ts";

const columnWidths = [13, 32, 34, 60] as const;
const { id, label, value, help } = profileColumns;

type Entry =
  | { readonly kind: "list"; readonly list: ListName }
  | { readonly kind: "text" }
  | { readonly kind: "date" }
  | { readonly kind: "number"; readonly low: number; readonly high: number };

/** How each field is filled in. */
const entries: Readonly<Record<ProfileField, Entry>> = {
  uscc: { kind: "text" },
  name: { kind: "text" },
  province: { kind: "list", list: "province" },
  industry: { kind: "list", list: "industry" },
  employees: { kind: "number", low: 0, high: 10_000_000 },
  revenue: { kind: "number", low: 0, high: 1_000_000_000 },
  assets: { kind: "number", low: 0, high: 1_000_000_000 },
  size: { kind: "list", list: "size" },
  ownership: { kind: "list", list: "ownership" },
  listed: { kind: "list", list: "listed" },
  export_share: { kind: "list", list: "exportShare" },
  market_role: { kind: "list", list: "marketRole" },
  year: { kind: "number", low: 2000, high: 2100 },
  period_start: { kind: "date" },
  period_end: { kind: "date" },
  assessor: { kind: "list", list: "assessor" },
  roles: { kind: "text" },
  emergency: { kind: "list", list: "yesNo" },
};

const inputStyles: Readonly<Record<Entry["kind"], StyleName>> = {
  list: "input",
  text: "inputCode",
  date: "inputDate",
  number: "inputNumber",
};

/** The profile: one field a row, with what follows from it directly below. */
export function profileSheetSpec(plan: Plan): DrawnSheet {
  const { speech, profile, options } = plan;
  const sheet = new Drawing("profile", plan.on.profile.name);
  drawHeading(sheet, speech, { title: (m) => m.profile.heading, hint: (m) => m.profile.hint, column: label });
  sheet.putRow(profile.markerRow, id, [marker("field"), null, marker("value")], "code");
  sheet.hideRow(profile.markerRow);
  sheet.putRow(
    profile.headerRow,
    id,
    (["id", "label", "value", "help"] as const).map((column) => speech.label((m) => m.profile.columns[column])),
    "header",
  );
  const values = profileValues(options.assessment?.profile, options.language);
  for (const field of profileFields) drawField(sheet, plan, { field, value: values[field] });
  drawComputed(sheet, plan);
  return sheet.done({
    visibility: "visible",
    tabColor: colors.accent,
    columns: widths(...columnWidths).map((column, index) => ({ ...column, hidden: index === 0 })),
    freeze: { rows: profile.headerRow, columns: 0 },
    print: {
      orientation: "landscape",
      lastRow: profile.lastRow,
      lastColumn: help,
      pagesWide: 1,
      footer: speech.label((m) => m.footer),
      breaks: [],
    },
  });
}

function drawField(
  sheet: Drawing,
  { speech, profile, on }: Plan,
  { field, value: given }: { readonly field: ProfileField; readonly value: CellValue },
): void {
  const row = rowIn(profile.rowOf, field);
  const entry = entries[field];
  const texts = {
    label: speech.paragraph((m) => m.profile.fields[field].label),
    help: speech.paragraph((m) => m.profile.fields[field].help),
  };
  sheet.put(row, id, field, "id");
  sheet.put(row, label, texts.label, "label");
  sheet.put(row, value, given, inputStyles[entry.kind]);
  sheet.put(row, help, texts.help, "cellMuted");
  sheet.setHeight(row, heightOf(texts.label, texts.help));
  sheet.nameCell(profileName(field), row, value);
  const box = cellBox(row, value);
  const error = listError(speech);
  if (entry.kind === "list") sheet.offer(box, listSource(on.hidden, entry.list), { error });
  if (entry.kind === "number") sheet.validate(numberRule(speech, box, [entry.low, entry.high]));
  if (entry.kind === "date") sheet.validate(dateRule(speech, box));
}

/** A line that the company does not fill in: what it is called, its formula, and what to know about it. */
interface ComputedLine {
  readonly row: number;
  readonly name: string;
  readonly text: string;
  readonly help: string;
}

function computedLines(plan: Plan): readonly ComputedLine[] {
  const { speech, profile } = plan;
  const words = (pick: Parameters<typeof speech.label>[0]): string => quoted(speech.label(pick));
  const status = factAddress(plan, "sizeStatus");
  const code = relative(rowIn(profile.rowOf, "uscc"), value);
  const valid = `IF(${creditCodeFormula(plan)},${words((m) => m.profile.creditCode.valid)},${words((m) => m.profile.creditCode.invalid)})`;
  const unknown = `IF(${status}="none",${words((m) => m.profile.computedSize.none)},${words((m) => m.profile.computedSize.missing)})`;
  const line = (row: number, name: string, text: string): ComputedLine => ({ row, name, text, help: "" });
  return [
    line(
      profile.creditCodeRow,
      speech.paragraph((m) => m.profile.creditCode.label),
      `IF(${code}="","",${valid})`,
    ),
    line(
      profile.computedSizeRow,
      speech.paragraph((m) => m.profile.computedSize.label),
      sizeText(speech, status, unknown),
    ),
    {
      ...line(
        profile.askedSizeRow,
        speech.paragraph((m) => m.profile.askedSize.label),
        sizeText(speech, factAddress(plan, "size"), '""'),
      ),
      help: speech.paragraph((m) => m.profile.askedSize.help),
    },
  ];
}

/** Name of the size class whose id a cell holds. */
const sizeText = (speech: Speech, cell: string, otherwise: string): string =>
  (["micro", "small", "medium", "large"] as const).reduceRight(
    (rest, size) => `IF(${cell}="${size}",${quoted(speech.short(sizeClasses[size]))},${rest})`,
    otherwise,
  );

/** Check of the code, size by the rule, size whose questions are asked. */
function drawComputed(sheet: Drawing, plan: Plan): void {
  for (const { row, name, text, help: hint } of computedLines(plan)) {
    sheet.put(row, id, null, "id");
    sheet.put(row, label, name, "cell");
    sheet.put(row, value, formula(text), "bandBold");
    sheet.put(row, help, hint, "cellMuted");
    sheet.setHeight(row, heightOf(name, hint));
  }
}

const heightOf = (name: string, hint: string): number =>
  Math.max(
    22,
    rowHeight([
      { text: name, width: columnWidths[1] },
      { text: hint, width: columnWidths[3], size: 9 },
    ]),
  );
