import { csr } from "../../../instrument/csr/instrument.ts";
import { rounded } from "../../../instrument/scoring/rounding.ts";
import type { Language } from "../../../instrument/types.ts";
import type { FigureRemark } from "../../quality/figures/figure-checks.ts";
import type { CaseQuality } from "../../quality/quality-report.ts";
import { screeningThresholds } from "../../quality/signs.ts";
import { carelessThresholds } from "../../statistics/quality/careless-signs.ts";
import { flaggedFrom } from "../../statistics/quality/contradictions.ts";
import { contradictionText } from "./condition-text.ts";
import { caseName, figureName } from "./names.ts";
import { longestAllowed, signText } from "./sign-text.ts";

/** One index of a case: what was found, and on which side of which limit it becomes a sign. */
interface IndexJson {
  readonly index: string;
  readonly value: number | null;
  readonly threshold: number;
  readonly signWhen: "at-least" | "below";
}

/** A case as `csr quality --json` prints it. */
export function caseQualityJson(found: CaseQuality, cases: readonly CaseQuality[], language: Language): unknown {
  const { coded, size, firm, status } = found.case;
  const { provenance, facts } = coded;
  return {
    source: provenance.file,
    ...(provenance.line !== undefined && { line: provenance.line }),
    firmId: facts.firmId,
    firm,
    year: facts.profile.year,
    form: facts.form,
    size,
    areas: csr.areas.flatMap(({ id }) => (facts.areas.includes(id) ? [id] : [])),
    assessor: facts.profile.assessor,
    status,
    verdict: found.verdict,
    answered: found.screened.indices.answered,
    signs: found.screened.signs.map((sign) => ({ sign, text: signText(sign, found, { cases, language }) })),
    indices: indicesOf(found),
    contradictions: found.contradictions.map(({ rule, kind, items }) => ({
      rule,
      kind,
      items,
      ...contradictionText(rule, found.case, language),
    })),
    copies: found.screened.copies.flatMap(({ index, agreement }) => {
      const other = cases[index]?.case;
      if (other === undefined) return [];
      const { provenance: from, facts: about } = other.coded;
      return [{ source: from.file, firm: other.firm, name: caseName(other), year: about.profile.year, agreement: rounded(agreement) }];
    }),
    figures: found.figures.map((remark) => figureJson(remark, language)),
  };
}

const figureJson = ({ explanation, reference, ratio, ...rest }: FigureRemark, language: Language): unknown => ({
  ...rest,
  name: figureName(rest.figure, language),
  reference: Number(reference.toPrecision(6)),
  ratio: Number(ratio.toPrecision(6)),
  explanation: explanation?.[language] ?? null,
});

function indicesOf({ screened, contradictions, distance }: CaseQuality): readonly IndexJson[] {
  const { indices, fit, pattern } = screened;
  const limits = { ...carelessThresholds, ...screeningThresholds };
  const count = (isGap: boolean): number => contradictions.filter(({ kind }) => (kind === "gap") === isGap).length;
  const all: readonly IndexJson[] = [
    { index: "longest-run", value: indices.longestRun, threshold: longestAllowed(indices.answered), signWhen: "at-least" },
    { index: "variability", value: indices.variability, threshold: limits.variability, signWhen: "below" },
    { index: "alternating", value: indices.alternating, threshold: limits.alternating, signWhen: "at-least" },
    { index: "even-odd", value: indices.evenOdd, threshold: limits.evenOdd, signWhen: "below" },
    { index: "against-chance", value: fit?.againstChance ?? null, threshold: limits.atRandom, signWhen: "below" },
    { index: "pattern", value: pattern?.bits ?? null, threshold: limits.pattern, signWhen: "at-least" },
    { index: "topic-distance", value: distance?.p ?? null, threshold: 0.001, signWhen: "below" },
    { index: "conflicts", value: count(false), threshold: flaggedFrom, signWhen: "at-least" },
    { index: "gaps", value: count(true), threshold: limits.gaps, signWhen: "at-least" },
  ];
  return all.map((each) => ({ ...each, value: each.value === null || !Number.isFinite(each.value) ? null : rounded(each.value) }));
}
