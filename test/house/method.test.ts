import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as library from "../../analysis/index.ts";
import { minimumFor } from "../../analysis/disclosure/statistic-minimums.ts";
import { items } from "../../instrument/csr/instrument.ts";
import * as instrument from "../../instrument/index.ts";
import { caps } from "../../instrument/scoring/caps.ts";
import { validity } from "../../instrument/scoring/roll-up.ts";
import { exampleAssessment, exampleBlocks } from "./method-example.ts";
import { blocks, both, byText, documents, numbers, tableRows } from "./method-pages.ts";

/** Heading level and content of every section. */
const sections = (text: string): readonly { readonly level: number; readonly content: string }[] =>
  text.split(/^(?=#+ )/mu).map((content) => ({ level: content.indexOf(" "), content }));

test("both languages have the same sections, with the same numbers, functions and formulas in each", () => {
  const facts = (text: string): readonly object[] =>
    sections(text).map(({ level, content }) => ({
      level,
      numbers: numbers(content),
      blocks: [...blocks(content, "text"), ...blocks(content, "r"), ...blocks(content, "sh")],
      functions: (content.match(/`\w+\(\)`/gu) ?? []).toSorted(byText),
      rows: tableRows(content).length,
    }));
  expect(facts(documents.zh)).toEqual(facts(documents.en));
});

test.each(both)("the calculation by hand is the scorer's, line by line (%s)", (language) => {
  const [, , byHand = ""] = documents[language].split(/^## /mu);
  expect(blocks(byHand, "text")).toEqual(exampleBlocks());
});

test("not applicable in place of the blank answer leaves the example's score and closes its bounds", () => {
  const { csr, scoreAssessment } = instrument;
  const example = exampleAssessment();
  const answer = { kind: "na" as const, reason: "NO_BIO" as const };
  const answers = new Map([...example.answers, ["EN4-01", { answer, evidence: null, note: null }] as const]);
  const { raw, low, high } = scoreAssessment(csr, { ...example, answers });
  expect([raw.overall, low.overall, high.overall]).toEqual(Array.from({ length: 3 }, () => scoreAssessment(csr, example).raw.overall));
});

test.each(both)("every function that the page names is in the library (%s)", (language) => {
  const names = [...documents[language].matchAll(/`([a-z]\w+)\(\)`/gu)].map(([, name]) => name ?? "");
  expect(names.length).toBeGreaterThan(70);
  expect(names.filter((name) => !(name in library) && !(name in instrument))).toEqual([]);
});

test.each(both)("caps, rules of validity, minimum counts and numbers of items are those of the program (%s)", (language) => {
  const rows = tableRows(documents[language]);
  for (const { topic, area, overall } of Object.values(caps))
    expect(rows.some((row) => row.slice(1).join() === [topic, area, overall].join())).toBe(true);
  const minimums = (["mean", "quartiles", "p10-p90", "p5-p95", "reliability", "minimum"] as const).map((kind) => minimumFor(kind));
  expect(minimums).toEqual([5, 10, 20, 40, 30, null]);
  const published = documents[language].split(/^## /mu)[4] ?? "";
  expect(
    tableRows(published)
      .slice(1)
      .map(([, least]) => (/^\d+$/u.test(least ?? "") ? Number(least) : null)),
  ).toEqual(minimums);
  const count = (type: string): number => items.filter((item) => item.type === type).length;
  expect(
    numbers(
      rows
        .slice(1, 4)
        .map(([kind]) => kind)
        .join(" "),
    ),
  ).toEqual(numbers([count("maturity"), count("compliance"), count("kpi")].join(" ")));
  expect(validity).toEqual({ topic: 0.5, area: 2 / 3, final: 0.8, naShare: 0.3 });
});

const measurements = new URL("../../bench/results/coverage.json", import.meta.url);

interface Coverage {
  readonly population: string;
  readonly n: number;
  readonly t: number;
  readonly bca: number;
  readonly median: number | null;
  readonly wilson: number | null;
}

test.each(both)("the table of coverage is the measured one (%s)", (language) => {
  const results: readonly Coverage[] = JSON.parse(readFileSync(measurements, "utf8")).results;
  const rows = tableRows(documents[language]).filter((row) => row.length === 4 && row.slice(1).every((cell) => numbers(cell).length === 3));
  const measured = [...new Set(results.map(({ population }) => population))].map((population) => {
    const at = [10, 30, 100].map((size) => results.find(({ population: other, n }) => other === population && n === size));
    return [at.map((one) => one?.t), at.map((one) => one?.bca), at.map((one) => one?.median ?? one?.wilson)].map((figures) =>
      figures.map((figure) => String(Math.round(figure ?? Number.NaN))).join(),
    );
  });
  const shown = rows.map((row) => row.slice(1).map((cell) => cell.match(/\d+/gu)?.join()));
  expect(new Set(shown.map(String))).toEqual(new Set(measured.map(String)));
  expect(shown).toHaveLength(measured.length);
});
