import { sizeClassOf } from "../../../instrument/size.ts";
import type { Profile, Size } from "../../../instrument/types.ts";
import { random, type Random } from "../random.ts";
import type { Company } from "./company.ts";
import { type Year, years } from "./years.ts";

/** What the size class follows from. */
export type Figures = Pick<Profile, "employees" | "revenue" | "assets">;

/** Employees of a company of each size, before its industry's rule has its say. */
const typicalEmployees: Readonly<Record<Size, number>> = { micro: 9, small: 60, medium: 260 };

/** Draws until the rule of the industry gives the wanted class; far more than any class of the samples needs. */
const mostTries = 5000;

/** Employees, revenue and assets of a company in a year: drawn for 2023, then grown. The class of every year is the one it is drawn for. */
export function figuresOf(company: Company, year: Year): Figures {
  const source = random("figures", company.number);
  let figures = drawFigures(company, source);
  for (const next of years.filter((each) => each > years[0] && each <= year))
    figures = grown(company, figures, random("growth", company.number, next));
  return figures;
}

function drawFigures(company: Company, source: Random): Figures {
  const { traits, size, isAlone } = company;
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const employees = isAlone ? 0 : Math.round(Math.max(1, source.logNormal(typicalEmployees[size], 0.75)));
    const revenue = rounded(Math.max(1, employees) * source.logNormal(traits.productivity, 0.45));
    const assets = rounded(revenue * source.logNormal(traits.capital, 0.4));
    if (hasSize(company, { employees, revenue, assets })) return { employees, revenue, assets };
  }
  throw new Error(`No figures of a ${size} company were found for industry ${traits.industry}.`);
}

/** A year later. Where growth would change the class, the company stays as it was. */
function grown(company: Company, { employees, revenue, assets }: Figures, source: Random): Figures {
  const next = {
    employees: Math.round((employees ?? 0) * source.logNormal(1.03, 0.06)),
    revenue: rounded((revenue ?? 0) * source.logNormal(1.05, 0.1)),
    assets: rounded((assets ?? 0) * source.logNormal(1.04, 0.07)),
  };
  return hasSize(company, next) ? next : { employees, revenue, assets };
}

const hasSize = ({ traits, size }: Company, figures: Figures): boolean => sizeClassOf({ ...figures, industry: traits.industry }) === size;

/** Three digits, as people state such figures. */
const rounded = (value: number): number => Number(value.toPrecision(3));
