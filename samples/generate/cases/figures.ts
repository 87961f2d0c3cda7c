import { costOf } from "../../../instrument/initiatives.ts";
import type { Initiative, KpiItem } from "../../../instrument/types.ts";
import type { Figures } from "../companies/figures.ts";
import { type Year, years } from "../companies/years.ts";
import { random, type Random } from "../random.ts";
import type { Filling } from "./levels.ts";

/** What the figures of a case have to agree with. */
export interface Surroundings {
  readonly figures: Figures;
  readonly initiatives: readonly Initiative[];
}

interface FigureSource {
  readonly source: Random;
  readonly filling: Filling;
  readonly surroundings: Surroundings;
  /** Employees, at least 1. */
  readonly people: number;
  /** Saving since the first year: 1 at first, then a little less every year. */
  readonly saving: number;
}

/** Company that once stated its energy in kWh instead of MWh, as happens. */
export const unitSlip: { readonly company: number; readonly year: Year } = { company: 9, year: 2024 };

/** A plausible figure for an item that is measured. Sums follow the number of employees and the trade; all are skewed to the right. */
export function drawFigure(filling: Filling & { readonly surroundings: Surroundings }, item: KpiItem): number {
  const { company, year, surroundings } = filling;
  const lasting = random("figure of item", company.number, item.id);
  const yearly = random("figure in year", company.number, item.id, year);
  const people = Math.max(1, surroundings.figures.employees ?? 1);
  const saving = 0.96 ** (year - years[0]);
  const drawn = drawers.get(item.id)?.({ source: lasting, filling, surroundings, people, saving }) ?? 0;
  const value = drawn * (isCount(item) ? 1 : yearly.logNormal(1, 0.08));
  const isSlip = item.id === "EN2-04" && company.number === unitSlip.company && year === unitSlip.year;
  return rounded(item.unit.en === "%" ? Math.min(100, value) : isSlip ? value * 1000 : value);
}

const isCount = ({ unit }: KpiItem): boolean => unit.en === "number" || unit.en === "persons";

const rounded = (value: number): number => (value >= 100 ? Math.round(value) : Number(value.toFixed(value >= 1 ? 1 : 2)));

type Drawer = (from: FigureSource) => number;

const energyOf: Drawer = ({ filling: { company }, people, saving }) =>
  people * random("energy", company.number).logNormal(company.traits.energy, 0.4) * saving;

const drawers: ReadonlyMap<string, Drawer> = new Map<string, Drawer>([
  ["EM2-04", ({ source, filling }) => source.logNormal(14, 0.5) * Math.exp(0.25 * filling.company.quality)],
  ["EM2-05", ({ source }) => source.logNormal(13, 0.5)],
  ["EM2-06", ({ source }) => source.between(10, 55)],
  ["EM3-05", ({ source }) => (source.chance(0.5) ? 0 : source.logNormal(0.8, 0.5))],
  ["EM3-06", () => 0],
  ["EN1-04", ({ source, filling }) => (source.chance(filling.company.section === "C" ? 0.08 : 0.01) ? 1 : 0)],
  ["EN2-04", energyOf],
  ["EN2-05", ({ source, filling, people, saving }) => people * source.logNormal(filling.company.traits.water, 0.4) * saving],
  ["EN2-06", ({ source, filling, people, saving }) => people * source.logNormal(filling.company.traits.waste, 0.6) * saving],
  // Tonnes a MWh: mostly grid electricity with some gas and fuel.
  ["EN3-04", (from) => energyOf(from) * from.source.logNormal(0.52, 0.12)],
  ["MK1-06", () => 0],
  ["MK1-07", ({ source }) => source.logNormal(42, 0.4)],
  ["MK3-05", ({ source }) => source.between(82, 100)],
  ["MK4-04", ({ source, filling }) => source.logNormal(filling.company.traits.research, 0.5)],
  ["CM2-05", ({ surroundings }) => (100 * total(surroundings.initiatives)) / Math.max(1, surroundings.figures.revenue ?? 1)],
  ["CM2-06", ({ source }) => source.logNormal(1.6, 0.8)],
]);

const total = (initiatives: readonly Initiative[]): number => initiatives.reduce((sum, initiative) => sum + costOf(initiative), 0);
