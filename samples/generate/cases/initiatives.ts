import type { Initiative, Partner, Text } from "../../../instrument/types.ts";
import type { Company } from "../companies/company.ts";
import { figuresOf } from "../companies/figures.ts";
import type { Year } from "../companies/years.ts";
import { random, type Random } from "../random.ts";
import { type KindTraits, kindTraits } from "./initiative-kinds.ts";
import { flooded, floodYear } from "./profile.ts";

/** Day of the made-up flood. */
const floodDay = `${floodYear}-07-05`;

const partners: readonly (readonly [Partner | null, number])[] = [
  [null, 4],
  ["government", 3],
  ["charity", 3],
  ["association", 2],
  ["customer", 1],
  ["supplier", 1],
  ["peer", 1],
];

/** The register of a company in a year. Half of the companies keep one; in the flooded provinces more of them act, and act fast. */
export function initiativesOf(company: Company, year: Year): readonly Initiative[] {
  const source = random("initiatives", company.number, year);
  const keepsRegister = random("keeps a register", company.number).chance(company.isAlone ? 0 : 0.5);
  const isFlood = year === floodYear && flooded.includes(company.province);
  if (!keepsRegister && !(isFlood && source.chance(0.4))) return [];
  return Array.from({ length: source.whole(1, 4) }, (_, index) => {
    const answersFlood = isFlood && source.chance(0.7);
    const kinds = kindTraits.filter(({ inEmergency }) => inEmergency || !answersFlood);
    const traits = source.weighted(kinds.map((kind) => [kind, kind.share] as const));
    return { ...described({ company, traits, source }), ...dated(source, year, answersFlood), id: `${year}-${index + 1}` };
  });
}

interface Draw {
  readonly company: Company;
  readonly traits: KindTraits;
  readonly source: Random;
}

type Dates = "start" | "end" | "trigger" | "triggerDate" | "decisionDate" | "firstDeliveryDate" | "staffProtection";

function described({ company, traits, source }: Draw): Omit<Initiative, Dates | "id"> {
  const word = (text: Text): string => (company.language === "en" ? text.en : text.zh);
  const people = Math.round(source.logNormal(80, 0.9));
  return {
    title: word(source.pick(traits.titles)),
    kind: traits.kind,
    alignment: source.chance(0.9) ? source.pick(traits.alignment) : null,
    beneficiaries: word(traits.beneficiaries),
    beneficiaryCount: source.chance(0.7) ? people : null,
    location: company.province,
    ...costs(company, traits, source),
    partner: source.weighted(partners),
    traceability: source.chance(0.85) ? source.pick([0, 1, 1, 2, 2, 3, 3, 4] as const) : null,
    outcome: source.chance(0.4) ? word({ zh: `惠及约${people}人`, en: `Reached about ${people} people` }) : null,
    sustained: source.chance(0.6) ? source.chance(0.4) : null,
    disclosure: source.pick(["none", "internal", "internal", "public"] as const),
    misconduct: source.chance(0.8) ? source.chance(0.02) : null,
  };
}

/** What half of the companies spend on one initiative, as a share of their revenue. */
const typicalShare = 0.0004;

function costs(company: Company, { pays }: KindTraits, source: Random): Pick<Initiative, "cash" | "inKind" | "staffHours" | "hourlyWage"> {
  const budget = Math.max(0.1, Number(((figuresOf(company, 2023).revenue ?? 1) * source.logNormal(typicalShare, 0.8)).toFixed(1)));
  const hours = Math.round(source.logNormal(60, 0.8));
  return {
    cash: pays === "cash" ? budget : null,
    inKind: pays === "goods" ? budget : null,
    staffHours: pays === "hours" || source.chance(0.3) ? hours : null,
    hourlyWage: pays === "hours" ? source.pick([25, 30, 35, 40, 50]) : null,
  };
}

function dated(source: Random, year: Year, answersFlood: boolean): Pick<Initiative, Dates> {
  if (!answersFlood) {
    const start = later(`${year}-01-01`, source.whole(20, 300));
    const regular = {
      trigger: source.chance(0.85) ? "none" : null,
      triggerDate: null,
      decisionDate: null,
      firstDeliveryDate: null,
    } as const;
    const end = source.chance(0.85) ? later(start, Math.round(source.logNormal(20, 1.1))) : null;
    return { ...regular, start, end: end !== null && end > `${year}-12-31` ? `${year}-12-31` : end, staffProtection: null };
  }
  const decisionDate = later(floodDay, source.whole(0, 6));
  const firstDeliveryDate = later(decisionDate, source.whole(0, 12));
  const end = source.chance(0.8) ? later(firstDeliveryDate, source.whole(1, 60)) : null;
  return {
    trigger: "natural-disaster",
    triggerDate: floodDay,
    decisionDate,
    firstDeliveryDate,
    start: decisionDate,
    end,
    staffProtection: source.chance(0.7),
  };
}

/** An ISO day so many days later. */
const later = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
