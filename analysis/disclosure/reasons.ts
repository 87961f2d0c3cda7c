/** Why a value is withheld. */
export type Reason =
  /** Too few companies. */
  | "few"
  /** One or two companies make up nearly all of a sum. */
  | "dominance"
  /** A share of 0 or 100 % would tell something of every single company. */
  | "extreme-share"
  /** Withheld so that another withheld value cannot be worked out. */
  | "complementary"
  /** Beside another published value it would lead to a few companies. */
  | "differencing"
  /** Published only together with other categories. */
  | "merged";

/** What stands beside a withheld value in a published table: `c` confidential, `m` part of a merged category. */
export type ReasonCode = "c" | "m";

/**
 * The published code of a reason.
 *
 * Primary and complementary suppression share a code on purpose. Where they are told apart, the reader learns that a primary cell
 * holds 1 to k − 1 companies and a complementary one k or more, and the bounds of both close in.
 */
export function codeOf(reason: Reason): ReasonCode {
  return reason === "merged" ? "m" : "c";
}
