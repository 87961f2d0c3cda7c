import { isAt } from "./is-at.ts";

const before = new TextEncoder().encode("answered,");
const behind = new TextEncoder().encode(",,");
const point = 46;
const [zero, nine] = [48, 57];

/** With more digits a number is not exact, and neither is its quotient. */
const mostDigits = 15;
const powers = Float64Array.from({ length: mostDigits + 1 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The figure in the last fields of a line, such as `answered,12.5,,`; NaN where they say anything else, or in another way. Figures hardly ever come twice,
 * so that remembering what they mean would not help.
 */
export function plainFigure(memory: Uint8Array, start: number, end: number): number {
  const first = start + before.length;
  const last = end - behind.length;
  if (last <= first || !isAt(before, memory, start) || !isAt(behind, memory, last)) return Number.NaN;
  let digits = 0;
  let decimals = -1;
  let number = 0;
  for (let at = first; at < last; at += 1) {
    const byte = memory[at] ?? 0;
    if (byte === point && decimals === -1 && digits > 0) decimals = 0;
    else if (byte < zero || byte > nine || digits === mostDigits) return Number.NaN;
    else {
      number = number * 10 + byte - zero;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    }
  }
  if (decimals === 0 || digits === 0) return Number.NaN;
  // Both are exact, so that the quotient is the number nearest to what is written.
  return decimals === -1 ? number : number / (powers[decimals] ?? Number.NaN);
}
