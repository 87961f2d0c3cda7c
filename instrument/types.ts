/** The languages in which everything a person reads exists. */
export type Language = "zh" | "en";

/** Languages of a workbook: one of them, or both in every cell (zh above en). */
export type SheetLanguage = Language | "both";

/** A sentence or label in every language. */
export type Text = Readonly<Record<Language, string>>;

/** The five groups of duties of the China SME Social Responsibility Guide. */
export type AreaId = "RM" | "EM" | "EN" | "MK" | "CM";

/** Basic: 25 items, a strict subset of full with the same ids and wording. */
export type Form = "basic" | "full";

/** Size classes for which the questionnaire is written. */
export type Size = "micro" | "small" | "medium";

/** Size classes of the statistical rule; a large enterprise is outside the questionnaire's scope. */
export type SizeClass = Size | "large";

/** What a "no" does to the displayed score: see `caps` in score.ts. `legal-emergency` turns critical in a year with an emergency. */
export type Tier = "legal" | "critical" | "legal-emergency";

/** Step of the maturity scale. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** Answer to a compliance item. */
export type Compliance = "yes" | "attention" | "no";

/** Evidence grade: 0 none, 1 statement, 2 internal document, 3 records or data, 4 external proof. Never part of the score. */
export type EvidenceGrade = 0 | 1 | 2 | 3 | 4;

/** Why an item may be left out as not applicable. An item accepts its own gate only. */
export type NaReason = "NO_EMP" | "NO_HAZ" | "OFFICE" | "NO_EMIS" | "NO_PROD" | "NO_B2B" | "NO_BIO" | "NO_IP" | "NO_DON";

/** Codes of the same subject in other standards; empty where none fits. GB/T 36002, SDG, GRI, VSME and UNGC codes are this project's own mapping. */
export interface Crosswalk {
  readonly iso26000: readonly string[];
  readonly gbt36002: string;
  readonly sdg: readonly string[];
  readonly gri: readonly string[];
  readonly vsme: readonly string[];
  /** Principles of the UN Global Compact, such as "4, 5" or "1-10". */
  readonly ungc: string;
}

/** What every item has, whatever is answered. */
interface ItemBase {
  /** `EM1-05`: topic and number. Never re-used or re-numbered. */
  readonly id: string;
  readonly topic: string;
  readonly area: AreaId;
  readonly basic: boolean;
  readonly sizes: readonly Size[];
  /** 1–5 after the scale, scope and irremediability of the UN Guiding Principles. */
  readonly severity: number;
  /** The one reason for which the item may be marked not applicable. */
  readonly naReason: NaReason | null;
  readonly title: Text;
  readonly prompt: Text;
  /** What could prove the answer. */
  readonly evidence: Text;
  /** Chinese laws to look at: a hint, not legal advice. */
  readonly law: Text | null;
  readonly crosswalk: Crosswalk;
  /** Instrument version that brought the item. */
  readonly since: string;
  /** Instrument version that dropped it, and the item that took its place. */
  readonly retired?: string;
  readonly replacedBy?: string;
  /** Entry of the Guide's own self-check table, once a maintainer can map it. */
  readonly guideRef?: string;
}

/** A practice on the maturity scale 0–4, each level with its own behaviour anchor. */
export interface MaturityItem extends ItemBase {
  readonly type: "maturity";
  readonly tier: null;
  /** Five anchors, level 0 first. */
  readonly levels: Readonly<Record<Language, readonly [string, string, string, string, string]>>;
}

/** A legal or ethical duty: yes, attention, no. */
export interface ComplianceItem extends ItemBase {
  readonly type: "compliance";
  readonly tier: Tier;
}

/** A figure with a unit; optional and unscored. */
export interface KpiItem extends ItemBase {
  readonly type: "kpi";
  readonly tier: null;
  readonly unit: Text;
  /** Which way is better; `target50` means nearer to 50 %. */
  readonly direction: "higher" | "lower" | "target50";
}

/** One question. */
export type Item = MaturityItem | ComplianceItem | KpiItem;
export type ScoredItem = MaturityItem | ComplianceItem;

/** A group of items within an area. */
export interface Topic {
  readonly id: string;
  readonly area: AreaId;
  readonly title: Text;
  /** Share of the topic in its area; the topics of an area add up to 1. */
  readonly weight: number;
  readonly items: readonly Item[];
}

/** One of the five groups of duties. */
export interface Area {
  readonly id: AreaId;
  readonly title: Text;
  /** Share of the area in the overall score; the areas add up to 1. */
  readonly weight: number;
  readonly topics: readonly Topic[];
}

/** The questionnaire of one version. */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  /** Edition of the Guide whose structure is followed. */
  readonly frameworkEdition: "2013" | "2025";
  readonly areas: readonly Area[];
}

/**
 * What stands in an answer cell. Blank is the absence of an answer (`null` where a slot exists); it is not zero.
 * An unreadable cell (an error value, a text that is no answer) counts as missing but is kept apart.
 */
export type Answer =
  | { readonly kind: "level"; readonly level: Level }
  | { readonly kind: "compliance"; readonly state: Compliance }
  | { readonly kind: "figure"; readonly value: number }
  | { readonly kind: "na"; readonly reason: NaReason }
  | { readonly kind: "unreadable"; readonly found: string };

/** One row of the questionnaire as a company filled it in. */
export interface ItemAnswer {
  readonly answer: Answer | null;
  readonly evidence: EvidenceGrade | null;
  /** Free text of the respondent; never exported. */
  readonly note: string | null;
}

export type Ownership = "state" | "private" | "foreign" | "hmt" | "collective" | "other";
export type ExportShare = "none" | "below25" | "25to50" | "above50";
export type MarketRole = "b2b" | "b2c" | "both";
export type Assessor = "self" | "consultant" | "third-party";

/** What is known of the company. `null` is "not given", never "no" or 0. Money in 10,000 CNY. */
export interface Profile {
  /** Unified social credit code (GB 32100), upper case. */
  readonly uscc: string | null;
  /** Never exported. */
  readonly name: string | null;
  /** Two digits of GB/T 2260. */
  readonly province: string | null;
  /** GB/T 4754-2017: a section letter ("C"), division ("36") or group ("591"). */
  readonly industry: string | null;
  readonly employees: number | null;
  readonly revenue: number | null;
  readonly assets: number | null;
  /** Size class as stated by the respondent; `sizeOf` in size.ts derives it otherwise. */
  readonly size: SizeClass | null;
  readonly ownership: Ownership | null;
  readonly listed: boolean | null;
  readonly exportShare: ExportShare | null;
  readonly marketRole: MarketRole | null;
  readonly year: number | null;
  /** ISO dates. */
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly assessor: Assessor | null;
  /** Functions (not names) of the people who answered. */
  readonly roles: string | null;
  /** Whether a public emergency fell into the period: fair pricing becomes critical then. */
  readonly emergency: boolean | null;
}

/** What a company may set for itself. Absent keys mean the default; benchmarks always use the defaults. */
export interface Settings {
  readonly areaWeights: ReadonlyMap<string, number>;
  readonly topicWeights: ReadonlyMap<string, number>;
  /** Importance of a topic to the company and its stakeholders, 1–5, default 3. */
  readonly importance: ReadonlyMap<string, number>;
  /** Exposure of the company to a topic's risks, 1–5, default 3. */
  readonly exposure: ReadonlyMap<string, number>;
  /** Target level of a maturity item, 0–4, default 3. */
  readonly targets: ReadonlyMap<string, number>;
}

/** One step of the action plan. */
export interface Action {
  readonly itemId: string;
  readonly action: string | null;
  readonly owner: string | null;
  readonly due: string | null;
  readonly status: "open" | "doing" | "done" | null;
}

/** One company's answers for one year: a case. */
export interface Assessment {
  readonly instrumentId: string;
  readonly instrumentVersion: string;
  readonly form: Form;
  /** Areas the company chose to answer; an overall score needs all five. */
  readonly areas: readonly AreaId[];
  readonly language: SheetLanguage | null;
  readonly firmId: string | null;
  readonly profile: Profile;
  /** By item id. An absent id is a blank answer. */
  readonly answers: ReadonlyMap<string, ItemAnswer>;
  readonly settings: Settings;
  readonly actions: readonly Action[];
  readonly initiatives: readonly Initiative[];
}

export type InitiativeKind =
  | "cash"
  | "in-kind"
  | "core-new"
  | "core-adapted"
  | "core-free"
  | "staff-time"
  | "financial-relief"
  | "information"
  | "logistics"
  | "donation-platform"
  | "education"
  | "institutions"
  | "volunteering";

export type Trigger = "none" | "natural-disaster" | "public-health" | "accident" | "other";
export type Disclosure = "none" | "internal" | "public";
export type Partner = "government" | "charity" | "association" | "customer" | "supplier" | "peer";

/** One row of the initiatives register. Dates are ISO days, money is in 10,000 CNY, `null` is "not given". */
export interface Initiative {
  readonly id: string;
  readonly title: string | null;
  readonly kind: InitiativeKind | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly trigger: Trigger | null;
  readonly triggerDate: string | null;
  readonly decisionDate: string | null;
  readonly firstDeliveryDate: string | null;
  /** 0 unrelated to the business … 3 specific to its core technology or network. */
  readonly alignment: 0 | 1 | 2 | 3 | null;
  readonly beneficiaries: string | null;
  readonly beneficiaryCount: number | null;
  readonly location: string | null;
  readonly cash: number | null;
  /** Book value of goods. */
  readonly inKind: number | null;
  readonly staffHours: number | null;
  /** CNY an hour, for valuing staff hours. */
  readonly hourlyWage: number | null;
  readonly partner: Partner | null;
  /** 0 none … 4 traced to beneficiaries or a public ledger. */
  readonly traceability: EvidenceGrade | null;
  readonly staffProtection: boolean | null;
  readonly outcome: string | null;
  readonly sustained: boolean | null;
  readonly disclosure: Disclosure | null;
  /** Whether a price, quality or labour complaint is linked to it in the period. */
  readonly misconduct: boolean | null;
}
