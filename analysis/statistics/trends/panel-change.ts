import { studentTwoSided } from "../distributions/two-sided.ts";
import { mean } from "../mean.ts";
import { sampleSize } from "../sample-size.ts";
import { standardDeviation } from "../standard-deviation.ts";
import { changesOf, type Change } from "./changes.ts";
import { medianChange } from "./median-change.ts";
import { wilcoxonSignedRank, type WilcoxonSignedRank } from "./wilcoxon-signed-rank.ts";

/** How the same companies changed between two years. */
export interface PanelChange {
  /** Companies with a value in both years. */
  readonly n: number;
  readonly risen: number;
  readonly fallen: number;
  readonly unchanged: number;
  /** Mean of after − before. */
  readonly mean: number;
  /** Hodges–Lehmann estimate of the typical change. */
  readonly median: number | null;
  /** Paired t test; null below two companies or where all changed by the same amount. */
  readonly pairedT: { readonly t: number; readonly degreesOfFreedom: number; readonly p: number } | null;
  readonly signedRank: WilcoxonSignedRank | null;
}

/**
 * Change of a panel: the companies with values in two years, each compared with itself. What differs between companies drops
 * out, so this says more of change than the means of two years, whose companies differ.
 *
 *     t = d̄ / (s_d / √n),   n − 1 degrees of freedom
 *
 * - Unit: that of the values. Null without a company in both years.
 * - Source of the test: Student (1908), Biometrika 6(1), 1–25.
 */
export function panelChange(changes: readonly Change[]): PanelChange | null {
  const distribution = changesOf(changes);
  const n = sampleSize(distribution);
  const centre = mean(distribution);
  if (centre === null) return null;
  const spread = standardDeviation(distribution);
  const t = spread === null || spread === 0 ? null : centre / (spread / Math.sqrt(n));
  return {
    n,
    risen: sampleSize(distribution.filter(({ value }) => value > 0)),
    fallen: sampleSize(distribution.filter(({ value }) => value < 0)),
    unchanged: sampleSize(distribution.filter(({ value }) => value === 0)),
    mean: centre,
    median: medianChange(distribution),
    pairedT: t === null ? null : { t, degreesOfFreedom: n - 1, p: studentTwoSided(t, n - 1) },
    signedRank: wilcoxonSignedRank(distribution),
  };
}
