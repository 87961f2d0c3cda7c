import { rounded } from "../../../instrument/scoring/rounding.ts";
import type { Language } from "../../../instrument/types.ts";
import { blankShare } from "../../charts/facts/blank-share.ts";
import type { Responses } from "../../quality/missing/item-response.ts";
import type { MeanOf } from "../../quality/missing/score-bounds.ts";
import type { CaseQuality, QualityReport } from "../../quality/quality-report.ts";
import { caseQualityJson } from "./case-json.ts";
import { caseFile } from "./names.ts";

/** A report as a value for JSON. Shares are 0–1 and scores 0–100, with four decimals at most. */
export function qualityJson(report: QualityReport, language: Language): unknown {
  const { cases, figures, items, groups, dropOff, coMissing, bounds, linkage } = report;
  const filesOf = (places: readonly number[]): readonly string[] =>
    places.flatMap((at) => (cases[at] === undefined ? [] : [caseFile(cases[at].case)]));
  return {
    schema: "sme-csr/quality/1",
    summary: verdictCounts(cases),
    cases: cases.map((each) => caseQualityJson(each, cases, language)),
    figures: figures.map(({ outside, ...spread }) => ({ ...spread, outside: filesOf(outside) })),
    missing: {
      items: items.map(withShare),
      groups: groups.map(({ topics, ...group }) => ({ ...withShare(group), topics: topics.map(withShare) })),
      fifths: dropOff.fifths.map(roundedOrNull),
      stopped: filesOf(dropOff.stopped),
      together: coMissing.map((pair) => ({ ...pair, phi: rounded(pair.phi) })),
    },
    bounds: {
      main: meanJson(bounds.main),
      finalOnly: meanJson(bounds.finalOnly),
      lowest: meanJson(bounds.lowest),
      highest: meanJson(bounds.highest),
    },
    linkage,
  };
}

/** How many cases have each verdict. */
export function verdictCounts(cases: readonly CaseQuality[]): {
  readonly cases: number;
  readonly companies: number;
  readonly lookAtAnswers: number;
  readonly lookAtFigures: number;
} {
  const count = (verdict: CaseQuality["verdict"]): number => cases.filter((each) => each.verdict === verdict).length;
  return {
    cases: cases.length,
    companies: new Set(cases.map((each) => each.case.firm)).size,
    lookAtAnswers: count("look-at-answers"),
    lookAtFigures: count("look-at-figures"),
  };
}

const withShare = <Counts extends Responses>(counts: Counts): Counts & { readonly blankShare: number | null } => ({
  ...counts,
  blankShare: roundedOrNull(blankShare(counts)),
});

const meanJson = ({ n, mean }: MeanOf): MeanOf => ({ n, mean: roundedOrNull(mean) });

const roundedOrNull = (value: number | null): number | null => (value === null ? null : rounded(value));
