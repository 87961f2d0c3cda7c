import { decimalsFor } from "../disclosure/minimum-counts.ts";
import { mayPublish, minimumFor, type StatisticKind } from "../disclosure/statistic-minimums.ts";
import type { Told } from "./types.ts";

/** For whom a trend is made. */
export interface Audience {
  /** Companies behind every figure. */
  readonly minN: number;
  /** Whether it may be passed on: minimum counts and rounding apply. Otherwise it is for whoever holds the files. */
  readonly isPublic: boolean;
}

/** What a figure rests on. */
export interface Ground {
  readonly kind: StatisticKind;
  readonly n: number;
  /** Whether it would tell something of every single company. */
  readonly isTelling?: boolean;
  /** Whether all of this group stays withheld. */
  readonly isWithheld?: boolean;
}

/** A figure as its audience may have it. `round` is told how many decimals scores of so many companies have. */
export function told<Value>(
  value: Value | null,
  { kind, n, isTelling = false, isWithheld = false }: Ground,
  { audience, round }: { readonly audience: Audience; readonly round: (value: Value, decimals: number) => Value },
): Told<Value> {
  const { isPublic, minN } = audience;
  const least = minimumFor(kind, minN) ?? minN;
  if (isPublic && (isWithheld || (n > 0 && !mayPublish(kind, n, minN)))) return { value: null, missing: "min-n", least };
  if (n === 0 || value === null) return { value: null, missing: "undefined" };
  if (isPublic && isTelling) return { value: null, missing: "alike" };
  return { value: isPublic ? round(value, decimalsFor(n)) : value };
}

/** A number of companies: withheld between 1 and the minimum. */
export const toldCount = (n: number, { isPublic, minN }: Audience): number | null => (isPublic && n > 0 && n < minN ? null : n);
