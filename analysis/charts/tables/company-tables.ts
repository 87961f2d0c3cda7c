import { riskLabels } from "../../../instrument/csr/scales.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Scorecard } from "../../../instrument/scoring/scorecard.ts";
import type { Language } from "../../../instrument/types.ts";
import { importanceOf } from "../priority-matrix.ts";
import { titleOf } from "../risk-matrix.ts";
import { type ChartTable, textCell } from "./chart-table.ts";

/** Every risk of one company, the highest first. */
export function riskTable({ risks }: Scorecard, language: Language): ChartTable {
  const { charts, gallery } = messages[language];
  return {
    header: [charts.question, gallery.severityHead, gallery.likelihoodHead, gallery.riskHead, gallery.levelHead],
    rows: risks.map(({ id, severity, likelihood, risk, level, known }) => [
      textCell(gallery.listed(id, titleOf(id, language))),
      textCell(String(severity)),
      textCell(likelihood.toFixed(1)),
      textCell(risk.toFixed(1)),
      textCell(known ? riskLabels[level][language] : charts.withCount(riskLabels[level][language], charts.unanswered)),
    ]),
  };
}

/** Every question below its target, those to be taken up next in front. */
export function priorityTable({ priorities, nearTerm }: Scorecard, language: Language): ChartTable {
  const { charts, gallery } = messages[language];
  const next = new Set(nearTerm.map(({ id }) => id));
  const others = priorities.filter(({ id, gap }) => gap > 0 && !next.has(id)).toSorted((a, b) => b.priority - a.priority);
  return {
    header: [charts.question, gallery.groupHead, gallery.importanceHead, gallery.gapHead, gallery.priorityHead],
    rows: [...nearTerm, ...others].map((each) => [
      textCell(gallery.listed(each.id, titleOf(each.id, language))),
      textCell(gallery.groups[each.group]),
      textCell(String(importanceOf(each) ?? charts.notScored)),
      textCell(String(each.gap)),
      textCell(String(each.priority)),
    ]),
  };
}
