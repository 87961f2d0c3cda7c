import { describe, expect, test } from "vitest";
import { chartFile, chartGap, chartNames, chartNamed, tableNamed } from "../../../analysis/charts/charts.ts";
import { renderSvg } from "../../../analysis/charts/render.ts";
import { textsOf } from "./svg-texts.ts";
import { pools } from "./pools.ts";

const languages = ["zh", "en"] as const;
const cases = Object.entries(pools).flatMap(([pool, benchmark]) => languages.map((language) => ({ pool, benchmark, language })));

describe.each(cases)("charts of $pool in $language", ({ benchmark, language }) => {
  test("every chart draws without a warning, and the same bytes each time", async () => {
    for (const name of chartNames) {
      const spec = chartNamed(name)(benchmark, { language });
      if (spec === null) continue;
      const warnings: string[] = [];
      const svg = await renderSvg(spec, (warning) => warnings.push(`${name}: ${warning}`));
      expect(warnings).toEqual([]);
      expect(await renderSvg(spec)).toBe(svg);
    }
  });

  test("a specification is plain JSON that asks for nothing from outside", () => {
    for (const name of chartNames) {
      const spec = chartNamed(name)(benchmark, { language });
      expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
      expect(JSON.stringify(spec).replace(spec?.$schema ?? "", "")).not.toMatch(/"url"|"href"|https?:/u);
    }
  });

  test("every row of a table has a cell for each column, and none is empty", () => {
    for (const name of chartNames) {
      const { header, rows } = tableNamed(name, benchmark, language);
      for (const row of rows) {
        expect(row).toHaveLength(header.length);
        expect(row.filter(({ text }) => text === "")).toEqual([]);
      }
    }
  });
});

test("the sample fills every chart, in both languages", () => {
  for (const language of languages)
    expect(chartNames.filter((name) => chartNamed(name)(pools["sample"]!, { language }) === null)).toEqual([]);
});

test.each(["all withheld", "empty", "nothing"])("nothing is drawn of a pool that is %s, and a sentence says why", (pool) => {
  for (const name of chartNames) {
    expect(chartNamed(name)(pools[pool]!, { language: "en" })).toBeNull();
    expect(chartGap(name, pools[pool]!, "en")).toMatch(/^There is no chart here.*\.$/u);
  }
});

test("a Chinese chart holds no English word, and an English one no Chinese character", async () => {
  for (const name of chartNames) {
    const [zh = "", en = ""] = await Promise.all(
      languages.map(async (language) => {
        const spec = chartNamed(name)(pools["sample"]!, { language });
        return spec === null ? "" : textsOf(await renderSvg(spec)).join("\n");
      }),
    );
    expect(zh).not.toBe("");
    expect(zh).not.toMatch(/[A-Za-z]{2,}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  }
});

test("a withheld group appears with its mark and without any figure", () => {
  const { rows } = tableNamed("industries", pools["sample"]!, "en");
  const withheld = rows.filter(([, n]) => n?.why !== undefined);
  expect(withheld.length).toBeGreaterThan(0);
  for (const [, ...cells] of withheld) expect(cells.filter(({ why }) => why === undefined)).toEqual([]);
});

test("a chart's file is named after the chart and its language", () => {
  expect(chartFile("areas", "zh", "svg")).toBe("charts/areas.zh.svg");
});
