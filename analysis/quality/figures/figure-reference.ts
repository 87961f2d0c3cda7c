import type { ComparableFigure } from "../../../instrument/csr/figure-slips.ts";
import type { QualityCase } from "../quality-case.ts";
import { employeesOf, figureOf, sectorOf } from "./figure-values.ts";
import { type FirmValue, medianOfOthers } from "./median-of-others.ts";

/** What a figure is compared with, in its own unit. */
export interface FigureReference {
  readonly against: "sector" | "pool";
  readonly value: number;
  /** Other companies behind it. */
  readonly companies: number;
}

/** Other companies whose median is worth comparing with: of the same sector, and of all where the sector has too few. */
const fewest = { sector: 5, pool: 10 } as const;

/** Finds the reference of each case: the median of the other companies, for each employee where the figure grows with the company. */
export function referencesOf(
  cases: readonly QualityCase[],
  { figure, grows }: Pick<ComparableFigure, "figure" | "grows">,
): (one: QualityCase) => FigureReference | null {
  const everybody: FirmValue[] = [];
  const sectors = new Map<string, FirmValue[]>();
  for (const each of cases) {
    const value = figureOf(each, figure);
    const by = grows ? employeesOf(each) : 1;
    if (value === null || value <= 0 || by === null) continue;
    const sector = sectorOf(each) ?? "";
    const scaled = { firm: each.firm, value: value / by };
    everybody.push(scaled);
    sectors.set(sector, [...(sectors.get(sector) ?? []), scaled]);
  }
  const ofAll = medianOfOthers(everybody, fewest.pool);
  const ofSectors = new Map([...sectors].map(([sector, values]) => [sector, medianOfOthers(values, fewest.sector)]));
  return (one) => {
    const by = grows ? employeesOf(one) : 1;
    if (by === null) return null;
    const sector = sectorOf(one);
    const alike = sector === null ? null : (ofSectors.get(sector)?.(one.firm) ?? null);
    const found = alike ?? ofAll(one.firm);
    return found === null ? null : { against: alike === null ? "pool" : "sector", value: found.value * by, companies: found.companies };
  };
}
