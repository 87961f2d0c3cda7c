import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import type { Language } from "../../../instrument/types.ts";
import { type ChartMaterial, chartShows, exhibitOf, type GalleryName, galleryNames, sourceOf } from "../../../analysis/charts/gallery.ts";
import type { ChartSpec } from "../../../analysis/charts/chart-spec.ts";
import { chartNames } from "../../../analysis/charts/charts.ts";
import { renderSvg } from "../../../analysis/charts/render.ts";
import type { ChartTable } from "../../../analysis/charts/tables/chart-table.ts";
import { materials } from "./materials.ts";
import { textsOf } from "./svg-texts.ts";

const many = materials["12 industries"]!;
const languages: readonly Language[] = ["zh", "en"];
const own = galleryNames.filter((name) => !chartNames.some((other) => other === name));

function drawn(name: GalleryName, language: Language, material: ChartMaterial = many): { spec: ChartSpec; table: ChartTable } {
  const exhibit = exhibitOf(name, material, { language });
  if (exhibit === null || exhibit.spec === null) throw new Error(`${name} is not drawn.`);
  return exhibit;
}

test.each(languages)("every chart of the gallery draws in %s without a warning, and the same bytes each time", async (language) => {
  for (const name of own) {
    const { spec } = drawn(name, language);
    const warnings: string[] = [];
    const svg = await renderSvg(spec, (warning) => warnings.push(`${name}: ${warning}`));
    expect(warnings).toEqual([]);
    expect(await renderSvg(spec)).toBe(svg);
  }
});

test("every specification is valid Vega-Lite as its own schema says, and needs nothing from outside", () => {
  const schema: unknown = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("vega-lite/vega-lite-schema.json"), "utf8"));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(Object(schema));
  for (const name of galleryNames) {
    const { spec } = drawn(name, "zh");
    validate(JSON.parse(JSON.stringify(spec)));
    expect([name, validate.errors?.[0]]).toEqual([name, undefined]);
    expect(JSON.stringify(spec).replace(spec.$schema, "")).not.toMatch(/"url"|"href"|https?:/u);
  }
});

test.each(galleryNames)(
  "%s has a finding, a number of cases, a text alternative with numbers, and a full table, in both languages",
  (name) => {
    for (const language of languages) {
      const { spec, table } = drawn(name, language);
      expect(spec.title.text.join(" ").length).toBeGreaterThan(3);
      expect(spec.description).toMatch(/\d/u);
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) {
        expect(row).toHaveLength(table.header.length);
        expect(row.filter(({ text }) => text === "")).toEqual([]);
      }
      expect(chartShows(name, language).length).toBeGreaterThan(3);
    }
  },
);

test("a Chinese chart of the gallery holds no English word but names, and an English one no Chinese character", async () => {
  for (const name of own) {
    const [zh = "", en = ""] = await Promise.all(
      languages.map(async (language) => textsOf(await renderSvg(drawn(name, language).spec)).join("\n")),
    );
    // Numbers of questions, and the curve that is named after Kaplan and Meier.
    expect(zh.replaceAll(/[A-Z]{2}\d-\d{2}|Kaplan–Meier/gu, "")).not.toMatch(/[A-Za-z]{2,}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  }
});

test("a chart is only drawn from its own source", () => {
  for (const name of galleryNames) {
    const others = Object.fromEntries(Object.entries(many).filter(([source]) => source !== sourceOf(name)));
    expect(exhibitOf(name, others, { language: "en" })).toBeNull();
  }
});

test("where too few companies stand behind a chart, a sentence says so", () => {
  const few = materials["7 companies"]!;
  const none: ChartMaterial = { ...few, cases: { ...few.cases!, responses: null, alignment: null } };
  for (const name of ["response-times", "alignment"] as const) {
    expect(exhibitOf(name, none, { language: "en" })).toMatchObject({
      spec: null,
      gap: expect.stringMatching(/^There is no chart here.*5 companies/u),
    });
  }
});

test("only charts that are drawn from single companies name no minimum, and they say that they are not for publication", () => {
  const { spec } = drawn("strip", "en");
  expect(spec.title.subtitle.join(" ")).toContain("For the consultant only");
  expect(JSON.stringify(spec)).not.toMatch(/"F\d+"/u);
});
