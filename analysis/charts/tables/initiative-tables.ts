import { alignments, traceabilities } from "../../../instrument/csr/profile-choices.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import { alignmentLevels, type AlignmentTable, traceabilityLevels } from "../facts/alignment-table.ts";
import type { ResponseCurve } from "../facts/response-curve.ts";
import { type FigureText, percent } from "../words/figure-text.ts";
import { type ChartTable, textCell } from "./chart-table.ts";

/** The steps of the response curve. */
export function responseTable({ points }: ResponseCurve, language: Language): ChartTable {
  const { charts, gallery } = messages[language];
  return {
    header: [gallery.dayHead, gallery.atRiskHead, gallery.deliveredHead, gallery.intervalHead],
    rows: points.map(({ day, atRisk, delivered, interval }) => [
      textCell(String(day)),
      textCell(String(atRisk)),
      textCell(percent(delivered)),
      textCell(interval === null ? charts.notScored : `${percent(interval.lower)}–${percent(interval.upper)}`),
    ]),
  };
}

/** Initiatives by traceability (rows) and alignment (columns). */
export function alignmentCounts({ cells, minN }: AlignmentTable, language: Language): ChartTable {
  const { charts, gallery } = messages[language];
  const withheld: FigureText = { text: charts.withheld, why: gallery.whyWithheldCell(minN) };
  return {
    header: [gallery.traceabilityAxis, ...alignmentLevels.map((level) => alignments[level][language])],
    rows: traceabilityLevels.toReversed().map((traceability) => {
      const own = cells.filter((cell) => cell.traceability === traceability);
      return [
        textCell(traceabilities[traceability][language]),
        ...own.map(({ count }) => (count === null ? withheld : textCell(String(count)))),
      ];
    }),
  };
}
