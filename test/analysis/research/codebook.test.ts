import { expect, test } from "vitest";
import { items } from "../../../instrument/csr/instrument.ts";
import { codebookHtml } from "../../../analysis/research/codebook/html.ts";
import { codebookMarkdown } from "../../../analysis/research/codebook/markdown.ts";
import { researchTables } from "../../../analysis/research/research-tables.ts";

test.each(["zh", "en"] as const)("the codebook has every question with its text, columns and missing reasons, in %s", (language) => {
  const facts = { language, citation: "Cite <this>.", software: "0.0.0", description: "Sample." };
  const text = codebookMarkdown(researchTables, facts);
  const page = codebookHtml(researchTables, facts);
  expect(text).toContain("Cite <this>.");
  expect(page).toContain("Cite &lt;this&gt;.");
  for (const item of items) {
    const part = text.slice(text.indexOf(`#### ${item.id} `)).split("\n#### ")[0];
    expect(part).toContain(item.prompt[language]);
    expect(part).toContain(`${item.id.replace("-", "_")}_missing`);
    expect(part).toContain("not_asked ");
    expect(part?.includes(`na:${item.naReason} `)).toBe(item.naReason !== null);
    expect(page).toContain(`<article id="${item.id}">`);
  }
});

test("no column name has more than 32 signs or needs quotes in a statistics package", () => {
  for (const { variables } of researchTables) {
    const names = variables.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,31}$/u);
  }
});

test("no value of a variable has two labels, and no column is without one", () => {
  for (const { label, categories } of researchTables.flatMap(({ variables }) => variables)) {
    expect(label.zh).not.toBe("");
    expect(label.en).not.toBe("");
    expect(new Set(categories.map(({ value }) => value)).size).toBe(categories.length);
  }
});
