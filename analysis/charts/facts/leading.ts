import type { Finding, Named } from "./finding.ts";

/** Entries that a sentence names at most, where they do not tie with the next one. */
const most = 3;

/**
 * Up to three entries that lead all others, as they are shown (`unit`: the smallest difference that shows, such as 1 point or
 * 0.01). A tie at the end of the list shortens it, so that nobody is named by chance; withheld entries make it empty.
 */
export function leading(entries: readonly Named[], end: "highest" | "lowest", unit: number): readonly Finding[] {
  const known = entries.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  if (known.length < entries.length) return [];
  const shown = (entry: Finding | undefined): number => Math.round((entry?.value ?? Number.NaN) / unit + 1e-9);
  const sorted = known.toSorted((a, b) => (end === "highest" ? b.value - a.value : a.value - b.value));
  for (let count = Math.min(most, sorted.length - 1); count > 0; count -= 1) {
    if (shown(sorted[count - 1]) !== shown(sorted[count])) return sorted.slice(0, count);
  }
  return [];
}
