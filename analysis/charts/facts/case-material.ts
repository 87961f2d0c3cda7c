import type { SettledDataset } from "../../dataset/dataset.ts";
import type { InitiativeRow } from "../../dataset/initiatives.ts";
import { minimumCountsFor } from "../../disclosure/minimum-counts.ts";
import type { CaseMaterial } from "../gallery.ts";
import { alignmentTable } from "./alignment-table.ts";
import type { CompanyScores } from "./company-scores.ts";
import { responseCurve } from "./response-curve.ts";
import { scoreDistribution } from "./score-distribution.ts";

/** For whom charts of a pool are drawn. */
export interface CaseMaterialOptions {
  /** Companies behind every figure. */
  readonly minN: number;
  /** Whether single companies may be shown: to a consultant, who holds the files anyway. */
  readonly isConsultant: boolean;
}

/** What charts of a pool are drawn from beside its benchmark: the distribution of core scores, and the registers of initiatives. */
export async function caseMaterial(settled: SettledDataset, { minN, isConsultant }: CaseMaterialOptions): Promise<CaseMaterial> {
  const register: InitiativeRow[] = [];
  for await (const row of settled.initiatives()) register.push(row);
  const least = isConsultant ? 1 : minN;
  const counts = (await settled.engine.counts("core", [])).map(({ value, n }) => ({ value, count: n }));
  return {
    minN: least,
    distribution: scoreDistribution("core", counts, minimumCountsFor(minN)),
    responses: responseCurve(register, least),
    alignment: alignmentTable(register, least),
  };
}

/** Scores of the latest case of every company that enters, by its key: for whoever holds the files, and nobody else. */
export async function companyScores(settled: SettledDataset): Promise<readonly CompanyScores[]> {
  const latest = new Map<string, { readonly year: number; readonly scores: CompanyScores["scores"] }>();
  for await (const { firmId, year, excluded, scores: own } of settled.scores()) {
    if (excluded !== null || year === null || (latest.get(firmId)?.year ?? 0) > year) continue;
    latest.set(firmId, { year, scores: own });
  }
  return [...latest].map(([firmId, { scores: own }]) => ({ firmId, scores: own }));
}
