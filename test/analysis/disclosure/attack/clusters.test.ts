import { expect, test } from "vitest";
import type { Dimension } from "../../../../analysis/benchmark/types.ts";
import { clusterPool } from "../../programmes/cluster-pools.ts";
import { countAttack } from "./count-attack.ts";
import { minN, threePublications } from "./publications.ts";
import { scoreAttack } from "./score-attack.ts";
import { sumAttack } from "./sum-attack.ts";

const breakdowns: readonly (readonly Dimension[])[] = [[], ["size"], ["park"], ["cohort"], ["park", "cohort"]];

test(
  "who has three releases of one of 25 pools by parks and cohorts knows no small group's size to within 3 and no company's score to within 2 points",
  { timeout: 60_000 },
  () => {
    let small = 0;
    for (let seed = 1; seed <= 25; seed += 1) {
      const publications = threePublications(seed, true, breakdowns);
      for (const publication of publications) {
        const sizes = [...countAttack(publication)];
        expect(sizes.filter(([, found]) => found === null || found.high - found.low <= 6)).toEqual([]);
        small += publication.groups.filter(({ members }) => members.length < minN).length;
      }
      expect([...scoreAttack(publications)].filter(([, found]) => found === null || found.high - found.low <= 4)).toEqual([]);
    }
    expect(small).toBeGreaterThan(30);
  },
);

test(
  "who adds and subtracts numbers of actions knows none of a park with too few plans, or of one long plan, to within 1",
  { timeout: 60_000 },
  async () => {
    let hidden = 0;
    for (let seed = 21; seed <= 28; seed += 1) {
      const { benchmark, truth } = await clusterPool({
        seed,
        firms: 6 * (seed - 15),
        parks: ["East", "West", "North", "Far"],
        programmes: ["Green", "Fair", "Old"],
      });
      const bounds = sumAttack(benchmark.programmes?.progress ?? []);
      const risky = (benchmark.programmes?.progress ?? []).filter(({ cell }) => {
        const totals = truth
          .filter((count) =>
            Object.entries(cell).every(([dimension, code]) =>
              code.split("+").includes((dimension === "park" ? count.cell.park : count.cell.programme) ?? ""),
            ),
          )
          .flatMap(({ open, doing, done, n }) => Array.from({ length: n }, () => open + doing + done))
          .filter((total) => total > 0)
          .toSorted((a, b) => b - a);
        const [largest = 0, second = 0] = totals;
        const rest = totals.reduce((sum, total) => sum + total, 0) - largest - second;
        return totals.length > 0 && (totals.length < minN || rest < 0.1 * largest);
      });
      for (const { cell } of risky) {
        const found = bounds.get(`total ${JSON.stringify(cell)}`);
        expect(found).toBeDefined();
        expect(found === null || found === undefined ? 0 : found.high - found.low).toBeGreaterThanOrEqual(2);
        hidden += 1;
      }
    }
    expect(hidden).toBeGreaterThan(5);
  },
);
