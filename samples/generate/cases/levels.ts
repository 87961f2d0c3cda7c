import type { AreaId, Assessor, Item, ScoredItem } from "../../../instrument/types.ts";
import type { Company } from "../companies/company.ts";
import { type Year, years } from "../companies/years.ts";
import { random } from "../random.ts";

/** Whose answers are drawn. */
export interface Filling {
  readonly company: Company;
  readonly year: Year;
  readonly assessor: Assessor;
}

/** How far companies are in an area, on average; environment and community lag behind. */
const areaMean: Readonly<Record<AreaId, number>> = { RM: 0, EM: 0.4, EN: -0.4, MK: 0.15, CM: -0.45 };

/** Gain of a year; the environment moves fastest. */
const yearlyGain: Readonly<Record<AreaId, number>> = { RM: 0.12, EM: 0.06, EN: 0.26, MK: 0.08, CM: 0.1 };

/** Others than the company itself judge more strictly. */
const assessorEffect: Readonly<Record<Assessor, number>> = { self: 0, consultant: -0.15, "third-party": -0.3 };

/**
 * How far a company is in what an item asks: quality of the company + area + the company's strengths + difficulty of the item + change over
 * the years + chance. Mean about 0, standard deviation about 1.2; the levels lie between the bounds of an ordinal model.
 */
function standing({ company, year, assessor }: Filling, item: Item): number {
  const own = company.number;
  const age = year - firstYear;
  return (
    company.quality +
    areaMean[item.area] +
    yearlyGain[item.area] * age +
    assessorEffect[assessor] +
    random("area", own, item.area).normal(0, 0.35) +
    random("topic", own, item.topic).normal(0, 0.25) +
    random("difficulty", item.id).normal(0, 0.35) +
    random("item", own, item.id).normal(0, 0.5) +
    random("item in year", own, item.id, year).normal(0, 0.3)
  );
}

const [firstYear] = years;

/** Level of a maturity item or state of a duty as 0–4; a duty knows 0 (no), 2 (attention) and 4 (yes), and most are met. */
export function drawLevel(filling: Filling, item: ScoredItem): 0 | 1 | 2 | 3 | 4 {
  const value = standing(filling, item);
  if (item.type === "compliance") {
    const easier = item.tier === "critical" ? 0.5 : 0;
    if (value + easier > -1.15) return 4;
    return value + easier > -2.25 ? 2 : 0;
  }
  if (value < -1.4) return 0;
  if (value < -0.45) return 1;
  if (value < 0.55) return 2;
  return value < 1.65 ? 3 : 4;
}
