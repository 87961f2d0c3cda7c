import { relative } from "../address.ts";
import { Drawing, formula, widths, type DrawnSheet } from "../drawing.ts";
import { sentence } from "../formulas.ts";
import type { Plan } from "../layout/plan.ts";
import { risksColumns } from "../layout/risks.ts";
import type { Box } from "../spec.ts";
import { colors } from "../styles.ts";
import { drawHeading } from "./heading.ts";
import { totalAddress } from "./hidden-addresses.ts";
import { drawActionPlan } from "./risks-action-plan.ts";
import { drawMainRisks, drawNearTerm, subjectWidth } from "./risks-lists.ts";
import { drawRiskMap, drawTopicRatings } from "./risks-topics.ts";

const columnWidths = [6, 10, subjectWidth, 30, 12, 12, 16, 13, 22] as const;

/** Risks and actions: the Guide's two questions, what the main risks are and what to take up next. */
export function risksSheetSpec(plan: Plan): DrawnSheet {
  const { speech, risks } = plan;
  const sheet = new Drawing("risks", plan.on.risks.name);
  drawHeading(sheet, speech, { title: (m) => m.risks.heading, hint: (m) => m.risks.hint });
  const percent = `IF(${totalAddress(plan, "percentToTarget")}="","–",ROUND(100*${totalAddress(plan, "percentToTarget")},0))`;
  sheet.put(
    1,
    risksColumns.near.reason,
    formula(
      sentence(
        speech.label((m) => m.risks.progress),
        { percent },
      ),
    ),
    "subtitle",
  );
  drawMainRisks(sheet, plan);
  drawNearTerm(sheet, plan);
  drawActionPlan(sheet, plan);
  drawRiskMap(sheet, plan);
  drawTopicRatings(sheet, plan);
  drawLooks(sheet, plan);
  return sheet.done({
    visibility: "visible",
    tabColor: colors.red,
    columns: widths(...columnWidths),
    freeze: { rows: 0, columns: 0 },
    print: {
      orientation: "landscape",
      lastRow: risks.lastRow,
      lastColumn: columnWidths.length,
      pagesWide: 1,
      footer: speech.label((m) => m.footer),
      breaks: [risks.nearHeader - 3, risks.actionMarker - 3, risks.mapHeader - 3],
    },
  });
}

/** Levels of risk and the reasons in the lists; each stands in words and a sign as well. */
function drawLooks(sheet: Drawing, { risks }: Plan): void {
  const signs = [
    { sign: "▲", fill: colors.redLight, font: { color: colors.red, bold: true } },
    { sign: "△", fill: colors.amberLight, font: { color: colors.amber, bold: true } },
  ];
  const boxes: readonly Box[] = [
    below(risks.mainHeader, risks.mainRows, risksColumns.main.level),
    below(risks.topicHeader, risks.lastRow - risks.topicHeader, risksColumns.topic.level),
  ];
  for (const box of boxes) {
    for (const { sign, fill, font } of signs)
      sheet.format({ box, formula: `LEFT($${relative(box.row, box.column)},1)="${sign}"`, fill, font });
  }
  const planned = below(risks.nearHeader, risks.nearRows, risksColumns.near.planned);
  const done = `LEFT($${relative(planned.row, planned.column)},1)="✓"`;
  sheet.format({ box: planned, formula: done, fill: colors.greenLight, font: { color: colors.green } });
}

const below = (header: number, rows: number, column: number): Box => ({
  row: header + 1,
  column,
  lastRow: header + rows,
  lastColumn: column,
});
