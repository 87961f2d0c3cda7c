import type { Ladder } from "../../disclosure/merge-categories.ts";
import { everybody, industryLadder, provinceLadder, sizeLadder } from "../../disclosure/ladders.ts";

/** What outsiders know of a company and could find it by; the year is not generalised. */
export const quasiIdentifiers = ["industry", "size", "province"] as const;
export type QuasiIdentifier = (typeof quasiIdentifiers)[number];

/** How far each is generalised: 0 as it is, 1 the wider class, 2 not told at all. */
export type Levels = Readonly<Record<QuasiIdentifier, 0 | 1 | 2>>;

const ladders: Readonly<Record<QuasiIdentifier, Ladder>> = { industry: industryLadder, size: sizeLadder, province: provinceLadder };

/** A code at a level of its ladder: C → secondary → null. What has no wider class stays as it is until nothing is told. Null stays null. */
export function generalised(code: string | null, quasiIdentifier: QuasiIdentifier, level: 0 | 1 | 2): string | null {
  if (code === null || level === 2) return null;
  if (level === 0) return code;
  const wider = ladders[quasiIdentifier](code);
  return wider === null || wider === everybody ? code : wider;
}

const steps = [0, 1, 2] as const;

/** All combinations, those that keep most first; of two alike the industry is kept rather than the size, and the size rather than the province. */
export const allLevels: readonly Levels[] = steps
  .flatMap((industry) => steps.flatMap((size) => steps.map((province) => ({ industry, size, province }))))
  .toSorted((a, b) => height(a) - height(b) || a.industry - b.industry || a.size - b.size);

function height({ industry, size, province }: Levels): number {
  return industry + size + province;
}
