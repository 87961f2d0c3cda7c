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

test("titles say how the same companies changed only where the interval leaves no change out", async () => {
  const trend = await pools["three years"];
  const series = trend?.series.find(({ metric, cell }) => metric === "overall" && Object.keys(cell).length === 0);
  const change = series?.changes.at(-1);
  if (trend === undefined || series === undefined || change === undefined) throw new Error("no trend");
  const titled = (mean: number, lower: number, upper: number): string => {
    const panel = { ...change.panel, mean: { value: mean }, interval: { value: [lower, upper] as const } };
    const changed = { ...series, changes: [{ ...change, panel }] };
    const found = trendCharts.panel(
      { ...trend, series: trend.series.map((each) => (each === series ? changed : each)) },
      { language: "en" },
    );
    return found?.title.text.join(" ") ?? "";
  };
  expect(titled(2.04, 0.1, 4)).toBe("Companies assessed in both 2023 and 2025 gained 2 points on average");
  expect(titled(-2.06, -4, -0.1)).toBe("Companies assessed in both 2023 and 2025 lost 2.1 points on average");
  expect(titled(2, 0, 4)).toBe("No clear change in the companies assessed in both 2023 and 2025");
});

test("nothing is drawn where everything is withheld", async () => {
  const trend = await withCases(members(4, [2024, 2025]), (settled) => trendOf(settled));
  for (const chart of Object.values(trendCharts)) expect(chart(trend, { language: "en" })).toBeNull();
});
