/** Absolute bands of a displayed score, from their lower bound upwards; never relative to other companies. */
export const bandBounds = [
  { id: "leading", from: 80 },
  { id: "good", from: 60 },
  { id: "established", from: 40 },
  { id: "emerging", from: 20 },
  { id: "starting", from: 0 },
] as const;

export type Band = (typeof bandBounds)[number]["id"];

/** Band of an unrounded score, `null` without a score. */
export function bandOf(score: number | null): Band | null {
  if (score === null) return null;
  return bandBounds.find(({ from }) => score >= from)?.id ?? "starting";
}
