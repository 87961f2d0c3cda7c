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

test("ids differ between pictures, so that several fit on one page", async () => {
  const [one, two] = await Promise.all([renderSvg(spec({})), renderSvg(spec({ width: 77 }))]);
  const ids = (svg: string): readonly string[] => [...svg.matchAll(/ id="(?<id>[^"]+)"/gu)].map(([, id]) => id ?? "");
  expect(ids(one).length).toBeGreaterThan(2);
  expect(ids(one).filter((id) => ids(two).includes(id))).toEqual([]);
  const used = [...one.matchAll(/url\(#(?<id>[^)]+)\)/gu)].map(([, id]) => id ?? "");
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((id) => !ids(one).includes(id))).toEqual([]);
});

test("a chart that asks for a file or an address gets nothing and warns", async () => {
  for (const url of ["https://example.org/data.json", "file:///etc/hostname", "data.csv"]) {
    const warnings: string[] = [];
    await renderSvg(spec({ data: { url } }), (warning) => warnings.push(warning));
    expect(warnings.join("\n")).toContain(url);
  }
});

test("an image from outside is not put into the picture", async () => {
  const svg = await renderSvg(
    spec({ data: { values: [{ url: "https://example.org/x.png" }] }, mark: "image", encoding: { url: { field: "url" } } }),
    () => {},
  );
  expect(svg).not.toContain("example.org");
});

test("another kind of specification is refused", async () => {
  await expect(renderSvg(spec({ $schema: "https://vega.github.io/schema/vega/v6.json" }))).rejects.toThrow("not the Vega-Lite schema");
});
