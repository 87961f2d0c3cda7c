import { existsSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, expect, test } from "vitest";
import { csr } from "../../../instrument/csr/instrument.ts";
import { dataPackage } from "../../../analysis/research/metadata/data-package.ts";
import { ddiCodebook } from "../../../analysis/research/metadata/ddi.ts";
import { pseudonymOf } from "../../../analysis/research/pseudonym.ts";
import { publicTables } from "../../../analysis/research/public/public-tables.ts";
import { researchTables } from "../../../analysis/research/research-tables.ts";
import { dataPackageProfile } from "./data-package-profile.ts";
import { ddiFault, ddiValues } from "./ddi-structure.ts";
import { ResearchFolder, secret } from "./research-folder.ts";
import { faultsOf, type Resource } from "./table-schema.ts";

let folder: ResearchFolder;
beforeAll(async () => {
  folder = await ResearchFolder.written({ n: 8, bom: true, language: "zh" });
});
afterAll(() => folder.remove());

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

test.each([
  ["all", researchTables],
  ["public", publicTables],
] as const)("the data package of %s tables fits Data Package 2.0, and a broken one does not", (_, tables) => {
  const isValid = new Ajv2020({ strict: false }).compile(dataPackageProfile);
  const facts = { language: "zh", citation: "Cite this.", software: "0.0.0", description: "Sample." } as const;
  const descriptor: Package = JSON.parse(JSON.stringify(dataPackage(tables, facts)));
  expect(isValid(descriptor), JSON.stringify(isValid.errors)).toBe(true);
  expect(isValid({ ...descriptor, resources: [] })).toBe(false);
  expect(isValid({ ...descriptor, resources: descriptor.resources.map((each) => ({ ...each, path: `../${each.path}` })) })).toBe(false);
});

test("every row of every table is as the data package says: types, codes, missing values, keys", () => {
  const found: Package = JSON.parse(folder.text("datapackage.json"));
  let tables = 0;
  for (const { path, schema } of found.resources) {
    if (schema === undefined) continue;
    const text = folder.text(path);
    expect(faultsOf(text, schema), path).toEqual([]);
    expect(faultsOf(`${text}${text.split("\r\n")[1]}\r\n`, schema)).toEqual([expect.stringContaining("a key twice")]);
    tables += 1;
  }
  expect(tables).toBe(3);
});

test.each([
  ["all", researchTables],
  ["public", publicTables],
] as const)("the DDI of %s tables is well formed, has every column once, and its elements as the schema wants them", (_, tables) => {
  const parser = new SaxesParser({ xmlns: true });
  const open: { readonly name: string; readonly children: string[] }[] = [];
  const ids = new Set<string>();
  const named: string[] = [];
  const faults: unknown[] = [];
  let variables = 0;
  parser.on("opentag", ({ local, uri, attributes }) => {
    open.at(-1)?.children.push(local);
    open.push({ name: local, children: [] });
    if (uri !== "ddi:codebook:2_5") faults.push(uri);
    if (local === "var") variables += 1;
    for (const [name, { value }] of Object.entries(attributes)) {
      if (ddiValues[`${local} ${name}`]?.includes(value) === false) faults.push(`${local} ${name} ${value}`);
      if (name === "ID" && (ids.has(value) || !/^[A-Za-z_][\w.-]*$/u.test(value))) faults.push(`ID ${value}`);
      if (name === "ID") ids.add(value);
      if (name === "files") named.push(value);
    }
  });
  parser.on("closetag", () => {
    const { name, children } = open.pop() ?? { name: "", children: [] };
    faults.push(ddiFault(name, children));
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(ddiCodebook(tables, 'A citation with <signs> & "quotes".')).close();
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
  expect(variables).toBe(tables.flatMap((table) => table.variables).length);
});

test("a pseudonym is HMAC-SHA-256 of the company under the secret, cut to 16 digits", () => {
  // printf 'csr firm\0F001' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
  expect(pseudonymOf(secret, "F001")).toBe("653e8a23c515ac06");
  expect(pseudonymOf(Buffer.from("another secret of 32 characters!"), "F001")).not.toBe(pseudonymOf(secret, "F001"));
});
