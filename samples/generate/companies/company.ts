import { sectionOf } from "../../../instrument/csr/industries.ts";
import type { ExportShare, Form, MarketRole, Ownership, SheetLanguage, Size } from "../../../instrument/types.ts";
import { random, type Random } from "../random.ts";
import { syntheticCreditCode } from "./credit-code.ts";
import type { IndustryTraits } from "./industry-traits.ts";
import { manufacturing } from "./manufacturing.ts";
import { companyName, type CompanyName } from "./names.ts";
import { services } from "./services.ts";
import { drawYears, type Year } from "./years.ts";

/** A made-up company, as far as it stays the same over the years. */
export interface Company {
  /** 1 to 60; also part of its name and credit code. */
  readonly number: number;
  readonly name: CompanyName;
  readonly uscc: string;
  /** Letter of GB/T 4754. */
  readonly section: string;
  readonly traits: IndustryTraits;
  /** The size it is drawn for; the class of a single year follows from its figures. */
  readonly size: Size;
  /** Whether the owner works alone. */
  readonly isAlone: boolean;
  readonly province: string;
  readonly ownership: Ownership;
  readonly exportShare: ExportShare;
  readonly marketRole: MarketRole;
  readonly form: Form;
  readonly language: SheetLanguage;
  /** How responsible it is compared with others; mean 0, standard deviation about 1. */
  readonly quality: number;
  /** Years for which it answered. */
  readonly years: readonly Year[];
}

function drawCompany(number: number, traits: IndustryTraits, isAlone: boolean): Company {
  const source = random("company", number);
  const size = isAlone ? "micro" : drawSize(source, traits);
  const province = source.weighted(provinceShares);
  const ownership = isAlone ? "private" : source.weighted(ownershipShares);
  const section = sectionOf(traits.industry) ?? "";
  return {
    number,
    name: companyName(number, traits, source),
    uscc: syntheticCreditCode(number, province),
    section,
    traits,
    size,
    isAlone,
    province,
    ownership,
    exportShare: source.weighted(traits.exportShares),
    marketRole: source.weighted(traits.marketRoles),
    form: source.chance(shareOfFullForm[size]) ? "full" : "basic",
    language: drawLanguage(source, ownership),
    quality: source.normal(0, 0.8) + sizeEffect[size] + (sectionEffect[section] ?? 0),
    years: drawYears(source),
  };
}

/** GB/T 2260 codes of provinces in all four economic regions. */
const provinceShares = [
  ["32", 7],
  ["33", 8],
  ["44", 9],
  ["37", 4],
  ["11", 3],
  ["31", 3],
  ["43", 6],
  ["36", 4],
  ["41", 4],
  ["51", 5],
  ["50", 3],
  ["61", 2],
  ["21", 4],
  ["22", 3],
] as const;

const ownershipShares: readonly (readonly [Ownership, number])[] = [
  ["private", 38],
  ["foreign", 6],
  ["hmt", 5],
  ["state", 5],
  ["collective", 3],
  ["other", 1],
];

const sizeShares: readonly (readonly [Size, number])[] = [
  ["micro", 28],
  ["small", 44],
  ["medium", 28],
];

const drawSize = (source: Random, { sizes }: IndustryTraits): Size =>
  sizes === undefined ? source.weighted(sizeShares) : source.pick(sizes);

function drawLanguage(source: Random, ownership: Ownership): SheetLanguage {
  const isFromAbroad = ownership === "foreign" || ownership === "hmt";
  const shares: readonly (readonly [SheetLanguage, number])[] = [
    ["zh", isFromAbroad ? 2 : 17],
    ["en", isFromAbroad ? 5 : 1],
    ["both", isFromAbroad ? 3 : 1],
  ];
  return source.weighted(shares);
}

const shareOfFullForm: Readonly<Record<Size, number>> = { micro: 0.1, small: 0.4, medium: 0.7 };

const sizeEffect: Readonly<Record<Size, number>> = { micro: -0.5, small: 0, medium: 0.5 };

const sectionEffect: Readonly<Record<string, number>> = { A: -0.2, C: 0.1, E: -0.15, F: -0.1, G: -0.1, H: -0.35, I: 0.2, L: 0, M: 0.25 };

/** Companies whose owners work alone: both are in trades that need no staff. */
const mostAlone = 2;

/** All companies of the samples. */
export const companies: readonly Company[] = random("order of industries")
  .shuffled([...manufacturing, ...services].flatMap((traits) => Array.from({ length: traits.companies }, () => traits)))
  .map((traits, index, all) => {
    const isAlone = traits.canBeAlone === true && all.slice(0, index).filter((other) => other.canBeAlone === true).length < mostAlone;
    return drawCompany(index + 1, traits, isAlone);
  });
