import { complianceScale, maturityScale } from "../../csr/scales.ts";
import { csr } from "../../csr/instrument.ts";
import { forms } from "../../csr/profile-choices.ts";
import type { Text } from "../../types.ts";
import { Drawing, formula, widths, type DrawnSheet } from "../drawing.ts";
import type { Plan } from "../layout/plan.ts";
import { rowHeight } from "../row-height.ts";
import type { SheetId } from "../spec.ts";
import { colors } from "../styles.ts";
import { areaAddress } from "./hidden-addresses.ts";

const columnWidths = [5, 26, 14, 14, 62] as const;
const columns = { mark: 1, name: 2, answered: 3, score: 4, rest: 5 } as const;
/** Width over which running text flows. */
const textWidth = columnWidths[1] + columnWidths[2] + columnWidths[3] + columnWidths[4];
const visited: readonly Exclude<SheetId, "start" | "hidden">[] = ["profile", "assessment", "scores", "risks", "initiatives"];

/** The first sheet: what this is, how to fill it in, how far one is, and what it is not. */
export function startSheetSpec(plan: Plan): DrawnSheet {
  const { speech } = plan;
  const sheet = new Drawing("start", plan.on.start.name);
  sheet.put(
    1,
    1,
    speech.label((m) => m.title),
    "title",
  );
  sheet.setHeight(1, 38);
  let row = 1;
  for (const line of speech.lines((m) => m.start.subtitle)) sheet.put(++row, 1, line, "subtitle");
  for (const draw of [drawFacts, drawSteps, drawProgress, drawScales, drawNotes]) row = draw(sheet, plan, row + 2);
  return sheet.done({
    visibility: "visible",
    tabColor: colors.accent,
    columns: widths(...columnWidths),
    freeze: { rows: 0, columns: 0 },
    print: {
      orientation: "portrait",
      lastRow: row,
      lastColumn: columns.rest,
      pagesWide: 1,
      footer: speech.label((m) => m.footer),
      breaks: [],
    },
  });
}

function drawHead(sheet: Drawing, row: number, text: string): void {
  for (let column = 1; column <= columns.rest; column++) sheet.put(row, column, column === 1 ? text : null, "heading");
  sheet.setHeight(row, 26);
}

/** Running text with a mark before it, over the whole width. */
function drawParagraph(sheet: Drawing, row: number, { mark, text }: { readonly mark: string; readonly text: string }): void {
  sheet.put(row, columns.mark, mark, "step");
  sheet.putWide(row, [columns.name, columns.rest], text, "paragraph");
  sheet.setHeight(row, rowHeight([{ text, width: textWidth }]) + 2);
}

function drawFacts(sheet: Drawing, { speech, options, asked }: Plan, first: number): number {
  const facts = [
    [speech.label((m) => m.start.form), speech.short(forms[options.form])],
    [speech.label((m) => m.start.areas), asked.areas.map(({ title }) => speech.short(title)).join(speech.language === "en" ? ", " : "、")],
    [speech.label((m) => m.start.version), `${csr.version} · sme-csr`],
  ] as const;
  facts.forEach(([label, text], index) => {
    sheet.put(first + index, columns.name, label, "plainBold");
    sheet.putWide(first + index, [columns.answered, columns.rest], text, "plain");
    sheet.setHeight(first + index, rowHeight([{ text, width: textWidth - columnWidths[1] }]));
  });
  return first + facts.length - 1;
}

function drawSteps(sheet: Drawing, { speech }: Plan, first: number): number {
  drawHead(
    sheet,
    first,
    speech.label((m) => m.start.stepsHeading),
  );
  steps.forEach((step) =>
    drawParagraph(sheet, first + 1 + step, { mark: String(step + 1), text: speech.paragraph((m) => m.start.steps[step] ?? "") }),
  );
  return first + steps.length;
}

const steps = [0, 1, 2, 3, 4, 5] as const;
const notes = [0, 1, 2, 3] as const;

/** Answered questions and score of every area, and a way to every sheet. */
function drawProgress(sheet: Drawing, plan: Plan, first: number): number {
  const { speech, asked, on } = plan;
  drawHead(
    sheet,
    first,
    speech.label((m) => m.start.progressHeading),
  );
  const header = first + 1;
  const heads = [
    [columns.name, speech.label((m) => m.start.progressArea), "headerLeft"],
    [columns.answered, speech.label((m) => m.start.progressAnswered), "header"],
    [columns.score, speech.label((m) => m.start.progressScore), "header"],
    [columns.rest, speech.label((m) => m.start.goTo), "linkHead"],
  ] as const;
  for (const [column, text, style] of heads) sheet.put(header, column, text, style);
  asked.areas.forEach((area, index) => {
    const row = header + 1 + index;
    const own = (column: "answered" | "applicable" | "capped"): string => areaAddress(plan, area.id, column);
    const score = `IF(ISNUMBER(${own("capped")}),${own("capped")},"")`;
    sheet.put(row, columns.name, speech.short(area.title), "cell");
    sheet.put(row, columns.answered, formula(`${own("answered")}&" / "&${own("applicable")}`), "cellCenter");
    sheet.put(row, columns.score, formula(score), "score");
  });
  visited.forEach((id, index) => sheet.putLink(header + 1 + index, columns.rest, `→ ${on[id].name}`, on[id].name));
  const last = header + Math.max(asked.areas.length, visited.length);
  const height = rowHeight(asked.areas.map(({ title }) => ({ text: speech.short(title), width: columnWidths[1] })));
  for (let row = header; row <= last; row++) sheet.setHeight(row, Math.max(20, height));
  return last;
}

/** What the answers mean, for both kinds of question. */
function drawScales(sheet: Drawing, { speech }: Plan, first: number): number {
  drawHead(
    sheet,
    first,
    speech.label((m) => m.start.scaleHeading),
  );
  const { yes, attention, no } = complianceScale;
  const groups: readonly (readonly [string, readonly (readonly [string, Text, Text])[]])[] = [
    [
      speech.label((m) => m.start.scaleLevel),
      ([0, 1, 2, 3, 4] as const).map((level) => [String(level), maturityScale[level].label, maturityScale[level].meaning]),
    ],
    [speech.label((m) => m.start.scaleCompliance), [yes, attention, no].map(({ code, label, meaning }) => [code, label, meaning])],
  ];
  let row = first;
  for (const [title, stepsOfScale] of groups) {
    sheet.put(++row, columns.name, title, "plainBold");
    for (const [code, label, meaning] of stepsOfScale) {
      const text = speech.long(meaning);
      sheet.put(++row, columns.mark, code, "step");
      sheet.put(row, columns.name, speech.short(label), "paragraph");
      sheet.putWide(row, [columns.answered, columns.rest], text, "paragraph");
      sheet.setHeight(row, rowHeight([{ text, width: textWidth - columnWidths[1] }]));
    }
  }
  sheet.putWide(
    ++row,
    [columns.name, columns.rest],
    speech.paragraph((m) => m.start.levelRule),
    "small",
  );
  sheet.setHeight(row, rowHeight([{ text: speech.paragraph((m) => m.start.levelRule), width: textWidth, size: 9 }]));
  return row;
}

function drawNotes(sheet: Drawing, { speech }: Plan, first: number): number {
  drawHead(
    sheet,
    first,
    speech.label((m) => m.start.aboutHeading),
  );
  notes.forEach((note) => drawParagraph(sheet, first + 1 + note, { mark: "·", text: speech.paragraph((m) => m.start.about[note] ?? "") }));
  const last = first + notes.length + 1;
  sheet.putWide(
    last,
    [columns.name, columns.rest],
    speech.label((m) => m.start.licence),
    "small",
  );
  return last;
}
