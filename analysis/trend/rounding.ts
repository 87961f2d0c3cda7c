import type { Ends } from "../studies/ends.ts";
import type { Quartiles } from "./types.ts";

/** A score as published. */
export const toDecimals = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** Both ends of an interval as published. */
export const endsToDecimals = ([lower, upper]: Ends, decimals: number): Ends => [toDecimals(lower, decimals), toDecimals(upper, decimals)];

/** Quartiles as published. */
export const quartilesToDecimals = ([lower, median, upper]: Quartiles, decimals: number): Quartiles => [
  toDecimals(lower, decimals),
  toDecimals(median, decimals),
  toDecimals(upper, decimals),
];

/** A share 0–1 in steps of 0.1 %, of 1 % where scores have no decimals. */
export const shareToDecimals = (share: number, decimals: number): number => toDecimals(share, decimals + 2);

/** A p value with three digits that count. */
export const pToDigits = (p: number): number => Number(p.toPrecision(3));
