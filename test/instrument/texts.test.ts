import { describe, expect, test } from "vitest";
import { areas } from "../../instrument/csr/areas.ts";
import { divisions, sections } from "../../instrument/csr/industries.ts";
import { items, scoredItems, topics } from "../../instrument/csr/instrument.ts";
import { naReasons } from "../../instrument/csr/na-reasons.ts";
import * as choices from "../../instrument/csr/profile-choices.ts";
import { provinces, regions } from "../../instrument/csr/provinces.ts";
import * as scales from "../../instrument/csr/scales.ts";
import { sizeRuleSet } from "../../instrument/csr/size-rule.ts";
import type { Text } from "../../instrument/types.ts";

const everything = { areas, divisions, sections, naReasons, choices, provinces, regions, scales, sizeRuleSet };

/** Every text below a value, with the path to it. */
function textsIn(value: unknown, path: string): readonly (readonly [string, Text])[] {
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) {
    if (typeof value.zh === "string" && typeof value.en === "string") return [[path, { zh: value.zh, en: value.en }]];
    return Array.isArray(value.zh) && Array.isArray(value.en) ? pairs(value.zh, value.en, path) : [];
  }
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

const pairs = (zh: readonly unknown[], en: readonly unknown[], path: string) =>
  zh.map((text, level) => [`${path}.${level}`, { zh: String(text), en: String(en[level]) }] as const);

const texts = textsIn(everything, "");
const unbalanced = (text: string, open: string, close: string) => text.split(open).length !== text.split(close).length;

const failing = (fails: (text: Text) => boolean) => texts.filter(([, text]) => fails(text));

describe("every text", () => {
  test("is found by this test: at least title, prompt and evidence of every item", () => {
    expect(texts.length).toBeGreaterThan(3 * items.length + 5 * 44 + divisions.length);
  });

  test("exists in both languages, without spaces around it or doubled inside", () => {
    expect(failing(({ zh, en }) => [zh, en].some((text) => text === "" || text !== text.trim() || text.includes("  ")))).toEqual([]);
  });

  test("has Chinese characters in Chinese, but for a bare per cent sign", () => {
    expect(failing(({ zh }) => zh !== "%" && !/\p{Script=Han}/u.test(zh))).toEqual([]);
  });

  test("has no English words in Chinese", () => {
    expect(failing(({ zh }) => /[A-Za-z]{4,}|[A-Za-z]+ [A-Za-z]+/.test(zh))).toEqual([]);
  });

  test("has full-width punctuation and no spaces in Chinese", () => {
    expect(failing(({ zh }) => /[,;:?!()<> ]|\.(?!\d)/.test(zh))).toEqual([]);
  });

  test("has no Chinese characters or punctuation in English", () => {
    expect(failing(({ en }) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(en))).toEqual([]);
  });

  test("opens and closes its brackets", () => {
    expect(failing(({ zh, en }) => unbalanced(zh, "（", "）") || unbalanced(zh, "《", "》") || unbalanced(en, "(", ")"))).toEqual([]);
  });
});

describe("a prompt", () => {
  test("of a scored item is one question in both languages", () => {
    for (const { id, prompt } of scoredItems)
      expect([id, prompt.zh.split("？"), prompt.en.split("?")]).toEqual([id, [expect.any(String), ""], [expect.any(String), ""]]);
  });

  test("never asks whether something is not done, so that yes is always the good state", () => {
    const negated = scoredItems.filter(
      ({ prompt }) => /是否(不|没有|未|无)/.test(prompt.zh) || /^(Is|Are) (there )?(no|not)\b|^Do you not\b/.test(prompt.en),
    );
    expect(negated.map(({ id }) => id)).toEqual([]);
  });

  test("of a figure is a definition, not a question", () => {
    const figures = items.filter(({ type }) => type === "kpi");
    expect(figures.filter(({ prompt }) => /[？?]/.test(prompt.zh + prompt.en))).toEqual([]);
  });

  test("of a ratio says what is divided by what", () => {
    for (const item of items) {
      if (item.type !== "kpi" || !/%|per (employee|200,000)/.test(item.unit.en)) continue;
      expect([item.id, item.prompt.zh.includes("÷"), item.prompt.en.includes("÷")]).toEqual([item.id, true, true]);
    }
  });

  test("asks every item differently", () => {
    for (const language of ["zh", "en"] as const) expect(new Set(items.map(({ prompt }) => prompt[language])).size).toBe(items.length);
  });
});

test("the five levels of a practice are five different sentences", () => {
  for (const item of items) {
    if (item.type !== "maturity") continue;
    expect([item.id, new Set(item.levels.zh).size, new Set(item.levels.en).size]).toEqual([item.id, 5, 5]);
  }
});

test("titles of items and of topics tell them apart", () => {
  for (const language of ["zh", "en"] as const) {
    expect(new Set(items.map(({ title }) => title[language])).size).toBe(items.length);
    expect(new Set(topics.map(({ title }) => title[language])).size).toBe(topics.length);
  }
});

test("the steps of one list of choices have different labels", () => {
  for (const [name, list] of Object.entries(choices)) {
    const labels = Object.values(list);
    for (const language of ["zh", "en"] as const) expect(new Set(labels.map((label) => label[language])).size, name).toBe(labels.length);
  }
});
