import { items } from "../../../instrument/csr/instrument.ts";
import type { Response } from "./item-response.ts";

/** Two items that are left blank together more often than chance would have it. */
export interface CoMissing {
  readonly items: readonly [string, string];
  /** Cases that were asked both. */
  readonly n: number;
  /** Of those, cases that left both blank. */
  readonly both: number;
  /** Correlation of the two blanks, −1 to 1. */
  readonly phi: number;
}

/** Pairs below these say little. */
const fewest = { cases: 20, both: 5, phi: 0.5 } as const;

/** The pairs with the strongest correlation, at most ten. */
const most = 10;

/** Items that are left blank together: usually those whose data the same person lacks. */
export function coMissing(responses: readonly (readonly (Response | null)[])[]): readonly CoMissing[] {
  const found: CoMissing[] = [];
  for (let second = 1; second < items.length; second += 1)
    for (let first = 0; first < second; first += 1) {
      const pair = blanksOf(responses, first, second);
      if (pair !== null) found.push(pair);
    }
  return found.toSorted((a, b) => b.phi - a.phi || (a.items.join() < b.items.join() ? -1 : 1)).slice(0, most);
}

function blanksOf(responses: readonly (readonly (Response | null)[])[], first: number, second: number): CoMissing | null {
  const counts = { n: 0, one: 0, other: 0, both: 0 };
  for (const own of responses) {
    const [a, b] = [own[first] ?? null, own[second] ?? null];
    if (a === null || b === null) continue;
    counts.n += 1;
    if (a === "blank") counts.one += 1;
    if (b === "blank") counts.other += 1;
    if (a === "blank" && b === "blank") counts.both += 1;
  }
  const { n, one, other, both } = counts;
  const spread = Math.sqrt(one * (n - one) * other * (n - other));
  const phi = spread === 0 ? 0 : (n * both - one * other) / spread;
  if (n < fewest.cases || both < fewest.both || phi < fewest.phi) return null;
  return { items: [items[first]?.id ?? "", items[second]?.id ?? ""], n, both, phi };
}
