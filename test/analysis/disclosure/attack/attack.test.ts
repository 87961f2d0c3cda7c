import { expect, test } from "vitest";
import type { Bounds } from "../../../../analysis/disclosure/tables/linear-programme.ts";
import { countAttack } from "./count-attack.ts";
import { minN, threePublications, type Publication } from "./publications.ts";
import { scoreAttack } from "./score-attack.ts";

/** What is known to within so much either way, or whose bounds the attacker's programme did not find. */
const within = (bounds: ReadonlyMap<string, Bounds | null>, tolerance: number): readonly string[] =>
  [...bounds].flatMap(([id, found]) => (found === null || found.high - found.low <= 2 * tolerance ? [id] : []));

const smallGroups = ({ groups }: Publication): readonly string[] =>
  groups.flatMap(({ id, members }) => (members.length < minN ? [id] : []));

test(
  "who has three releases of one of 200 pools, intervals and all, knows no small group's size to within 3 and no company's score to within 2 points",
  { timeout: 120_000 },
  () => {
    let [small, companies, published] = [0, 0, 0];
    for (let seed = 1; seed <= 200; seed += 1) {
      const publications = threePublications(seed, true);
      for (const publication of publications) {
        const sizes = countAttack(publication);
        expect([...sizes.keys()]).toEqual(smallGroups(publication));
        expect(within(sizes, 3)).toEqual([]);
        small += sizes.size;
        published += publication.groups.filter(({ summary }) => summary !== null).length;
      }
      const scores = scoreAttack(publications);
      expect(within(scores, 2)).toEqual([]);
      companies += scores.size;
    }
    // There was something to be found, and something to find it with.
    expect([small > 2000, companies > 10_000, published > 5000]).toEqual([true, true, true]);
  },
);

test("who has releases under minimum counts alone knows the sizes of all small groups, and now and then a score", () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    for (const publication of threePublications(seed, false)) expect(within(countAttack(publication), 3)).toEqual(smallGroups(publication));
  }
  for (const seed of [8, 21, 46, 49, 51, 52]) expect(within(scoreAttack(threePublications(seed, false)), 2)).toHaveLength(1);
});

test("a company whose score is found has it between the bounds that are found", () => {
  const publications = threePublications(49, false);
  const truth = new Map(publications.flatMap(({ pool }) => [...pool].map(([key, { score }]) => [key, score] as const)));
  for (const [key, bounds] of scoreAttack(publications)) {
    expect(bounds?.low).toBeLessThanOrEqual((truth.get(key) ?? Number.NaN) + 0.001);
    expect(bounds?.high).toBeGreaterThanOrEqual((truth.get(key) ?? Number.NaN) - 0.001);
  }
});
