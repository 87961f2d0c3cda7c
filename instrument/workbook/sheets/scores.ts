import { bandLabels } from "../../csr/scales.ts";
import { cellBox, relative } from "../address.ts";
import { Drawing, formula, widths, type DrawnSheet } from "../drawing.ts";
import { quoted } from "../formulas.ts";
import type { areaTable, topicTable } from "../layout/hidden.ts";
import { rowIn, type Plan } from "../layout/plan.ts";
import { scoresColumns as columns } from "../layout/scores.ts";
import { marker, resultName, settingName } from "../names.ts";
import { rowHeight } from "../row-height.ts";
import type { CellValue } from "../spec.ts";
import { colors, type StyleName } from "../styles.ts";
import { areaAddress, topicAddress } from "./hidden-addresses.ts";
import { bandFormula } from "./hidden.ts";
import { weightRange } from "./hidden-topics.ts";
import { numberRule } from "./rules.ts";
import { drawHeading } from "./heading.ts";
import { drawSummary } from "./scores-summary.ts";

const columnWidths = [9, 34, 10, 24, 16, 10, 10, 10, 9, 9, 9, 10, 26, 11] as const;

/** Scores: the whole on top, below it one row for each area and topic. */
export function scoresSheetSpec(plan: Plan): DrawnSheet {
  const { speech, asked, scores } = plan;
  const sheet = new Drawing("scores", plan.on.scores.name);
  drawHeading(sheet, speech, { title: (m) => m.scores.heading, hint: (m) => m.scores.hint });
  drawSummary(sheet, plan);
  drawHeader(sheet, plan);
  for (const area of asked.areas) {
    drawScore(sheet, plan, { kind: "area", id: area.id, title: speech.short(area.title), single: false });
    for (const topic of area.topics) {
      const items = asked.scored.filter((item) => item.topic === topic.id);
      drawScore(sheet, plan, { kind: "topic", id: topic.id, title: speech.short(topic.title), single: items.length === 1 });
    }
  }
  drawFoot(sheet, plan);
  return sheet.done({
    visibility: "visible",
    tabColor: colors.green,
    columns: widths(...columnWidths),
    freeze: { rows: 0, columns: 0 },
    print: {
      orientation: "landscape",
      lastRow: scores.reasonRow + 5,
      lastColumn: columns.weight,
      pagesWide: 1,
      pagesHigh: 1,
      footer: speech.label((m) => m.footer),
      breaks: [],
    },
  });
}

function drawHeader(sheet: Drawing, { speech, scores }: Plan): void {
  const { markerRow, headerRow } = scores;
  for (const [index, kind] of (["area", "topic"] as const).entries()) {
    sheet.put(markerRow + index, columns.id, marker(kind), "code");
    sheet.put(markerRow + index, columns.weight, marker(`${kind}_weight`), "code");
    sheet.hideRow(markerRow + index);
  }
  for (const name of names)
    sheet.put(
      headerRow,
      columns[name],
      speech.label((m) => m.scores.columns[name]),
      "header",
    );
  sheet.setHeight(headerRow, speech.language === "both" ? 48 : 34);
}

const names = [
  "id",
  "title",
  "score",
  "bar",
  "band",
  "raw",
  "low",
  "high",
  "answered",
  "completeness",
  "red",
  "amber",
  "remark",
  "weight",
] as const;

interface ScoreRow {
  readonly kind: "area" | "topic";
  readonly id: string;
  readonly title: string;
  /** Only one question is asked: the score is indicative. */
  readonly single: boolean;
}

type Column = keyof typeof areaTable & keyof typeof topicTable;

function drawScore(sheet: Drawing, plan: Plan, { kind, id, title, single }: ScoreRow): void {
  const { scores, speech, options } = plan;
  const row = rowIn(scores.rowOf, id);
  const own = (column: Column): string => (kind === "area" ? areaAddress(plan, id, column) : topicAddress(plan, id, column));
  const bold = kind === "area";
  const cells: readonly (readonly [number, CellValue, StyleName])[] = [
    [columns.id, id, "id"],
    [columns.title, title, bold ? "bandBold" : "cell"],
    [columns.score, formula(shown(plan, own("capped"))), bold ? "scoreBold" : "score"],
    [columns.bar, formula(`IF(ISNUMBER(${own("capped")}),REPT("█",ROUND(${own("capped")}/5,0)),"")`), bold ? "barBold" : "bar"],
    [columns.band, formula(bandFormula(own("capped"), (band) => speech.short(bandLabels[band.id]))), bold ? "bandCenter" : "cellCenter"],
    [columns.raw, formula(shown(plan, own("raw"))), "score"],
    [columns.low, formula(incomplete(own, "low")), "score"],
    [columns.high, formula(incomplete(own, "high")), "score"],
    [columns.answered, formula(own("answered")), "score"],
    [
      columns.completeness,
      formula(`IF(${own("applicable")}=0,"",${own("answered")}/${own("applicable")})`),
      bold ? "percentBold" : "percent",
    ],
    [columns.red, formula(`${own("critical")}+${own("legal")}`), bold ? "countBold" : "count"],
    [columns.amber, formula(own("amber")), bold ? "countBold" : "count"],
    [columns.remark, formula(remark(plan, own, single)), "cellMuted"],
    [columns.weight, weightOf(options.assessment?.settings, kind, id), "inputWeight"],
  ];
  for (const [column, value, style] of cells) sheet.put(row, column, value, style);
  sheet.setHeight(row, Math.max(20, rowHeight([{ text: title, width: columnWidths[1] }])));
  sheet.nameCell(resultName("score", id), row, columns.score);
  sheet.nameCell(settingName(kind === "area" ? "area_weight" : "topic_weight", id), row, columns.weight);
  sheet.validate(numberRule(speech, cellBox(row, columns.weight), weightRange));
}

type Own = (column: Column) => string;

const shown = ({ speech }: Plan, score: string): string =>
  `IF(${score}="NA",${quoted(speech.label((m) => m.scores.notApplicable))},${score})`;

const incomplete = (own: Own, bound: "low" | "high"): string =>
  `IF(OR(${own("answered")}=${own("applicable")},NOT(ISNUMBER(${own(bound)}))),"",${own(bound)})`;

function remark({ speech }: Plan, own: Own, single: boolean): string {
  const words = (pick: Parameters<typeof speech.label>[0]): string => quoted(speech.label(pick));
  const indicative = single ? words((m) => m.scores.remarks.indicative) : '""';
  return (
    `IF(${own("applicable")}=0,${words((m) => m.scores.remarks.notApplicable)},IF(NOT(ISNUMBER(${own("raw")})),${words((m) => m.scores.remarks.insufficient)},` +
    `IF(${own("critical")}+${own("legal")}>0,${words((m) => m.scores.remarks.capped)},${indicative})))`
  );
}

function weightOf(settings: WorkbookSettings | undefined, kind: ScoreRow["kind"], id: string): number | null {
  return (kind === "area" ? settings?.areaWeights : settings?.topicWeights)?.get(id) ?? null;
}

type WorkbookSettings = NonNullable<Plan["options"]["assessment"]>["settings"];

function drawFoot(sheet: Drawing, { speech, scores }: Plan): void {
  const { lastRow, reasonRow, headerRow } = scores;
  sheet.put(
    lastRow + 1,
    columns.id,
    speech.label((m) => m.scores.weightHint),
    "note",
  );
  sheet.put(
    reasonRow,
    columns.id,
    speech.label((m) => m.scores.weightReason),
    "note",
  );
  sheet.putWide(reasonRow, [columns.bar, columns.remark], null, "input");
  const notes = [...speech.lines((m) => m.scores.bandsNote), ...speech.lines((m) => m.scores.capsNote)];
  notes.forEach((note, index) => sheet.put(reasonRow + 2 + index, columns.id, note, "note"));
  const box = { row: headerRow + 1, lastRow };
  const red = `$${relative(headerRow + 1, columns.red)}`;
  const amber = `$${relative(headerRow + 1, columns.amber)}`;
  sheet.format({
    box: { ...box, column: columns.red, lastColumn: columns.red },
    formula: `${red}>0`,
    fill: colors.redLight,
    font: { color: colors.red, bold: true },
  });
  sheet.format({
    box: { ...box, column: columns.amber, lastColumn: columns.amber },
    formula: `${amber}>0`,
    fill: colors.amberLight,
    font: { color: colors.amber, bold: true },
  });
}
