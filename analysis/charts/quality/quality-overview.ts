import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { CaseQuality, QualityReport } from "../../quality/quality-report.ts";
import type { Sign } from "../../quality/signs.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { type Bars, barLayers, barsWidth } from "../drawing/bars.ts";
import { colours, framed } from "../drawing/theme.ts";
import { percent } from "../words/figure-text.ts";

type Row = keyof (typeof messages)["en"]["quality"]["overviewRows"];

const signsOf: Readonly<Partial<Record<Row, readonly Sign[]>>> = {
  copy: ["same-as-another"],
  random: ["at-random", "nearly-at-random"],
  pattern: ["regular-pattern", "alternation"],
  sameness: ["long-run", "no-variation", "little-variation"],
  halves: ["inconsistent-halves"],
  conflicts: ["conflicts", "one-conflict"],
  gaps: ["gaps"],
};

const rowsOf: readonly Row[] = ["answers", "figures", "copy", "random", "pattern", "sameness", "halves", "conflicts", "gaps", "stopped"];

/** How many cases show which sign; above them those that a person should look at. */
export function qualityOverview(report: QualityReport, language: Language): ChartSpec {
  const { overview, overviewFound, overviewHow, overviewRows, casesAxis, holderOnly, colon, listSeparator, caseCount } =
    messages[language].quality;
  const { cases } = report;
  const counts = rowsOf.map((row) => ({ row, n: countOf(row, report) }));
  const isVerdict = (row: Row): boolean => row === "answers" || row === "figures";
  const bars: Bars = {
    language,
    rows: counts.map(({ row, n }) => ({
      name: overviewRows[row],
      value: n,
      note: `${n} · ${percent(n / cases.length)}`,
      fill: isVerdict(row) ? colours.you : colours.band50,
    })),
    axisTitle: casesAxis,
    isPercent: false,
    most: Math.max(1, ...counts.map(({ n }) => n)),
  };
  const doubtful = countOf("answers", report);
  return framed(
    {
      language,
      title: [doubtful === 0 ? overview : overviewFound(doubtful, cases.length)],
      subtitle: [caseCount(cases.length), overviewHow, holderOnly],
      description: counts.map(({ row, n }) => `${overviewRows[row]}${colon}${n}`).join(listSeparator),
      width: barsWidth(bars),
    },
    barLayers(bars),
  );
}

function countOf(row: Row, { cases, dropOff }: QualityReport): number {
  if (row === "stopped") return dropOff.stopped.length;
  const shows = (each: CaseQuality): boolean => {
    if (row === "answers") return each.verdict === "look-at-answers";
    if (row === "figures") return each.figures.length > 0;
    return (signsOf[row] ?? []).some((sign) => each.screened.signs.includes(sign));
  };
  return cases.filter(shows).length;
}
