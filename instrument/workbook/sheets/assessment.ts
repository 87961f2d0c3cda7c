import { relative } from "../address.ts";
import { Drawing, formula, widths, type DrawnSheet } from "../drawing.ts";
import { sentence } from "../formulas.ts";
import { assessmentColumns } from "../layout/assessment.ts";
import { rowIn, type Plan } from "../layout/plan.ts";
import { marker } from "../names.ts";
import { colors } from "../styles.ts";
import { areaAddress, topicAddress, totalAddress } from "./hidden-addresses.ts";
import { drawHeading } from "./heading.ts";
import { columnWidths, drawAssessmentItem } from "./assessment-item.ts";

const columns = assessmentColumns;

/** The questionnaire: a row for every area, topic and item. */
export function assessmentSheetSpec(plan: Plan): DrawnSheet {
  const { asked, assessment } = plan;
  const sheet = new Drawing("assessment", plan.on.assessment.name);
  drawHead(sheet, plan);
  for (const area of asked.areas) {
    drawGroup(sheet, plan, {
      id: area.id,
      title: plan.speech.short(area.title),
      score: areaAddress(plan, area.id, "capped"),
      kind: "area",
    });
    for (const topic of area.topics) {
      drawGroup(sheet, plan, {
        id: topic.id,
        title: plan.speech.short(topic.title),
        score: topicAddress(plan, topic.id, "capped"),
        kind: "topic",
      });
      for (const item of asked.items.filter((candidate) => candidate.topic === topic.id)) drawAssessmentItem(sheet, plan, item);
    }
  }
  drawLooks(sheet, plan);
  return sheet.done({
    visibility: "visible",
    tabColor: colors.inputLine,
    columns: [...widths(...columnWidths), { width: 8, hidden: true }],
    freeze: { rows: assessment.headerRow, columns: columns.title },
    print: {
      orientation: "landscape",
      repeatRows: [assessment.headerRow, assessment.headerRow],
      lastRow: assessment.lastRow,
      lastColumn: columns.target,
      pagesWide: 1,
      footer: plan.speech.label((m) => m.footer),
      breaks: asked.areas.slice(1).map(({ id }) => rowIn(assessment.rowOf, id) - 1),
    },
  });
}

function drawHead(sheet: Drawing, plan: Plan): void {
  const { speech, assessment } = plan;
  const counts = { answered: totalAddress(plan, "answered"), applicable: totalAddress(plan, "applicable") };
  const progress = sentence(
    speech.label((m) => m.assessment.progress),
    { ...counts, open: `(${counts.applicable}-${counts.answered})` },
  );
  drawHeading(sheet, speech, { title: (m) => m.assessment.heading, hint: (m) => m.assessment.hint });
  sheet.put(assessment.titleRow, columns.meaning, formula(progress), "subtitle");
  for (const column of ["answer", "na", "evidence", "note", "target"] as const)
    sheet.put(assessment.markerRow, columns[column], marker(column), "code");
  sheet.put(assessment.markerRow, columns.id, marker("item"), "code");
  sheet.hideRow(assessment.markerRow);
  for (const column of headed)
    sheet.put(
      assessment.headerRow,
      columns[column],
      speech.label((m) => m.assessment.columns[column]),
      "header",
    );
  sheet.setHeight(assessment.headerRow, speech.language === "both" ? 50 : 34);
}

const headed = ["id", "title", "prompt", "meaning", "answer", "na", "evidence", "note", "score", "state", "target"] as const;

interface GroupRow {
  readonly id: string;
  readonly title: string;
  readonly score: string;
  readonly kind: "area" | "topic";
}

function drawGroup(sheet: Drawing, { assessment, speech }: Plan, { id, title, score, kind }: GroupRow): void {
  const row = rowIn(assessment.rowOf, id);
  for (let column = 1; column <= columns.target; column++) sheet.put(row, column, null, kind);
  sheet.put(row, columns.id, id, kind);
  sheet.put(row, columns.title, title, kind);
  const shown = `IF(${score}="NA","${speech.label((m) => m.scores.notApplicable)}",${score})`;
  sheet.put(row, columns.score, formula(shown), `${kind}Score`);
  sheet.setHeight(row, kind === "area" ? 26 : 20);
}

/** Looks by state: what is still open stands out, what does not count steps back. Every state also stands in words. */
function drawLooks(sheet: Drawing, { assessment }: Plan): void {
  const row = assessment.headerRow + 1;
  const lastRow = assessment.lastRow;
  const code = `$${relative(row, columns.code)}`;
  const answers = { row, column: columns.answer, lastRow, lastColumn: columns.answer };
  const states = { row, column: columns.score, lastRow, lastColumn: columns.state };
  const whole = { row, column: columns.id, lastRow, lastColumn: columns.target };
  const looks = [
    { box: states, code: "red", fill: colors.redLight, font: { color: colors.red, bold: true } },
    { box: states, code: "amber", fill: colors.amberLight, font: { color: colors.amber, bold: true } },
    { box: states, code: "done", fill: colors.greenLight, font: { color: colors.green } },
    { box: answers, code: "unreadable", fill: colors.redLight, font: { color: colors.red, bold: true } },
    { box: states, code: "unreadable", fill: colors.redLight, font: { color: colors.red, bold: true } },
    { box: whole, code: "notAsked", fill: colors.off, font: { color: colors.muted } },
    { box: whole, code: "notApplicable", fill: colors.off, font: { color: colors.muted } },
  ];
  for (const { box, code: state, fill, font } of looks) sheet.format({ box, formula: `${code}="${state}"`, fill, font });
}
