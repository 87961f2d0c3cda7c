import { sectionOf } from "./csr/industries.ts";
import { sizeRuleSet, type SizeMeasure, type SizeRule } from "./csr/size-rule.ts";
import type { Profile, SizeClass } from "./types.ts";

/** What the size class is derived from. Money in 10,000 CNY. */
export type SizeFigures = Pick<Profile, "industry" | SizeMeasure>;

/** The rule for an industry, or why there is none: the code is too coarse (it needs so many digits), or the trade has no rule. */
export type RuleLookup =
  | { readonly status: "rule"; readonly rule: SizeRule }
  | { readonly status: "finer-code-needed"; readonly digits: 2 | 3 }
  | { readonly status: "not-classified" };

/** The size class, or why there is none. */
export type SizeResult =
  | { readonly status: "class"; readonly size: SizeClass }
  /** Fields that must be known first. */
  | { readonly status: "missing"; readonly fields: readonly (keyof SizeFigures)[] }
  | Exclude<RuleLookup, { readonly status: "rule" }>;

/**
 * Finds the rule for a GB/T 4754 code: the one that lists the code itself, or its group, division or section. So 591 is transport,
 * 592 storage and 361 industry. Sections F, G, H and I need a division; K, 59 and 70 need a group. Finance (J), railways (53),
 * public bodies (S, T) and codes that do not exist have no rule.
 */
export function ruleFor(industry: string): RuleLookup {
  const { rules } = sizeRuleSet;
  const path = pathOf(industry);
  const rule = rules.find(({ industries }) => industries.some((code) => path.includes(code)));
  if (rule !== undefined) return { status: "rule", rule };
  const finer = rules.flatMap(({ industries }) => industries).filter((code) => pathOf(code).includes(industry));
  if (finer.length === 0) return { status: "not-classified" };
  return { status: "finer-code-needed", digits: finer.some((code) => code.length === 2) ? 2 : 3 };
}

/** A code and all it belongs to: 591 → 591, 59, G. Empty for a code outside GB/T 4754. */
function pathOf(code: string): readonly string[] {
  const section = sectionOf(code);
  if (section === null) return [];
  return section === code ? [section] : [code, code.slice(0, 3), code.slice(0, 2), section];
}

const rulesById: ReadonlyMap<string, SizeRule> = new Map(sizeRuleSet.rules.map((rule) => [rule.id, rule]));

const measures: readonly SizeMeasure[] = ["employees", "revenue", "assets"];

/**
 * Size class by one rule, such as `industry`: the highest class whose lower bounds are all reached, micro below small.
 * Null for an unknown rule, or where a figure that the rule uses is missing.
 */
export function classify(ruleId: string, figures: Readonly<Partial<Record<SizeMeasure, number | null>>>): SizeClass | null {
  const rule = rulesById.get(ruleId);
  if (rule === undefined) return null;
  const classes = measures.flatMap((measure) => {
    const bounds = rule.lower[measure];
    return bounds === undefined ? [] : [classReached(figures[measure] ?? null, bounds)];
  });
  return classes.includes(null) ? null : (sizeClasses.find((size) => classes.includes(size)) ?? null);
}

/** From the lowest up: the lowest class that any single measure reaches is the class of the company. */
const sizeClasses = ["micro", "small", "medium", "large"] as const;

function classReached(figure: number | null, [large, medium, small]: readonly [number, number, number]): SizeClass | null {
  if (figure === null) return null;
  if (figure >= large) return "large";
  if (figure >= medium) return "medium";
  return figure >= small ? "small" : "micro";
}

/** Size class of a company by the rule of its industry. Only the figures that the rule uses need to be known. */
export function sizeOf(figures: SizeFigures): SizeResult {
  if (figures.industry === null) return { status: "missing", fields: ["industry"] };
  const found = ruleFor(figures.industry);
  if (found.status !== "rule") return found;
  const size = classify(found.rule.id, figures);
  if (size !== null) return { status: "class", size };
  return { status: "missing", fields: measures.filter((measure) => measure in found.rule.lower && figures[measure] === null) };
}

/** Size class of a company, null where it cannot be derived for whatever reason. */
export function sizeClassOf(figures: SizeFigures): SizeClass | null {
  const result = sizeOf(figures);
  return result.status === "class" ? result.size : null;
}
