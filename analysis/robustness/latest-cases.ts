import { items, topics } from "../../instrument/csr/instrument.ts";
import type { Metric } from "../benchmark/types.ts";
import type { SettledDataset } from "../dataset/dataset.ts";
import { type RescoredCase, type ScoringChoice, usualScoring } from "../dataset/rescored.ts";
import { carelessSigns } from "../statistics/quality/careless-signs.ts";

/** One company with its latest assessment, scored in several ways. */
export interface LatestCase {
  readonly firm: string;
  readonly year: number;
  /** Unrounded scores 0–100 of areas and topics, and the overall one. */
  readonly scores: ReadonlyMap<Metric, number>;
  readonly overall: number;
  /** Overall score under the cap of its red flags. */
  readonly capped: number;
  readonly core: number | null;
  /** Overall score with "not applicable" as if nothing were done, and with open questions at either end of the scale. */
  readonly naLowest: number | null;
  readonly missingLowest: number | null;
  readonly missingHighest: number | null;
  /** Whether its answers show a sign of carelessness. */
  readonly isCareless: boolean;
}

const choices: readonly ScoringChoice[] = [
  usualScoring,
  { ...usualScoring, notApplicable: "lowest" },
  { ...usualScoring, missing: "lowest" },
  { ...usualScoring, missing: "highest" },
];

/** The latest assessment with an overall score of every company that enters, in the order of reading. */
export async function latestCases(settled: SettledDataset): Promise<readonly LatestCase[]> {
  const latest = new Map<string, LatestCase>();
  for await (const each of settled.rescored(choices)) {
    const own = latestCase(each);
    if (own === null) continue;
    const before = latest.get(own.firm);
    if (before === undefined || own.year >= before.year) latest.set(own.firm, own);
  }
  return [...latest.values()];
}

function latestCase({ row, cap, levels, scores }: RescoredCase): LatestCase | null {
  const [usual, naLowest, missingLowest, missingHighest] = scores;
  const overall = usual?.get("overall");
  if (row.excluded !== null || row.year === null || usual === undefined || overall === undefined) return null;
  return {
    firm: row.firmId,
    year: row.year,
    scores: usual,
    overall,
    capped: Math.min(overall, cap ?? overall),
    core: row.scores.get("core") ?? null,
    naLowest: naLowest?.get("overall") ?? null,
    missingLowest: missingLowest?.get("overall") ?? null,
    missingHighest: missingHighest?.get("overall") ?? null,
    isCareless: carelessSigns(practices.map((places) => places.flatMap((place) => levels[place] ?? []))).signs.length > 0,
  };
}

/** Places of the maturity items of every topic. */
const practices = topics.map(({ id }) => items.flatMap(({ topic, type }, place) => (topic === id && type === "maturity" ? [place] : [])));
