import { describe, expect, test } from "vitest";
import type { Assessment } from "../../../instrument/types.ts";
import { askedOf, careless, carelessWays, type CarelessWay, honest, honestPool, latents } from "./companies.ts";
import { screened } from "./measure.ts";

const ways = Object.keys(carelessWays).filter((way): way is CarelessWay => way in carelessWays);
const seeds = [1, 2, 3, 4] as const;

/** Share of some assessments that are doubtful when they stand among others. */
function doubtful(pools: readonly { readonly pool: readonly Assessment[]; readonly asked: readonly Assessment[] }[]): number {
  const found = pools.flatMap(({ pool, asked }) =>
    screened([...pool, ...asked])
      .slice(pool.length)
      .map(({ isDoubtful }) => isDoubtful),
  );
  return found.filter(Boolean).length / found.length;
}

const planted = (way: CarelessWay, seed: number, form?: "full"): readonly Assessment[] =>
  Array.from({ length: 6 }, (_, at) => {
    const asked = askedOf(500 + at, seed);
    return careless(500 + at, { way, seed, asked: form === undefined ? asked : { ...asked, form } });
  });

describe.each(Object.entries(latents))("among companies that are honest and %s", (_, latent) => {
  const pools = seeds.map((seed) => honestPool(80, latent, seed));

  test("at most one honest company in twenty is doubtful", () => {
    expect(doubtful(pools.map((pool) => ({ pool: [], asked: pool })))).toBeLessThan(0.05);
  });

  test("nine in ten of those who tick at random are found, and 19 in 20 in the full form", () => {
    const find = (form?: "full"): number => doubtful(pools.map((pool, at) => ({ pool, asked: planted("ticks at random", at, form) })));
    expect(find()).toBeGreaterThanOrEqual(0.9);
    expect(find("full")).toBeGreaterThanOrEqual(0.95);
  });

  test("zigzags, staircases and a middle answer everywhere are found", () => {
    for (const way of ["ticks 4-0-4-0", "ticks a staircase", "ticks 3 everywhere"] as const) {
      expect({ way, found: doubtful(pools.map((pool, at) => ({ pool, asked: planted(way, at).slice(0, 1) }))) }).toEqual({ way, found: 1 });
    }
  });

  test("the best answer everywhere is found where figures contradict it", () => {
    const way = "ticks 4 everywhere, with contradicting figures";
    expect(doubtful(pools.map((pool, at) => ({ pool, asked: planted(way, at, "full") })))).toBe(1);
  });

  test("four in five copies of another company's file are found", () => {
    const copies = pools.map((pool) => ({ pool, asked: pool.slice(0, 6).map((each) => ({ ...each, firmId: `${each.firmId} copy` })) }));
    expect(doubtful(copies)).toBeGreaterThanOrEqual(0.8);
  });
});

test("every way of answering without care is told apart from honest answers by the same signs in whatever order cases come", () => {
  const pool = [...honestPool(30, latents["as in the samples"], 9), ...ways.flatMap((way) => planted(way, 9).slice(0, 2))];
  const forwards = screened(pool).map(({ signs }) => signs);
  const backwards = screened(pool.toReversed()).map(({ signs }) => signs);
  expect(backwards.toReversed()).toEqual(forwards);
});

test("a weak micro company that answers 0 or 1 throughout is not doubtful, alone or among its like", () => {
  const asked = { form: "basic", size: "micro", areas: ["RM", "EM", "EN", "MK", "CM"] } as const;
  const weakest = { quality: 0, area: 0, topic: 0, difficulty: 0, chance: 0, shift: -3 };
  const weak = Array.from({ length: 5 }, (_, number) => honest(number, { latent: weakest, seed: 1, asked }));
  expect(screened(weak).map(({ isDoubtful }) => isDoubtful)).toEqual([false, false, false, false, false]);
  expect(
    screened([...honestPool(40, latents["as in the samples"], 2), ...weak])
      .slice(40)
      .some(({ isDoubtful }) => isDoubtful),
  ).toBe(false);
});

test("a strong company that answers 4 throughout is not doubtful by itself", () => {
  const strongest = { quality: 0, area: 0, topic: 0, difficulty: 0, chance: 0, shift: 4 };
  const asked = { form: "full", size: "medium", areas: ["RM", "EM", "EN", "MK", "CM"] } as const;
  const strong = [1, 2, 3, 4].map((number) => {
    const each = honest(number, { latent: strongest, seed: 1, asked });
    return { ...each, answers: new Map([...each.answers].filter(([, { answer }]) => answer?.kind !== "figure")) };
  });
  expect(
    screened([...honestPool(40, latents["as in the samples"], 2), ...strong])
      .slice(40)
      .some(({ isDoubtful }) => isDoubtful),
  ).toBe(false);
});

test("a company that answered a single area with care is not doubtful", () => {
  const latent = latents["as in the samples"];
  const single = (["RM", "EM", "EN", "MK", "CM"] as const).flatMap((area, at) =>
    Array.from({ length: 8 }, (_, number) =>
      honest(number, { latent, seed: at, asked: { form: "full", size: "medium", areas: [area] } }),
    ).map((each) => ({ ...each, firmId: `${each.firmId}-${area}` })),
  );
  expect(doubtful([{ pool: honestPool(40, latent, 3), asked: single }])).toBeLessThan(0.05);
});

test("a company that gave the same answers for two years is no copy of itself", () => {
  const pool = honestPool(20, latents["as in the samples"], 4);
  const again = pool.slice(0, 3);
  expect(
    screened([...pool, ...again])
      .slice(20)
      .flatMap(({ copies }) => copies),
  ).toEqual([]);
});
