import { expect, test } from "vitest";
import type { ChartSpec } from "../../../analysis/charts/chart-spec.ts";
import { renderSvg } from "../../../analysis/charts/render.ts";
import { textsOf } from "./svg-texts.ts";

const spec = (rest: Readonly<Record<string, unknown>>): ChartSpec => ({
  $schema: "https://vega.github.io/schema/vega-lite/v6.json",
  title: { text: ["<b>Fast & loose</b>", "second $& line"], subtitle: [] },
  description: 'A "quoted" <description>',
  data: { values: [{ name: "a", value: 3 }] },
  mark: { type: "bar", clip: true },
  encoding: { x: { field: "value", type: "quantitative" }, y: { field: "name", type: "nominal" } },
  ...rest,
});

test("the picture is one image with a name and a text alternative, whatever they hold", async () => {
  const svg = await renderSvg(spec({}));
  const [title, description] = textsOf(svg);
  expect(svg).toMatch(/^<svg role="img" aria-labelledby="(?<id>chart-[0-9a-f]{8})-title \k<id>-desc"/u);
  expect([title, description]).toEqual(["<b>Fast & loose</b> second $& line", 'A "quoted" <description>']);
});

test("a control character in the text alternative does not break the picture", async () => {
  expect(textsOf(await renderSvg(spec({ description: "a\0b" })))).toContain("a␀b");
});

test("ids differ between pictures, so that several fit on one page", async () => {
  const [one, two] = await Promise.all([renderSvg(spec({})), renderSvg(spec({ width: 77 }))]);
  const ids = (svg: string): readonly string[] => [...svg.matchAll(/ id="(?<id>[^"]+)"/gu)].map(([, id]) => id ?? "");
  expect(ids(one).length).toBeGreaterThan(2);
  expect(ids(one).filter((id) => ids(two).includes(id))).toEqual([]);
  const used = [...one.matchAll(/url\(#(?<id>[^)]+)\)/gu)].map(([, id]) => id ?? "");
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((id) => !ids(one).includes(id))).toEqual([]);
});

test("pictures drawn at the same time come out as if drawn alone", async () => {
  const specs = [spec({}), spec({ width: 77 }), spec({ width: 99 })];
  const alone: string[] = [];
  for (const one of specs) alone.push(await renderSvg(one));
  expect(await Promise.all(specs.map((one) => renderSvg(one)))).toEqual(alone);
});

test("a chart that asks for a file, an address or a picture fails, and nothing is loaded", async () => {
  for (const url of ["https://example.org/data.json", "file:///etc/hostname", "data.csv"]) {
    await expect(renderSvg(spec({ data: { url } }))).rejects.toThrow(url);
  }
  const picture = { data: { values: [{ url: "https://example.org/x.png" }] }, mark: "image", encoding: { url: { field: "url" } } };
  await expect(renderSvg(spec(picture))).rejects.toThrow("https://example.org/x.png");
});

test("another kind of specification is refused", async () => {
  await expect(renderSvg(spec({ $schema: "https://vega.github.io/schema/vega/v6.json" }))).rejects.toThrow("not the Vega-Lite schema");
});
