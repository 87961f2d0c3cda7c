import { csr } from "../../instrument/csr/instrument.ts";
import { isComparableVersion } from "../../instrument/csr/versions.ts";
import { validity } from "../../instrument/scoring/roll-up.ts";
import type { Scorecard } from "../../instrument/scoring/scorecard.ts";
import { sizeClassOf } from "../../instrument/size.ts";
import type { Assessment, SizeClass } from "../../instrument/types.ts";
import type { Exclusion } from "../benchmark/types.ts";

/** Why a case stays out of a benchmark though it could be read. It is kept and counted. */
export const unusableReasons = [
  "version",
  "insufficient",
  "na-share",
  "large",
  "no-year",
] as const satisfies readonly Exclusion["reason"][];
export type Unusable = (typeof unusableReasons)[number];

/** The first reason that applies, null for a case that enters. */
export function whyUnusable(
  assessment: Pick<Assessment, "instrumentId" | "instrumentVersion" | "profile">,
  card: Pick<Scorecard, "status" | "naShare">,
): Unusable | null {
  if (assessment.instrumentId !== csr.id || !isComparableVersion(assessment.instrumentVersion)) return "version";
  if (card.status === "insufficient") return "insufficient";
  if (card.naShare > validity.naShare) return "na-share";
  if (statedOrDerivedSize(assessment) === "large") return "large";
  return assessment.profile.year === null ? "no-year" : null;
}

/** Size class as stated, otherwise by the size rule; null where neither is known. */
export const statedOrDerivedSize = ({ profile }: Pick<Assessment, "profile">): SizeClass | null => profile.size ?? sizeClassOf(profile);
