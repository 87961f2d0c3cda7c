import type { ExportShare, MarketRole, Size } from "../../../instrument/types.ts";

/** What is typical of the companies of one industry. */
export interface IndustryTraits {
  /** GB/T 4754 division, or group where the size class needs one. */
  readonly industry: string;
  /** How many of the companies belong to it. */
  readonly companies: number;
  /** What a company of it is called: `示例远山精密制造有限公司`. */
  readonly words: readonly { readonly zh: string; readonly en: string }[];
  /** Revenue of one employee, 10,000 CNY a year; assets for each unit of revenue. */
  readonly productivity: number;
  readonly capital: number;
  readonly marketRoles: readonly (readonly [MarketRole, number])[];
  readonly exportShares: readonly (readonly [ExportShare, number])[];
  /** Use of one employee in a year: energy in MWh, water in m³, waste in tonnes. */
  readonly energy: number;
  readonly water: number;
  readonly waste: number;
  /** Share of revenue spent on research and development, %. */
  readonly research: number;
  /** Sizes it has; all three where none are named. */
  readonly sizes?: readonly Size[];
  /** Whether its owner can do the work alone. */
  readonly canBeAlone?: boolean;
}

/** Shares of exports of companies that sell abroad. */
const abroad = [
  ["none", 3],
  ["below25", 3],
  ["25to50", 2],
  ["above50", 1],
] as const;
/** Few sell abroad. */
export const mostlyHome = [
  ["none", 6],
  ["below25", 2],
] as const;
/** None sells abroad. */
const home = [["none", 1]] as const;
/** Customers are companies. */
const business = [
  ["b2b", 5],
  ["both", 1],
] as const;
/** Customers are companies and people. */
export const mixed = [
  ["b2b", 2],
  ["both", 2],
  ["b2c", 1],
] as const;
/** Customers are people. */
export const consumers = [
  ["b2c", 4],
  ["both", 1],
] as const;

/** What factories have in common. */
export const factory = {
  productivity: 70,
  capital: 0.8,
  marketRoles: business,
  exportShares: abroad,
  energy: 16,
  water: 130,
  waste: 1.4,
  research: 2.6,
};
/** What services have in common. */
export const office = {
  productivity: 45,
  capital: 0.7,
  marketRoles: business,
  exportShares: home,
  energy: 1.6,
  water: 18,
  waste: 0.1,
  research: 0.5,
};
