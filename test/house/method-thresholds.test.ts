import { expect, test } from "vitest";
import * as library from "../../analysis/index.ts";
import { both, documents, numbers } from "./method-pages.ts";

const observed = (n: number): ReturnType<typeof library.distributionOf> =>
  library.distributionOf(Array.from({ length: n }, (_, at) => at % 7));
const random = library.seededRandom(7);

/** The least number from 1 on for which something can be said. */
const leastFor = (canBeSaid: (n: number) => boolean): number => Array.from({ length: 60 }, (_, at) => at + 1).find(canBeSaid) ?? Number.NaN;
const leastOf = (statistic: (sample: ReturnType<typeof observed>) => unknown): number => leastFor((n) => statistic(observed(n)) !== null);
/** The last number before the first for which something no longer holds. */
const lastFor = (holds: (n: number) => boolean): number => leastFor((n) => !holds(n)) - 1;
/** The least of some figures, in steps of a thousandth, that is called by a name. */
const from = (size: library.EffectSize): number =>
  Array.from({ length: 1000 }, (_, at) => at / 1000).find((delta) => library.effectSize(delta) === size) ?? Number.NaN;

const { run, runShare, variability, variabilityAnswers, leastAnswers, alternating, evenOdd } = library.carelessThresholds;
const series = (n: number): readonly library.Point[] => Array.from({ length: n }, (_, at) => ({ time: at, value: at }));
const spaced = (n: number, start: number): ReturnType<typeof observed> =>
  library.distributionOf(Array.from({ length: n }, (_, at) => 2 * at + start));
const delivered = (n: number): readonly library.ResponseTime[] => Array.from({ length: n }, (_, at) => ({ days: at, isDelivered: true }));

/** What the page says of a function, and what the library does. */
const said: readonly (readonly [name: string, figures: readonly number[]])[] = [
  ["standardError", [leastOf(library.standardError)]],
  ["tInterval", [leastOf((sample) => library.tInterval(sample))]],
  ["medianInterval", [leastOf((sample) => library.medianInterval(sample))]],
  ["bootstrapMeanInterval", [leastOf((sample) => library.bootstrapMeanInterval(sample, { random, resamples: 20 }))]],
  ["cliffsDelta", [from("small"), from("medium"), from("large")]],
  ["longestRun", [run, 100 * runShare]],
  ["responseVariability", [leastAnswers, variability, variabilityAnswers]],
  ["alternation", [alternating]],
  ["evenOddConsistency", [evenOdd]],
  ["contradictions", [library.flaggedFrom, library.flaggedFrom + 1]],
  ["repeatedPattern", [library.screeningThresholds.pattern]],
  ["answerFit", [-library.screeningThresholds.atRandom, -library.screeningThresholds.nearlyAtRandom]],
  ["shareAhead", [100 * library.namedFrom]],
  ["importance", [library.importanceLimits.low, library.importanceLimits.high]],
  [
    "mannKendall",
    [
      leastFor((n) => library.mannKendall(series(n))?.isLongEnough === true),
      lastFor((n) => library.mannKendall(series(n))?.method !== "normal"),
    ],
  ],
  ["mannWhitney", [lastFor((n) => library.mannWhitney(spaced(n, 0), spaced(n, 1))?.method !== "normal")]],
  [
    "logRank",
    [leastFor((n) => library.logRank([delivered(n), delivered(n).map(({ days }) => ({ days: days + 3, isDelivered: true }))]) !== null)],
  ],
  ["unitSlip", [lastFor((ratio) => library.unitSlip(ratio, 1) === null)]],
  ["mayPublishRank", [lastFor((rank) => !library.mayPublishRank(rank))]],
  ["leastRealDifference", [library.leastRealDifference(1) / Math.SQRT2, 2]],
];

test.each(both)("thresholds and least numbers of companies on the page are those of the library (%s)", (language) => {
  const lines = documents[language].split("\n");
  for (const [name, figures] of said) {
    const line = lines.find((one) => one.includes(`\`${name}()\``)) ?? "";
    const shown = figures.map((figure) => String(Number(figure.toFixed(6))));
    expect({ name, missing: shown.filter((figure) => !numbers(line).includes(figure)) }).toEqual({ name, missing: [] });
  }
});
