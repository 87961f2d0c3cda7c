import { Drawing, formula, type DrawnSheet } from "../drawing.ts";
import { cellBox } from "../address.ts";
import { initiativeRows, registerFigures, registerHelpers, type RegisterFigure } from "../layout/initiatives.ts";
import type { Plan } from "../layout/plan.ts";
import { type ListName, listSource } from "../lists.ts";
import { initiativeColumns, type InitiativeColumn, marker, resultName } from "../names.ts";
import { rowHeight } from "../row-height.ts";
import { colors, type StyleName } from "../styles.ts";
import { drawHeading } from "./heading.ts";
import { figureFormulas, helperFormulas } from "./initiatives-formulas.ts";
import { initiativeValues } from "./initiative-values.ts";
import { dateRule, listError, numberRule } from "./rules.ts";

type Entry = { readonly width: number } & (
  | { readonly kind: "id" | "text" | "date" }
  | { readonly kind: "number"; readonly high: number }
  | { readonly kind: "list"; readonly list: ListName }
);

const list = (name: ListName, width: number): Entry => ({ kind: "list", list: name, width });
const amount = (width: number): Entry => ({ kind: "number", high: 1e9, width });

/** How each column of the register is filled in. */
const entries: Readonly<Record<InitiativeColumn, Entry>> = {
  initiative: { kind: "id", width: 6 },
  title: { kind: "text", width: 26 },
  kind: list("kind", 24),
  start: { kind: "date", width: 12 },
  end: { kind: "date", width: 12 },
  trigger: list("trigger", 18),
  trigger_date: { kind: "date", width: 12 },
  decision_date: { kind: "date", width: 12 },
  first_delivery_date: { kind: "date", width: 12 },
  alignment: list("alignment", 20),
  beneficiaries: { kind: "text", width: 18 },
  beneficiary_count: amount(9),
  location: { kind: "text", width: 12 },
  cash: amount(9),
  in_kind: amount(11),
  staff_hours: amount(9),
  hourly_wage: amount(9),
  partner: list("partner", 14),
  traceability: list("traceability", 20),
  staff_protection: list("yesNo", 9),
  outcome: { kind: "text", width: 24 },
  sustained: list("yesNo", 9),
  disclosure: list("disclosure", 14),
  misconduct: list("yesNo", 9),
};

const styles: Readonly<Record<Entry["kind"], StyleName>> = {
  id: "inputCenter",
  text: "inputText",
  date: "inputDate",
  number: "inputNumber",
  list: "input",
};

/** The register of initiatives, with its figures on top. */
export function initiativesSheetSpec(plan: Plan): DrawnSheet {
  const { speech, initiatives } = plan;
  const sheet = new Drawing("initiatives", plan.on.initiatives.name);
  drawHeading(sheet, speech, { title: (m) => m.initiatives.heading, hint: (m) => m.initiatives.hint });
  drawFigures(sheet, plan);
  drawRegister(sheet, plan);
  const shown = initiativeColumns.map((column) => ({ width: entries[column].width, hidden: false }));
  return sheet.done({
    visibility: "visible",
    tabColor: colors.amber,
    columns: [{ width: 5, hidden: false }, ...shown, ...registerHelpers.map(() => ({ width: 9, hidden: true }))],
    freeze: { rows: 0, columns: 0 },
    print: {
      orientation: "landscape",
      repeatRows: [initiatives.headerRow, initiatives.headerRow],
      lastRow: initiatives.rows[1],
      lastColumn: initiatives.lastColumn,
      pagesWide: 2,
      footer: speech.label((m) => m.footer),
      breaks: [],
    },
  });
}

const shares: ReadonlySet<RegisterFigure> = new Set([
  "intensity",
  "alignmentCost",
  "alignmentCount",
  "traceability",
  "continuity",
  "partners",
]);
const wholes: ReadonlySet<RegisterFigure> = new Set(["count", "responseLag", "decisionLag", "deliveryLag", "duration"]);

const figureStyle = (figure: RegisterFigure): StyleName => {
  if (figure === "consistency") return "cell";
  if (figure === "count") return "score";
  if (shares.has(figure)) return "percent";
  return wholes.has(figure) ? "decimal" : "twoDecimals";
};

function drawFigures(sheet: Drawing, plan: Plan): void {
  const { speech, initiatives } = plan;
  const texts = figureFormulas(plan);
  registerFigures.forEach((figure, index) => {
    const row = initiatives.figureRow + index;
    sheet.put(
      row,
      3,
      speech.label((m) => m.initiatives.figures[figure].label),
      "cellBold",
    );
    sheet.put(row, 4, formula(texts[figure]), figureStyle(figure));
    sheet.put(
      row,
      5,
      speech.label((m) => m.initiatives.figures[figure].help),
      "note",
    );
    sheet.setHeight(
      row,
      rowHeight([
        { text: speech.label((m) => m.initiatives.figures[figure].label), width: entries.title.width },
        { text: figure === "consistency" ? speech.label((m) => m.initiatives.inconsistent) : "", width: entries.kind.width },
      ]),
    );
    sheet.nameCell(resultName(`register_${figure}`), row, 4);
  });
}

function drawRegister(sheet: Drawing, plan: Plan): void {
  const { speech, initiatives, options } = plan;
  sheet.put(initiatives.markerRow, 1, marker("initiative_row"), "code");
  sheet.hideRow(initiatives.markerRow);
  sheet.put(initiatives.headerRow, 1, "#", "header");
  for (const column of initiativeColumns) {
    sheet.put(initiatives.markerRow, initiatives.columnOf(column), marker(column), "code");
    sheet.put(
      initiatives.headerRow,
      initiatives.columnOf(column),
      speech.label((m) => m.initiatives.columns[column]),
      "header",
    );
  }
  sheet.setHeight(initiatives.headerRow, speech.language === "zh" ? 34 : 62);
  for (let index = 0; index < initiativeRows; index++) {
    const row = initiatives.rows[0] + index;
    const values = initiativeValues(options.assessment?.initiatives[index], options.language);
    sheet.put(row, 1, index + 1, "id");
    for (const column of initiativeColumns) drawEntry(sheet, plan, { row, column, value: values[column] });
    for (const [helper, text] of helperFormulas(plan, row)) sheet.put(row, initiatives.columnOf(helper), formula(text), "code");
    sheet.setHeight(row, 30);
  }
}

interface EntryCell {
  readonly row: number;
  readonly column: InitiativeColumn;
  readonly value: string | number | null;
}

function drawEntry(sheet: Drawing, { speech, initiatives, on }: Plan, { row, column, value }: EntryCell): void {
  const entry = entries[column];
  const box = cellBox(row, initiatives.columnOf(column));
  const error = listError(speech);
  sheet.put(box.row, box.column, value, styles[entry.kind]);
  if (entry.kind === "list") sheet.offer(box, listSource(on.hidden, entry.list), { error });
  if (entry.kind === "date") sheet.validate(dateRule(speech, box));
  if (entry.kind === "number") sheet.validate(numberRule(speech, box, [0, entry.high]));
}
