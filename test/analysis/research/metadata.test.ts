import { existsSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, expect, test } from "vitest";
import { csr } from "../../../instrument/csr/instrument.ts";
import { ddiCodebook } from "../../../analysis/research/metadata/ddi.ts";
import { pseudonymOf } from "../../../analysis/research/pseudonym.ts";
import { publicTables } from "../../../analysis/research/public/public-tables.ts";
import { researchTables } from "../../../analysis/research/research-tables.ts";
import { ResearchFolder, secret } from "./research-folder.ts";

let folder: ResearchFolder;
beforeAll(async () => {
  folder = await ResearchFolder.written({ n: 8, bom: true, language: "zh" });
});
afterAll(() => folder.remove());

/** The parts of a data package that the standard names. */
interface Field {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly categories?: readonly { readonly value: unknown; readonly label: string }[];
  readonly missingValues: readonly { readonly value: string; readonly label: string }[];
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema?: { readonly fields: readonly Field[]; readonly primaryKey: readonly string[] };
}
interface Package {
  readonly $schema: string;
  readonly name: string;
  readonly version: string;
  readonly citation: string;
  readonly resources: readonly Resource[];
}

// https://datapackage.org/standard/data-package/, data-resource/ and table-schema/: what they require ("MUST"), read on 2026-11-21.
test("the data package is one of version 2: names, paths, fields, codes and what empty cells mean", () => {
  const found: Package = JSON.parse(folder.text("datapackage.json"));
  expect(found.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
  expect(found.name).toMatch(/^[a-z0-9._-]+$/u);
  expect(found.version).toBe(csr.version);
  expect(found.citation).toBe("Cite this.");
  expect(new Set(found.resources.map(({ name }) => name)).size).toBe(found.resources.length);
  for (const { name, path, schema } of found.resources) {
    expect(existsSync(join(folder.path, path)), path).toBe(true);
    if (schema === undefined) continue;
    const names = schema.fields.map((field) => field.name);
    expect(folder.text(`${name}.csv`).split("\r\n")[0]).toBe(`\uFEFF${names.join(",")}`);
    expect(names).toEqual(expect.arrayContaining([...schema.primaryKey]));
  }
});

test("only texts and whole numbers have codes, each of the type of its field", () => {
  const found: Package = JSON.parse(folder.text("datapackage.json"));
  const fields = found.resources.flatMap(({ schema }) => schema?.fields ?? []);
  expect(fields.length).toBeGreaterThan(300);
  for (const { type, title, categories = [], missingValues } of fields) {
    expect(["string", "integer", "number", "date"]).toContain(type);
    expect(title).not.toBe("");
    expect(missingValues).toEqual([{ value: "", label: expect.any(String) }]);
    const types = new Set(categories.map(({ value }) => typeof value));
    expect([...types]).toEqual(categories.length === 0 ? [] : [type === "string" ? "string" : "number"]);
    expect(type === "number" || type === "date" ? categories.length : 0).toBe(0);
  }
});

/** Order of the elements of a variable in the schema of DDI-Codebook 2.5, `varType`. */
const order = ["labl", "qstn", "txt", "catgry", "concept", "varFormat"];

test.each([
  ["all", researchTables],
  ["public", publicTables],
] as const)("the DDI of %s tables is well formed, has every column once, and its elements in the order of the schema", (_, tables) => {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  const children: string[][] = [];
  const ids: string[] = [];
  parser.on("opentag", ({ local, uri, attributes }) => {
    expect(uri).toBe("ddi:codebook:2_5");
    if (path.at(-1) === "var") children.at(-1)?.push(local);
    if (local === "var") children.push([]);
    const id = attributes["ID"]?.value;
    if (id !== undefined) ids.push(id);
    path.push(local);
  });
  parser.on("closetag", () => path.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(ddiCodebook(tables, 'A citation with <signs> & "quotes".')).close();
  expect(new Set(ids).size).toBe(ids.length);
  expect(children.length).toBe(tables.flatMap(({ variables }) => variables).length);
  for (const names of children) {
    const places = names.map((name) => order.indexOf(name));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  }
});

test("a pseudonym is HMAC-SHA-256 of the company under the secret, cut to 16 digits", () => {
  // printf 'csr firm\0F001' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
  expect(pseudonymOf(secret, "F001")).toBe("653e8a23c515ac06");
  expect(pseudonymOf(Buffer.from("another secret of 32 characters!"), "F001")).not.toBe(pseudonymOf(secret, "F001"));
});
