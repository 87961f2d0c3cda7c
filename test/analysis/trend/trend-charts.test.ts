import { expect, test } from "vitest";
import { csr } from "../../../instrument/csr/instrument.ts";
import { renderSvg } from "../../../analysis/charts/render.ts";
import { trendCharts } from "../../../analysis/charts/trend/trend-charts.ts";
import { trendOf } from "../../../analysis/trend/trend.ts";
import type { Trend } from "../../../analysis/trend/types.ts";
import { textsOf } from "../charts/svg-texts.ts";
import { members, withCases } from "./members.ts";

const next = { ...csr, version: "2.0.0" };
const pools: Readonly<Record<string, Promise<Trend>>> = {
  "three years": withCases(members(40, [2023, 2024, 2025]), (settled) => trendOf(settled)),
  "two versions": withCases([...members(50, [2022, 2023]), ...members(30, [2024, 2025], { version: "2.0.0" })], (settled) =>
    trendOf(settled, { otherVersions: [next] }),
  ),
};

test.each(Object.keys(pools))(
  "charts of %s draw without a warning, in Chinese without English words, and the other way round",
  async (pool) => {
    const trend = await pools[pool];
    if (trend === undefined) throw new Error(pool);
    for (const chart of Object.values(trendCharts)) {
      for (const language of ["zh", "en"] as const) {
        const spec = chart(trend, { language });
        expect(spec).not.toBeNull();
        if (spec === null) continue;
        const warnings: string[] = [];
        const texts = textsOf(await renderSvg(spec, (warning) => warnings.push(warning))).join("\n");
        expect(warnings).toEqual([]);
        expect(texts).not.toMatch(language === "zh" ? /[A-Za-z]{3,}/u : /\p{Script=Han}/u);
        expect(texts).not.toMatch(/undefined|NaN|null/u);
      }
    }
  },
);

test("the bridge score is a dotted line over all years, beside a line that ends where the version does", async () => {
  const trend = await pools["two versions"];
  const spec = trend === undefined ? null : trendCharts.years(trend, { language: "en" });
  const text = JSON.stringify(spec);
  expect(text).toContain('"strokeDash":[2,3]');
  expect(text).toMatch(/"year":"2025","mean":null,"low":null,"high":null,"bridge":\d/u);
  expect(spec?.title.subtitle.join(" ")).toContain("Dotted: bridge score");
});

test("single companies are drawn only where they were handed over", async () => {
  const trend = await pools["three years"];
  if (trend === undefined) throw new Error("no trend");
  const firms = new Map([["overall", [[10, 20] as const]]]);
  expect(JSON.stringify(trendCharts.panel(trend, { language: "en" }))).not.toContain('"firm"');
  const own = trendCharts.panel(trend, { language: "en", firms });
  expect(JSON.stringify(own)).toContain('"score":10,"firm":0');
  expect(own?.title.subtitle.join(" ")).toContain("Not to be passed on");
});

test("nothing is drawn where everything is withheld", async () => {
  const trend = await withCases(members(4, [2024, 2025]), (settled) => trendOf(settled));
  for (const chart of Object.values(trendCharts)) expect(chart(trend, { language: "en" })).toBeNull();
});
