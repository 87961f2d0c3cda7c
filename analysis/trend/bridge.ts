import { areas } from "../../instrument/csr/areas.ts";
import { csr } from "../../instrument/csr/instrument.ts";
import type { Instrument } from "../../instrument/types.ts";
import type { Metric } from "../benchmark/types.ts";
import type { SettledDataset } from "../dataset/dataset.ts";
import { usualScoring } from "../dataset/rescored.ts";
import { bridgeItems } from "../statistics/trends/bridge-score.ts";
import type { Audience } from "./disclosure.ts";
import { type FirmYear, firmYearOf, majorOf, pointsOf } from "./firm-years.ts";
import type { Bridge } from "./types.ts";
import { toldYear } from "./year-told.ts";
import { YearValues } from "./year-values.ts";

/** What bridge scores are told of. */
const bridgeMetrics: readonly Metric[] = ["overall", ...areas.map(({ id }) => id)];

/**
 * Yearly means on the items that this version of the questionnaire and others have in common, over the cases of all of them. Null where none of the cases
 * is of the other versions, or where these have nothing in common.
 *
 * @param others the other versions, of which cases may be in the data set
 */
export async function bridgeOf(settled: SettledDataset, others: readonly Instrument[], audience: Audience): Promise<Bridge | null> {
  if (others.length === 0) return null;
  const known = new Set([csr, ...others].map(({ version }) => majorOf(version)));
  const items = bridgeItems(csr, csr).filter((id) => others.every((other) => bridgeItems(csr, other).includes(id)));
  const cases: FirmYear[] = [];
  let hasOther = false;
  for await (const { row, scores } of settled.rescored([{ ...usualScoring, items: new Set(items) }])) {
    const major = majorOf(row.instrumentVersion);
    const isOther = row.excluded === "version";
    if ((row.excluded !== null && !isOther) || !known.has(major)) continue;
    const each = firmYearOf(row, scores[0]);
    if (each === null) continue;
    hasOther ||= isOther;
    cases.push(each);
  }
  if (!hasOther || items.length === 0) return null;
  return { items, series: bridgeMetrics.map((metric) => ({ metric, years: yearsOf(cases, metric, audience) })) };
}

function yearsOf(cases: readonly FirmYear[], metric: Metric, audience: Audience): Bridge["series"][number]["years"] {
  const values = new YearValues(pointsOf(cases, metric));
  return values.years.map((year) => toldYear(year, [...values.of(year).values()], { audience, isWithheld: false }));
}
