import fc from "fast-check";
import { expect, test } from "vitest";
import { items } from "../../../instrument/csr/instrument.ts";
import { provinces } from "../../../instrument/csr/provinces.ts";
import type { Answer, Level } from "../../../instrument/types.ts";
import type { KeyedCase } from "../../../analysis/dataset/keyed-cases.ts";
import { minimumCountsFor } from "../../../analysis/disclosure/minimum-counts.ts";
import { generalised } from "../../../analysis/research/public/generalise.ts";
import { protect, type PublicCase } from "../../../analysis/research/public/public-cases.ts";

interface Drawn {
  readonly industry: string | null;
  readonly size: string | null;
  readonly province: string | null;
  readonly year: number | null;
  readonly form: string;
  readonly level: Level;
  readonly na: boolean;
}

function caseOf({ level, na, ...about }: Drawn): KeyedCase {
  const levels: Answer = { kind: "level", level };
  return {
    ...about,
    firmKey: "0",
    instrumentVersion: "1.0.0",
    region: null,
    assessor: "self",
    park: null,
    programme: null,
    cohort: null,
    status: "final",
    completeness: 1,
    naShare: 0,
    band: null,
    redFlags: "",
    amberFlags: "",
    excluded: about.year === null ? "no-year" : null,
    scores: new Map(),
    profile: { employees: "17" },
    answers: items.map((item, position) => {
      if (about.form === "basic" && !item.basic) return null;
      const own: Answer | null = na && item.naReason !== null ? { kind: "na", reason: item.naReason } : null;
      const answer: Answer =
        item.type === "maturity" ? levels : item.type === "kpi" ? { kind: "figure", value: position } : { kind: "compliance", state: "no" };
      return { answer: own ?? answer, evidence: 4 };
    }),
  };
}

const drawn = fc.record({
  industry: fc.constantFrom("A", "C", "F", "I", null),
  size: fc.constantFrom("micro", "small", "medium", null),
  province: fc.constantFrom(...provinces.slice(0, 8).map(({ code }) => code), null),
  year: fc.constantFrom(2024, 2025, null),
  form: fc.constantFrom("full", "basic"),
  level: fc.constantFrom<Level>(0, 1, 2, 3, 4),
  na: fc.boolean(),
});
const cases = fc.array(drawn, { maxLength: 60 }).map((all) => all.map(caseOf));

async function* each(all: readonly KeyedCase[]): AsyncGenerator<KeyedCase> {
  for (const one of all) yield await Promise.resolve(one);
}

async function published(all: readonly KeyedCase[], minN: number): Promise<readonly PublicCase[]> {
  const { published: found } = await protect(() => each(all), minN);
  const kept: PublicCase[] = [];
  for await (const one of found()) kept.push(one);
  return kept;
}

/** Cases that look alike, whoever looks at them. */
function classes(all: readonly PublicCase[]): readonly (readonly PublicCase[])[] {
  const asked = ({ answers }: PublicCase): string => answers.map(({ missing }) => (missing === "not_asked" ? "-" : "+")).join("");
  return groups(all, (one) => JSON.stringify([one.year, one.form, one.industry, one.size, one.province, asked(one)]));
}

function groups(all: readonly PublicCase[], keyOf: (one: PublicCase) => string): readonly (readonly PublicCase[])[] {
  const found = new Map<string, PublicCase[]>();
  for (const one of all) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one]);
  return [...found.values()];
}

test("every case looks like at least so many others as the minimum asks for, in all that outsiders know", async () => {
  await fc.assert(
    fc.asyncProperty(cases, fc.constantFrom(3, 5), async (all, minN) => {
      for (const alike of classes(await published(all, minN))) expect(alike.length).toBeGreaterThanOrEqual(minN);
    }),
    { numRuns: 60 },
  );
});

test("below twice the minimum no answer is shown that all companies of a class gave", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (all) => {
      for (const alike of classes(await published(all, 3))) {
        if (alike.length >= minimumCountsFor(3).extremeShare) continue;
        for (const position of items.keys()) {
          const cells = alike.map(({ answers }) => answers[position]);
          const [first] = cells;
          const isTelling = first?.missing !== "withheld" && first?.missing !== "not_asked";
          const isSame = cells.every((cell) => cell?.value === first?.value && cell?.missing === first?.missing);
          expect(isTelling && isSame).toBe(false);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("nothing is published beside year, form, the three classes and answers: no figure, no evidence, no reason of its own", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (all) => {
      for (const { answers, ...rest } of await published(all, 3)) {
        expect(Object.keys(rest)).toEqual(["year", "form", "industry", "size", "province"]);
        for (const [position, { value, missing, evidence }] of answers.entries()) {
          expect(evidence).toBeNull();
          expect(items[position]?.type === "kpi" ? value : null).toBeNull();
          expect([null, "not_asked", "not_public", "withheld"]).toContain(missing);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test("cases are counted once: published, dropped or unusable", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (all) => {
      const { protection, published: found } = await protect(() => each(all), 3);
      let n = 0;
      for await (const _ of found()) n += 1;
      expect(n).toBe(protection.published);
      expect(protection.published + protection.dropped + protection.unusable).toBe(all.length);
    }),
    { numRuns: 30 },
  );
});

test("codes climb to the wider class of their own, and to nothing at the top", () => {
  expect(generalised("33", "province", 1)).toBe("E");
  expect(generalised("C", "industry", 1)).toBe("secondary");
  expect(generalised("micro", "size", 1)).toBe("micro-small");
  expect(generalised("medium", "size", 1)).toBe("medium");
  expect(generalised("medium", "size", 2)).toBeNull();
});
