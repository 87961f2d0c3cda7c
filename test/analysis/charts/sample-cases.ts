import { scoredItems } from "../../../instrument/csr/instrument.ts";
import type { ScoredItem } from "../../../instrument/types.ts";
import type { Dimension } from "../../../analysis/benchmark/types.ts";

/** One synthetic case. `level` 0–4 a maturity item, 0–2 (no, attention, yes) a compliance item, null blank, "na" not applicable. */
export interface Case {
  readonly firm: number;
  readonly cell: Readonly<Record<"industry" | "size" | "year", string>>;
  readonly answers: ReadonlyMap<string, number | null | "na">;
}

/** What a synthetic pool is made of. */
export interface Recipe {
  readonly firms: number;
  readonly industries: readonly string[];
  readonly years: readonly number[];
  readonly by: readonly (readonly Dimension[])[];
  readonly minN: number;
}

/** About 180 firms of eight industries, four years, three sizes; one industry and several cells too small to show. */
export const sampleRecipe: Recipe = {
  firms: 180,
  industries: ["C", "F", "I", "E", "L", "A", "G", "H"],
  years: [2022, 2023, 2024, 2025],
  by: [[], ["industry"], ["size"], ["year"], ["size", "year"]],
  minN: 5,
};

const industryShift: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  C: { EN: 0.25, EM: 0.2 },
  F: { MK: 0.3, EN: -0.2 },
  I: { RM: 0.35, EN: -0.45, MK: 0.2 },
  E: { EM: -0.35, EN: -0.2, CM: -0.2 },
  L: { RM: 0.2, CM: -0.3 },
  A: { CM: 0.6, RM: -0.5 },
  H: { MK: 0.35, RM: -0.4, EM: -0.3 },
};
const areaBase: Readonly<Record<string, number>> = { RM: 1.9, EM: 2.3, EN: 1.6, MK: 2.5, CM: 1.4 };
const yearlyGain: Readonly<Record<string, number>> = { RM: 0.1, EM: 0.04, EN: 0.14, MK: 0.02, CM: -0.02 };

/** Plausible answers of companies that take part in some or all years; the same for the same recipe. */
export function sampleCases({ firms, industries, years }: Recipe): readonly Case[] {
  const random = randomSource(20251120);
  const normal = (): number => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);
  const cases: Case[] = [];
  for (let firm = 0; firm < firms; firm += 1) {
    const industry = drawn(industries, random());
    const size = ["micro", "small", "medium"][Math.floor(3 * random() ** 0.8)] ?? "small";
    const ability = 0.5 * normal() + (size === "medium" ? 0.3 : 0);
    const first = Math.floor(random() * (years.length + 1));
    for (const [at, year] of years.entries()) {
      if (at < first && at < years.length - 1) continue;
      const answers = new Map(
        scoredItems.map((item) => {
          const shift = (industryShift[industry]?.[item.area] ?? 0) + (yearlyGain[item.area] ?? 0) * (at - years.length + 1);
          return [item.id, answer(item, (areaBase[item.area] ?? 2) + shift + ability, { random, normal })] as const;
        }),
      );
      cases.push({ firm, cell: { industry, size, year: String(year) }, answers });
    }
  }
  return cases;
}

/** Of eight industries in a row, the first has about a third of the companies and the last too few to publish. */
function drawn(industries: readonly string[], chance: number): string {
  const weights = industries.map((_, at) => [58, 36, 30, 20, 14, 12, 7, 3][at % 8] ?? 1);
  let left = chance * weights.reduce((sum, weight) => sum + weight, 0);
  return industries.find((_, at) => (left -= weights[at] ?? 0) < 0) ?? "C";
}

function answer(item: ScoredItem, tendency: number, source: { random: () => number; normal: () => number }): number | null | "na" {
  if (item.naReason !== null && source.random() < 0.12) return "na";
  if (source.random() < (item.area === "EN" || item.area === "CM" ? 0.12 : 0.03)) return null;
  const difficulty = ((item.id.charCodeAt(2) * 7 + item.id.charCodeAt(5) * 3) % 9) / 9 - 0.4;
  const latent = tendency - difficulty + 0.8 * source.normal();
  if (item.type === "maturity") return Math.max(0, Math.min(4, Math.round(latent)));
  if (latent < 0.1) return 0;
  return latent < 1.2 ? 1 : 2;
}

/** Uniform numbers in [0, 1): mulberry32. */
function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
