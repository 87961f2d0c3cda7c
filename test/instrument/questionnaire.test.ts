import { describe, expect, test } from "vitest";
import { areas } from "../../instrument/csr/areas.ts";
import { csr, itemById, items, scoredItems, topicById, topics } from "../../instrument/csr/instrument.ts";
import { naReasons } from "../../instrument/csr/na-reasons.ts";
import { bands } from "../../instrument/csr/scales.ts";
import type { Item, Size } from "../../instrument/types.ts";
import reference from "./data/items.json" with { type: "json" };

const sizes: readonly Size[] = ["micro", "small", "medium"];
const kpis = items.filter((item) => item.type === "kpi");
const countByArea = (some: readonly Item[]) => areas.map(({ id }) => some.filter(({ area }) => area === id).length);

describe("the questionnaire", () => {
  test("has 5 areas, 19 topics and 77 items: 44 practices, 17 duties and 16 figures", () => {
    expect([areas.length, topics.length, items.length, scoredItems.length, kpis.length]).toEqual([5, 19, 77, 61, 16]);
    expect(items.filter(({ type }) => type === "maturity")).toHaveLength(44);
    expect(items.filter(({ type }) => type === "compliance")).toHaveLength(17);
  });

  test("spreads its topics, scored items, figures and basic items over the areas as designed", () => {
    expect(areas.map((area) => area.topics.length)).toEqual([5, 3, 4, 4, 3]);
    expect(countByArea(scoredItems)).toEqual([13, 14, 11, 15, 8]);
    expect(countByArea(kpis)).toEqual([0, 5, 5, 4, 2]);
    expect(countByArea(items.filter(({ basic }) => basic))).toEqual([5, 7, 5, 5, 3]);
  });

  test.each([
    ["micro", 45, 13],
    ["small", 61, 16],
    ["medium", 61, 16],
  ] as const)("asks a %s company %i scored items and %i figures", (size, scored, figures) => {
    expect(scoredItems.filter((item) => item.sizes.includes(size))).toHaveLength(scored);
    expect(kpis.filter((item) => item.sizes.includes(size))).toHaveLength(figures);
  });
});

describe("the forms", () => {
  test("ask every size at least one basic scored item in every topic", () => {
    for (const topic of topics) {
      const basic = topic.items.filter((item) => item.basic && item.type !== "kpi");
      for (const size of sizes)
        expect(
          basic.some((item) => item.sizes.includes(size)),
          `${topic.id} ${size}`,
        ).toBe(true);
    }
  });

  test("ask every basic item at every size, and no figure in the basic one", () => {
    const basic = items.filter((item) => item.basic);
    expect(basic.every((item) => item.type !== "kpi" && sizes.every((size) => item.sizes.includes(size)))).toBe(true);
  });
});

describe("the structure", () => {
  test("gives equal weight to the areas, and to the topics of an area", () => {
    expect(areas.map(({ weight }) => weight)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    for (const area of areas) for (const topic of area.topics) expect(topic.weight).toBe(1 / area.topics.length);
  });

  test("keeps items in the order of their ids, inside the topic and area that the id names", () => {
    for (const area of areas) {
      for (const topic of area.topics) {
        expect([topic.area, topic.id.slice(0, 2)]).toEqual([area.id, area.id]);
        for (const [index, item] of topic.items.entries()) {
          expect([item.id, item.topic, item.area]).toEqual([`${topic.id}-0${index + 1}`, topic.id, area.id]);
        }
      }
    }
  });

  test("names itself, its version and the edition of the Guide that it follows", () => {
    expect({ ...csr, areas: [] }).toEqual({ id: "csr-sme-self-assessment", version: "1.0.0", frameworkEdition: "2025", areas: [] });
    expect(new Set(items.map(({ since }) => since))).toEqual(new Set(["1.0.0"]));
  });
});

/** What an item measures, apart from its words. */
const constructOf = (item: Item) => ({
  id: item.id,
  type: item.type,
  tier: item.tier,
  basic: item.basic,
  sizes: item.sizes,
  severity: item.severity,
  naReason: item.naReason,
  direction: item.type === "kpi" ? item.direction : null,
  crosswalk: item.crosswalk,
});

test("type, tier, form, sizes, severity, reason, direction and crosswalk are those of the reference instrument, item by item", () => {
  expect(items.map(constructOf)).toEqual(reference);
});

describe("looking up", () => {
  test("finds every item and topic by its id", () => {
    for (const item of items) expect(itemById(item.id)).toBe(item);
    for (const topic of topics) expect(topicById(topic.id)).toBe(topic);
  });

  test.each(["", "em1-05", "EM1-99", "__proto__", "constructor", "toString"])("finds nothing under %j", (id) => {
    expect([itemById(id), topicById(id)]).toEqual([undefined, undefined]);
  });
});

test("every reason for not applicable belongs to an item, and every item names one of these reasons", () => {
  expect(new Set(items.flatMap(({ naReason }) => naReason ?? []))).toEqual(new Set(Object.keys(naReasons)));
});

test("bands begin at 0, 20, 40, 60 and 80", () => {
  expect(bands.map(({ id, from }) => [id, from])).toEqual([
    ["starting", 0],
    ["emerging", 20],
    ["established", 40],
    ["good", 60],
    ["leading", 80],
  ]);
});
