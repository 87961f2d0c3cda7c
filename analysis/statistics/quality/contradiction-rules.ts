import type { Compliance, Level, NaReason } from "../../../instrument/types.ts";

/** Something that holds of an assessment or does not. */
export type Condition =
  /** A maturity item at this level or higher, or between two levels. */
  | { readonly about: "level"; readonly item: string; readonly from: Level; readonly to?: Level }
  | { readonly about: "state"; readonly item: string; readonly state: Compliance }
  | { readonly about: "figure"; readonly item: string; readonly above?: number; readonly equals?: number }
  /** The company was asked and gave no answer. */
  | { readonly about: "blank"; readonly item: string }
  /** Some item was marked not applicable for this reason. */
  | { readonly about: "reason"; readonly reason: NaReason }
  | { readonly about: "register"; readonly is: "empty" | "has-gifts" }
  | { readonly about: "plan"; readonly is: "empty" }
  | { readonly about: "earlier-case"; readonly is: "none" }
  | { readonly about: "profile"; readonly is: "has-employees" | "sells-to-companies" }
  /** More than this share of the answered maturity items stands at level 3 or 4 without evidence of grade 2 or better. */
  | { readonly about: "unsupported"; readonly above: number };

/** Answers that can hardly be true together: all conditions hold. */
export interface ContradictionRule {
  readonly id: string;
  readonly conditions: readonly Condition[];
}

/** The start set. A rule says that somebody should look, not which of the answers is wrong. */
export const contradictionRules: readonly ContradictionRule[] = [
  {
    id: "deaths-but-safe",
    conditions: [
      { about: "figure", item: "EM3-06", above: 0 },
      { about: "state", item: "EM3-01", state: "yes" },
    ],
  },
  {
    id: "penalties-but-within-limits",
    conditions: [
      { about: "figure", item: "EN1-04", above: 0 },
      { about: "state", item: "EN1-02", state: "yes" },
    ],
  },
  {
    id: "convictions-but-best-anti-bribery",
    conditions: [
      { about: "figure", item: "MK1-06", above: 0 },
      { about: "level", item: "MK1-02", from: 4 },
    ],
  },
  {
    id: "slow-payment-but-on-time",
    conditions: [
      { about: "figure", item: "MK1-07", above: 60 },
      { about: "level", item: "MK1-05", from: 3 },
    ],
  },
  {
    id: "no-hours-but-training",
    conditions: [
      { about: "figure", item: "EM2-04", equals: 0 },
      { about: "level", item: "EM2-02", from: 3 },
    ],
  },
  {
    id: "saving-but-nothing-measured",
    conditions: [
      { about: "level", item: "EN2-01", from: 3 },
      { about: "blank", item: "EN2-04" },
      { about: "blank", item: "EN2-05" },
    ],
  },
  {
    id: "accounting-but-no-emissions",
    conditions: [
      { about: "level", item: "EN3-01", from: 3 },
      { about: "blank", item: "EN3-04" },
    ],
  },
  {
    id: "no-gifts-but-gifts-registered",
    conditions: [
      { about: "reason", reason: "NO_DON" },
      { about: "register", is: "has-gifts" },
    ],
  },
  {
    id: "giving-but-empty-register",
    conditions: [
      { about: "level", item: "CM2-02", from: 3 },
      { about: "register", is: "empty" },
    ],
  },
  {
    id: "improvement-but-no-plan",
    conditions: [
      { about: "level", item: "RM4-01", from: 3 },
      { about: "plan", is: "empty" },
      { about: "earlier-case", is: "none" },
    ],
  },
  {
    id: "participation-but-no-channel",
    conditions: [
      { about: "level", item: "RM5-02", from: 0, to: 0 },
      { about: "level", item: "EM2-01", from: 3 },
    ],
  },
  {
    id: "no-employees-but-employees",
    conditions: [
      { about: "reason", reason: "NO_EMP" },
      { about: "profile", is: "has-employees" },
    ],
  },
  {
    id: "no-business-customers-but-b2b",
    conditions: [
      { about: "reason", reason: "NO_B2B" },
      { about: "profile", is: "sells-to-companies" },
    ],
  },
  { id: "high-levels-without-evidence", conditions: [{ about: "unsupported", above: 0.8 }] },
];
