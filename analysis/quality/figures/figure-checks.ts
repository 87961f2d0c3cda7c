import { comparableFigures, type ComparableFigure, totalForEach } from "../../../instrument/csr/figure-slips.ts";
import type { Text } from "../../../instrument/types.ts";
import { unitSlip } from "../../statistics/quality/unit-slip.ts";
import type { QualityCase } from "../quality-case.ts";
import { type FigureReference, referencesOf } from "./figure-reference.ts";
import { employeesOf, figureOf } from "./figure-values.ts";

/** A figure that is far from what it is compared with. */
export interface FigureRemark {
  /** Item id, `revenue` or `assets`. */
  readonly figure: string;
  readonly value: number;
  /** `own-year`: the company's own figure of the year before; `sector`, `pool`: the median of other companies, for a company of this size. */
  readonly against: "own-year" | "sector" | "pool";
  readonly reference: number;
  /** Other companies behind the reference; null for the company's own. */
  readonly companies: number | null;
  readonly ratio: number;
  /** The mistake that would explain it; null where none is known. */
  readonly explanation: Text | null;
}

/** The remarks on the figures of each case, in the order of the cases. */
export function figureRemarks(cases: readonly QualityCase[]): readonly (readonly FigureRemark[])[] {
  const years = byFirm(cases);
  const remarks = cases.map((): FigureRemark[] => []);
  for (const comparable of comparableFigures) {
    const referenceOf = referencesOf(cases, comparable);
    for (const [index, each] of cases.entries()) {
      const remark = remarkOn(each, { comparable, referenceOf, years: years.get(each.firm) ?? [] });
      if (remark !== null) remarks[index]?.push(remark);
    }
  }
  return remarks;
}

interface Comparison {
  readonly comparable: ComparableFigure;
  readonly referenceOf: (one: QualityCase) => FigureReference | null;
  /** All cases of the company. */
  readonly years: readonly QualityCase[];
}

/** Other trades use other amounts than a sector does, so that only a ratio beyond this is remarked on. Rates are alike in all trades. */
const beyondPool = 100;

function remarkOn(one: QualityCase, comparison: Comparison): FigureRemark | null {
  const value = figureOf(one, comparison.comparable.figure);
  return value === null || value <= 0 ? null : (ownRemark(one, value, comparison) ?? remarkBesideOthers(one, value, comparison));
}

function remarkBesideOthers(one: QualityCase, value: number, { comparable, referenceOf }: Comparison): FigureRemark | null {
  const others = referenceOf(one);
  const slip = others === null ? null : unitSlip(value, others.value);
  if (others === null || slip === null) return null;
  const { against, companies } = others;
  const explanation = explanationOf(slip.ratio, one, comparable);
  const isBeyond = comparable.grows ? Math.max(slip.ratio, 1 / slip.ratio) > beyondPool : explanation !== null;
  if (against === "pool" && !isBeyond) return null;
  return { figure: comparable.figure, value, against, reference: others.value, companies, ratio: slip.ratio, explanation };
}

/** Held against the company's own year before; where others can be compared with, the year that is further from them is the wrong one. */
function ownRemark(one: QualityCase, value: number, { comparable, referenceOf, years }: Comparison): FigureRemark | null {
  const before = lastBefore(one, years, comparable.figure);
  if (before === null) return null;
  const slip = unitSlip(value, before.value);
  if (slip === null) return null;
  const [others, othersBefore] = [referenceOf(one), referenceOf(before.from)];
  if (others !== null && othersBefore !== null && distance(value, others.value) < distance(before.value, othersBefore.value)) return null;
  const explanation = explanationOf(slip.ratio, one, comparable);
  return {
    figure: comparable.figure,
    value,
    against: "own-year",
    reference: before.value,
    companies: null,
    ratio: slip.ratio,
    explanation,
  };
}

const distance = (value: number, reference: number): number => Math.abs(Math.log(value / reference));

function lastBefore(
  one: QualityCase,
  years: readonly QualityCase[],
  figure: string,
): { readonly value: number; readonly from: QualityCase } | null {
  const { year } = one.coded.facts.profile;
  const earlier = years
    .flatMap((from) => {
      const value = figureOf(from, figure);
      const at = from.coded.facts.profile.year;
      return value === null || value <= 0 || at === null || year === null || at >= year ? [] : [{ value, at, from }];
    })
    .toSorted((a, b) => b.at - a.at);
  return earlier[0] ?? null;
}

/** The usual mistake that comes nearest to the ratio, if it comes within a power of ten. */
function explanationOf(ratio: number, one: QualityCase, { slips, perEmployee }: ComparableFigure): Text | null {
  const employees = employeesOf(one);
  const total = perEmployee && employees !== null && employees > 1 ? [{ factor: employees, text: totalForEach }] : [];
  const near = [...slips, ...total]
    .map(({ factor, text }) => ({ text, away: Math.abs(Math.log10(ratio / factor)) }))
    .filter(({ away }) => away < 1)
    .toSorted((a, b) => a.away - b.away);
  return near[0]?.text ?? null;
}

function byFirm(cases: readonly QualityCase[]): ReadonlyMap<string, readonly QualityCase[]> {
  const firms = new Map<string, QualityCase[]>();
  for (const each of cases) {
    const own = firms.get(each.firm);
    if (own === undefined) firms.set(each.firm, [each]);
    else own.push(each);
  }
  return firms;
}
