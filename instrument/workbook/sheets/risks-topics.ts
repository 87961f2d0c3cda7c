import type { Topic } from "../../types.ts";
import { cellBox, relative } from "../address.ts";
import { formula, type Drawing } from "../drawing.ts";
import { rowIn, type Plan } from "../layout/plan.ts";
import { risksColumns } from "../layout/risks.ts";
import { marker, settingName } from "../names.ts";
import { rowHeight } from "../row-height.ts";
import { colors } from "../styles.ts";
import { itemTable } from "../layout/hidden.ts";
import { itemColumn } from "./hidden-addresses.ts";
import { drawTableHead, levelFormula, subjectWidth } from "./risks-lists.ts";
import { ratingRule } from "./rules.ts";

/** Severity 5 at the top, likelihood 1 to 5 to the right; a likelihood is counted at the nearest whole number. */
export function drawRiskMap(sheet: Drawing, plan: Plan): void {
  const { speech, risks } = plan;
  const { severity, first } = risksColumns.map;
  const likelihoods = [1, 2, 3, 4, 5];
  drawTableHead(
    sheet,
    { row: risks.mapHeader, heading: speech.label((m) => m.risks.mapHeading), hint: speech.label((m) => m.risks.mapHint) },
    [
      [severity, `${speech.label((m) => m.risks.severity)} ↓  ${speech.label((m) => m.risks.likelihood)} →`],
      ...likelihoods.map((likelihood) => [first + likelihood - 1, String(likelihood)] as const),
    ],
  );
  for (const [index, level] of [5, 4, 3, 2, 1].entries()) {
    const row = risks.mapHeader + 1 + index;
    sheet.put(row, severity, level, "cellCenter");
    sheet.setHeight(row, 22);
    for (const likelihood of likelihoods) {
      const [low, high] = [likelihood - 0.5, likelihood + 0.5];
      const column = itemColumn(plan, "likelihood");
      const count = `COUNTIFS(${itemColumn(plan, "severity")},${level},${column},">=${low}",${column},"<${high}")`;
      sheet.put(row, first + likelihood - 1, formula(count), "count");
    }
  }
  const box = { row: risks.mapHeader + 1, column: first, lastRow: risks.mapHeader + 5, lastColumn: first + 4 };
  const product = `$${relative(box.row, severity)}*${relative(risks.mapHeader, first).replace(/(\d+)$/u, "$$$1")}`;
  sheet.format({ box, formula: `${product}>=15`, fill: colors.redLight, font: { color: colors.red, bold: true } });
  sheet.format({ box, formula: `${product}>=8`, fill: colors.amberLight, font: { color: colors.amber, bold: true } });
}

const topicColumns = ["id", "title", "reason", "importance", "exposure", "risk", "level"] as const;

/** The company's own ratings of every topic, beside the highest risk among its items. */
export function drawTopicRatings(sheet: Drawing, plan: Plan): void {
  const { speech, risks, asked } = plan;
  const columns = risksColumns.topic;
  drawTableHead(
    sheet,
    {
      row: risks.topicHeader,
      top: risks.topicMarker - 2,
      heading: speech.label((m) => m.risks.topicHeading),
      hint: speech.label((m) => m.risks.topicHint),
    },
    topicColumns.map((name) => [columns[name], speech.label((m) => m.risks.topic[name])]),
  );
  sheet.put(risks.topicMarker, columns.id, marker("topic"), "code");
  sheet.put(risks.topicMarker, columns.importance, marker("importance"), "code");
  sheet.put(risks.topicMarker, columns.exposure, marker("exposure"), "code");
  sheet.hideRow(risks.topicMarker);
  for (const topic of asked.topics) drawTopic(sheet, plan, topic);
}

function drawTopic(sheet: Drawing, plan: Plan, topic: Topic): void {
  const { speech, risks, options } = plan;
  const columns = risksColumns.topic;
  const row = rowIn(risks.topicRowOf, topic.id);
  const settings = options.assessment?.settings;
  sheet.put(row, columns.id, topic.id, "id");
  sheet.put(row, columns.title, speech.short(topic.title), "cell");
  sheet.put(row, columns.reason, null, "inputText");
  sheet.put(row, columns.importance, settings?.importance.get(topic.id) ?? null, "inputCenter");
  sheet.put(row, columns.exposure, settings?.exposure.get(topic.id) ?? null, "inputCenter");
  sheet.put(row, columns.risk, formula(highestRisk(plan, topic)), "decimal");
  sheet.put(row, columns.level, formula(levelFormula(plan, relative(row, columns.risk))), "cellCenter");
  sheet.setHeight(row, Math.max(20, rowHeight([{ text: speech.short(topic.title), width: subjectWidth }])));
  for (const setting of ["importance", "exposure"] as const) {
    sheet.nameCell(settingName(setting, topic.id), row, columns[setting]);
    sheet.validate(ratingRule(speech, cellBox(row, columns[setting])));
  }
}

/** Maximum over the items of the topic, not their mean: a mean would hide one severe gap. */
function highestRisk({ on, hidden, asked }: Plan, topic: Topic): string {
  const first = hidden.itemHeader + 1 + asked.scored.findIndex((item) => item.topic === topic.id);
  const count = asked.scored.filter((item) => item.topic === topic.id).length;
  const risks = on.hidden.column(itemTable.risk, [first, first + count - 1]);
  return `IF(COUNT(${risks})=0,"",MAX(${risks}))`;
}
