import { csr, topics } from "../../instrument/csr/instrument.ts";
import { scoreNames } from "../../instrument/scoring/coded/score-coded.ts";
import { scorerVersion } from "../../instrument/scoring/version.ts";
import type { Instrument } from "../../instrument/types.ts";
import type { Dimension } from "../benchmark/types.ts";
import type { SettledDataset } from "../dataset/dataset.ts";
import type { DuplicateRule } from "../dataset/settle.ts";
import { minimumCount } from "../disclosure/minimum-counts.ts";
import { bridgeOf } from "./bridge.ts";
import { type Audience, toldCount } from "./disclosure.ts";
import { byCompany, type FirmYear, firmYearOf, groupsBy, linkageOf, majorOf, pointsOf } from "./firm-years.ts";
import { Judgements } from "./judgements.ts";
import { seriesOf } from "./series.ts";
import type { Trend, TrendVersion } from "./types.ts";

/** What may be chosen for a trend. */
export interface TrendOptions {
  /** Combinations of dimensions to break the series down by; the year is always there. */
  readonly by?: readonly (readonly Dimension[])[];
  /** Companies behind every published figure, at least 3; default 5. */
  readonly minN?: number;
  /** How duplicates were settled, for the record. */
  readonly duplicates?: DuplicateRule;
  /** What the bootstrap starts from; default 1. */
  readonly seed?: number;
  /** `public`, the default, may be passed on. `owner` is for whoever holds the files: every digit, no minimum counts. */
  readonly audience?: Trend["options"]["audience"];
  /** Other MAJOR versions of the questionnaire whose cases may be in the data set, for the bridge score. */
  readonly otherVersions?: readonly Instrument[];
}

/**
 * Follows the scores of a pool over its years: every year by itself, the companies of two years against themselves, what a change of the
 * mean is made of, and who left. Cases of another MAJOR version are never pooled with the others; bridge scores join them where that
 * version is known.
 */
export async function trendOf(settled: SettledDataset, options: TrendOptions = {}): Promise<Trend> {
  const { by = [], minN = minimumCount.default, duplicates = "latest", seed = 1, audience = "public", otherVersions = [] } = options;
  if (!Number.isInteger(minN) || minN < minimumCount.least)
    throw new RangeError(`minN is ${minN}. Use a whole number from ${minimumCount.least} upwards.`);
  const reader: Audience = { minN, isPublic: audience === "public" };
  const judgements = new Judgements(reader);
  const { cases, versions } = await casesOf(settled, reader);
  const linkage = linkageOf(cases);
  return {
    schema: "sme-csr/trend/1",
    instrument: { id: csr.id, version: csr.version },
    scorer: scorerVersion,
    options: { by, minN, duplicates, seed, audience },
    pool: await settled.engine.pool(),
    versions,
    linkage: {
      firms: toldCount(linkage.firms, reader),
      inSeveralYears: toldCount(linkage.inSeveralYears, reader),
      unnamed: toldCount(linkage.unnamed, reader),
    },
    series: scoreNames.flatMap((metric) =>
      seriesOf(metric, pointsOf(cases, metric), {
        audience: reader,
        seed,
        judgements,
        groups: (topicIds.has(metric) ? [] : by).map((dimensions) =>
          groupsBy(cases, dimensions).map(([cell, own]) => ({ cell, points: pointsOf(own, metric) })),
        ),
      }),
    ),
    bridge: await bridgeOf(settled, otherVersions, reader),
  };
}

/** Topics are told of all companies together. */
const topicIds: ReadonlySet<string> = new Set(topics.map(({ id }) => id));

interface Cases {
  readonly cases: readonly FirmYear[];
  readonly versions: readonly TrendVersion[];
}

async function casesOf(settled: SettledDataset, reader: Audience): Promise<Cases> {
  const cases: FirmYear[] = [];
  const versions = new Map<number, { cases: number; readonly years: Set<number> }>();
  for await (const row of settled.scores()) {
    if (row.excluded !== null && row.excluded !== "version") continue;
    const each = firmYearOf(row);
    if (each === null) continue;
    const major = majorOf(row.instrumentVersion);
    const version = versions.get(major) ?? { cases: 0, years: new Set<number>() };
    versions.set(major, version);
    version.cases += 1;
    version.years.add(each.year);
    if (row.excluded === null) cases.push(each);
  }
  return {
    // In an order of their own, so that the order of reading changes nothing.
    cases: cases.toSorted(byCompany),
    versions: [...versions]
      .toSorted(([a], [b]) => a - b)
      .map(([major, version]) => ({
        major,
        cases: toldCount(version.cases, reader),
        years: [...version.years].toSorted((a, b) => a - b),
        isCurrent: major === majorOf(csr.version),
      })),
  };
}

/** Whether a trend tells anything: the mean of a year, or a change. */
export const tellsAnything = ({ series }: Trend): boolean => series.some(({ years }) => years.some(({ mean }) => mean.value !== null));
