import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insertChild } from "../../../../analysis/template/charts/insert-child.ts";
import { template } from "../../../../analysis/template/template.ts";
import { csr } from "../../../../instrument/csr/instrument.ts";
import type { AreaId, Form, SheetLanguage } from "../../../../instrument/types.ts";
import { chartSources } from "../../../../instrument/workbook/charts.ts";
import { planOf } from "../../../../instrument/workbook/layout/plan.ts";
import { elementsIn } from "../../../addin/manifest/xml-tree.ts";
import { resavedByLibreOffice } from "../../../addin/actions/resaved.ts";
import { chartsOf, disorder, partsOf } from "./chart-contents.ts";

const all = csr.areas.map(({ id }) => id);
const variants: readonly (readonly [Form, SheetLanguage, readonly AreaId[]])[] = [
  ["full", "both", all],
  ["basic", "zh", all],
  ["full", "en", ["EM", "EN"]],
];

describe.each(variants)("the ready-made workbook, %s form, language %s, areas %s", (form, language, areas) => {
  const options = { form, language, areas };
  const sources = chartSources(planOf(options));
  const bytes = template(options);

  test("has the charts that the add-in draws: the same titles, places and cells, named so that the add-in finds them", async () => {
    const charts = chartsOf(await bytes);
    expect(charts.map(({ title }) => title)).toEqual(sources.map(({ title }) => title));
    expect(charts.map(({ plot }) => plot)).toEqual(sources.map(({ kind }) => (kind === "radar" ? "radarChart" : "barChart")));
    const [[, drawing] = []] = partsOf(await bytes, /drawing1\.xml$/u);
    const named = drawing === undefined ? [] : elementsIn(drawing).filter(({ name }) => name === "cNvPr");
    expect(named.map(({ attributes }) => attributes.get("name"))).toEqual(sources.map(({ name }) => name));
    expect(named.every(({ attributes }) => (attributes.get("descr") ?? "").length > 20)).toBe(true);
  });

  test("draws cells in which formulas stand, whose results the file does not pretend to know", async () => {
    for (const [index, { categories, series }] of chartsOf(await bytes).entries()) {
      const source = sources[index];
      expect(categories).toEqual(source?.data.values.slice(1).map(([name]) => name));
      expect(series[0]?.figures).toEqual(categories.map(() => null));
      expect(series.flatMap(({ references }) => references).every((reference) => reference.startsWith("'_csr'!$"))).toBe(true);
    }
  });

  test("holds well-formed charts and drawings, whose elements stand in the order of the schema", async () => {
    const drawn = partsOf(await bytes, /^xl\/(?:charts|drawings)\/[a-z]+\d+\.xml$/u);
    expect(drawn.length).toBe(sources.length + 1);
    for (const [name, root] of drawn) expect([name, ...disorder(root)]).toEqual([name]);
    for (const [name, root] of partsOf(await bytes, /^xl\/worksheets\/sheet\d+\.xml$/u))
      expect([name, ...disorder({ ...root, children: root.children.map((child) => ({ ...child, children: [] })) })]).toEqual([name]);
  });

  test("says of every part what it is, and refers to none that is not there", async () => {
    const parts = new Map(partsOf(await bytes, /\.(?:xml|rels)$/u));
    const types = elementsIn(parts.get("[Content_Types].xml") ?? fail()).flatMap(({ attributes }) => attributes.get("PartName") ?? []);
    const drawn = [...parts.keys()].filter((name) => /charts|drawings\/d/u.test(name));
    for (const name of drawn) expect(types).toContain(`/${name}`);
    expect(new Set(types).size).toBe(types.length);
    for (const type of types) expect(parts.has(type.slice(1))).toBe(true);
    for (const [name, root] of parts) {
      if (!name.endsWith(".rels")) continue;
      const related = elementsIn(root).filter(({ attributes }) => attributes.has("Id"));
      expect(new Set(related.map(({ attributes }) => attributes.get("Id"))).size).toBe(related.length);
      const folder = `file:///${name.replace("_rels/", "")}`;
      for (const { attributes } of related.filter((each) => each.attributes.get("TargetMode") !== "External"))
        expect(parts.has(new URL(attributes.get("Target") ?? "", folder).pathname.slice(1)), `${name}: ${attributes.get("Target")}`).toBe(
          true,
        );
    }
  });
});

const fail = (): never => {
  throw new Error("The part is missing.");
};

test("LibreOffice opens the charts and saves as many", async () => {
  const bytes = await template({ form: "basic", language: "en", areas: all });
  const resaved = chartsOf(await resavedByLibreOffice(bytes));
  expect(resaved.map(({ title, plot }) => [title, plot])).toEqual(chartsOf(bytes).map(({ title, plot }) => [title, plot]));
});

test("an element is put before the first that has to come later, and behind all others, whatever else the part holds", () => {
  const name = fc.constantFrom("pageSetup", "headerFooter", "legacyDrawing", "tableParts");
  const later = new Set(["legacyDrawing", "tableParts"]);
  fc.assert(
    fc.property(fc.array(name, { maxLength: 6 }), fc.constantFrom("<x/>", "<x><tableParts/></x>", "文字", " "), (names, inside) => {
      const sorted = names.toSorted((a, b) => Number(later.has(a)) - Number(later.has(b)));
      const children = sorted.map((each) => `<${each}>${inside}</${each}>`);
      const at = sorted.filter((each) => !later.has(each)).length;
      const wanted = `<?xml version="1.0"?><w a="1>0">${[...children.slice(0, at), "<drawing/>", ...children.slice(at)].join("")}</w>`;
      expect(insertChild(`<?xml version="1.0"?><w a="1>0">${children.join("")}</w>`, "<drawing/>", later)).toBe(wanted);
    }),
  );
});
