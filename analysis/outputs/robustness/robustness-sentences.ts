import { csr } from "../../../instrument/csr/instrument.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import { metricLabel } from "../../charts/words/labels.ts";
import { percent } from "../../charts/words/figure-text.ts";
import type { Robustness } from "../../robustness/types.ts";

/** Places in a ranking, with one decimal. */
export const placesText = (places: number | null): string => (places === null ? "–" : places.toFixed(1));

/** A correlation, with three decimals. */
export const rhoText = (rho: number | null): string => (rho === null ? "–" : rho.toFixed(3).replace("-", "−"));

/** Why the ranks of these companies tell nothing; null where they do. */
export function whyNoRanks({ companies }: Robustness, language: Language): string | null {
  const words = messages[language].robustness;
  if (companies.length === 0) return words.nobody;
  if (companies.length === 1) return words.one;
  return companies.every(({ rank }) => rank === companies[0]?.rank) ? words.allAlike : null;
}

/** What may be said of the robustness of a ranking, by rule. */
export function robustnessSentences(found: Robustness, language: Language): readonly string[] {
  const words = messages[language].robustness;
  const why = whyNoRanks(found, language);
  const { weights, companies, leaveOneOut, aggregation, importance } = found;
  if (why !== null || weights === null) return [why ?? words.nobody];
  const { uniform, dirichlet } = weights;
  const areas = leaveOneOut.filter(({ kind }) => csr.areas.some(({ id }) => id === kind));
  const most = areas.toSorted((a, b) => (b.meanShift ?? 0) - (a.meanShift ?? 0))[0];
  const geometric = aggregation.find(({ kind }) => kind === "geometric");
  const off = (importance ?? []).filter(({ isOff }) => isOff);
  return [
    words.weights(placesText(uniform.meanShift), placesText(uniform.interval[0]), placesText(uniform.interval[1])),
    words.dirichlet(placesText(dirichlet.meanShift)),
    words.named(companies.filter(({ isNamed }) => isNamed).length, companies.length - 1),
    ...(most === undefined ? [] : [words.leaveOut(metricLabel(most.kind, language), placesText(most.meanShift))]),
    ...(geometric === undefined ? [] : [words.geometric(placesText(geometric.meanShift), rhoText(geometric.rho))]),
    ...off.map(({ area, weight, importance: share }) => words.importanceOff(metricLabel(area, language), percent(weight), percent(share))),
    ...(importance !== null && off.length === 0 ? [words.importanceFine] : []),
  ];
}
