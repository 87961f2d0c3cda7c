import { defaultSettings } from "../../../instrument/assessment.ts";
import { items, topics } from "../../../instrument/csr/instrument.ts";
import { isAsked } from "../../../instrument/scoring/pool.ts";
import type { Settings } from "../../../instrument/types.ts";
import type { Company } from "../companies/company.ts";
import { random, type Random } from "../random.ts";

/** Own weights, ratings and targets of the few companies that set them; the defaults for all others. */
export function settingsOf(company: Company): Settings {
  const source = random("settings", company.number);
  if (!source.chance(company.size === "medium" ? 0.4 : 0.12)) return defaultSettings;
  return {
    areaWeights: source.chance(0.4) ? new Map(source.pick(areaWeightings)) : defaultSettings.areaWeights,
    topicWeights: source.chance(0.3) ? new Map(source.pick(topicWeightings)) : defaultSettings.topicWeights,
    importance: ratings(source),
    exposure: ratings(source),
    targets: targetsOf(company, source),
  };
}

type Weights = readonly (readonly [id: string, weight: number])[];

const areaWeightings: readonly Weights[] = [
  [
    ["RM", 0.15],
    ["EM", 0.25],
    ["EN", 0.3],
    ["MK", 0.2],
    ["CM", 0.1],
  ],
  [
    ["RM", 0.1],
    ["EM", 0.3],
    ["EN", 0.2],
    ["MK", 0.3],
    ["CM", 0.1],
  ],
];

const topicWeightings: readonly Weights[] = [
  [
    ["EN1", 0.4],
    ["EN2", 0.3],
    ["EN3", 0.2],
    ["EN4", 0.1],
  ],
  [
    ["EM1", 0.3],
    ["EM2", 0.2],
    ["EM3", 0.5],
  ],
];

const ratings = (source: Random): ReadonlyMap<string, number> =>
  new Map(
    source
      .shuffled(topics)
      .slice(0, source.whole(2, 6))
      .map(({ id }) => [id, source.pick([1, 2, 4, 5])]),
  );

function targetsOf({ form, size }: Company, source: Random): ReadonlyMap<string, number> {
  const practices = items.filter((item) => item.type === "maturity" && isAsked(item, form, size));
  return new Map(
    source
      .shuffled(practices)
      .slice(0, source.whole(0, 4))
      .map(({ id }) => [id, source.pick([2, 4])]),
  );
}
