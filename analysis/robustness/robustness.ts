import { csr } from "../../instrument/csr/instrument.ts";
import { scorerVersion } from "../../instrument/scoring/version.ts";
import type { SettledDataset } from "../dataset/dataset.ts";
import type { DuplicateRule } from "../dataset/settle.ts";
import { midRanks } from "../statistics/mid-ranks.ts";
import { seededRandom } from "../statistics/random.ts";
import { type Composite, geometricScores } from "../statistics/robustness/composite.ts";
import { importance } from "../statistics/robustness/importance.ts";
import { dirichletWeights, uniformWeights } from "../statistics/robustness/weight-draws.ts";
import { namedFrom, type RankRange, weightPerturbation, type WeightPerturbation } from "../statistics/robustness/weight-perturbation.ts";
import { type LatestCase, latestCases } from "./latest-cases.ts";
import { leaveOneOutShifts, scopeShifts, shiftTo } from "./scoring-shifts.ts";
import type { AreaImportance, PlaceRange, RobustCompany, Robustness, WeightShift } from "./types.ts";

/** What may be chosen for a look at robustness. */
export interface RobustnessOptions {
  /** Draws of the weights; default 1000. */
  readonly draws?: number;
  /** Where the draws start; default 1. */
  readonly seed?: number;
  /** How duplicates were settled, for the record. */
  readonly duplicates?: DuplicateRule;
}

/** Weights move by up to a quarter; the Dirichlet distribution moves them more. */
const [spread, concentration] = [0.25, 10];

/**
 * How far ranks hang on choices: on the weights of the areas, the way of adding up, single areas and topics, and rules of scoring. Every company
 * counts with its latest assessment. The result names companies: it is for whoever holds the files, not for publishing.
 *
 * @throws {RangeError} where draws is no whole number from 1 upwards
 */
export async function robustnessOf(settled: SettledDataset, options: RobustnessOptions = {}): Promise<Robustness> {
  const { draws = 1000, seed = 1, duplicates = "latest" } = options;
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`draws is ${draws}. Use a whole number from 1 upwards.`);
  const cases = await latestCases(settled);
  const composite: Composite = {
    rows: cases.map(({ scores }) => csr.areas.map(({ id }) => scores.get(id) ?? Number.NaN)),
    weights: csr.areas.map(({ weight }) => weight),
  };
  const uniform = weightPerturbation(composite, uniformWeights(composite.weights, seededRandom(seed), spread), draws);
  const dirichlet = weightPerturbation(composite, dirichletWeights(composite.weights, seededRandom(seed), concentration), draws);
  const geometric = geometricScores(composite);
  const places = new Map(cases.map((each, place) => [each, place]));
  return {
    schema: "sme-csr/robustness/1",
    instrument: { id: csr.id, version: csr.version },
    scorer: scorerVersion,
    options: { draws, seed, spread, concentration, duplicates },
    pool: await settled.engine.pool(),
    companies: uniform === null || dirichlet === null ? [] : companiesOf(cases, uniform.cases, dirichlet.cases),
    weights: uniform === null || dirichlet === null ? null : { uniform: weightShift(uniform), dirichlet: weightShift(dirichlet) },
    aggregation: [
      shiftTo("geometric", cases, (each) => geometric[places.get(each) ?? -1] ?? null),
      shiftTo("capped", cases, ({ capped }) => capped),
    ],
    leaveOneOut: leaveOneOutShifts(cases),
    scope: scopeShifts(cases),
    importance: importanceOf(composite),
  };
}

function companiesOf(
  cases: readonly LatestCase[],
  uniform: readonly RankRange[],
  dirichlet: readonly RankRange[],
): readonly RobustCompany[] {
  const ranks = midRanks(cases.map(({ overall }) => -overall));
  return cases
    .flatMap(({ firm, year, overall }, place): readonly RobustCompany[] => {
      const [own, other] = [uniform[place], dirichlet[place]];
      if (own === undefined || other === undefined) return [];
      const { aheadOfNext } = own;
      const isNamed = aheadOfNext !== null && aheadOfNext >= namedFrom;
      const found = { firm, year, score: overall, rank: ranks[place] ?? 0 };
      return [{ ...found, uniform: placeRange(own), dirichlet: placeRange(other), aheadOfNext, isNamed }];
    })
    .toSorted((a, b) => a.rank - b.rank);
}

const placeRange = ({ median, interval, bands }: RankRange): PlaceRange => ({
  median,
  interval: [interval.lower, interval.upper],
  bands: Object.fromEntries(bands),
});

const weightShift = ({ meanShift, shiftInterval }: WeightPerturbation): WeightShift => ({
  meanShift,
  interval: [shiftInterval.lower, shiftInterval.upper],
});

const importanceOf = (composite: Composite): readonly AreaImportance[] | null =>
  importance(composite)?.map(({ squaredCorrelation, importance: share, weight, ratio, isOff }, part) => ({
    area: csr.areas[part]?.id ?? "",
    weight,
    importance: share,
    squaredCorrelation,
    ratio,
    isOff,
  })) ?? null;
