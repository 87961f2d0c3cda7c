import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../../../analysis/cli/run.ts";
import { jsonSchemas, type SchemaName } from "../../../../analysis/outputs/schemas/json-schemas.ts";
import { Place } from "../../cli/streams.ts";
import { clients, put, wideCsv } from "../../commands/client-files.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "csr-schemas-"));
  const years = [2024, 2025].map((year) => wideCsv(clients(14, { profile: { year } })));
  const careless = wideCsv(clients(2, { answers: { "EM1-01": null, "RM1-01": { kind: "level", level: 4 } } }));
  put(root, { "a.csv": years[0] ?? "", "b.csv": years[1] ?? "", "c.csv": careless, "d.xlsx": "no workbook" });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function printed(...words: readonly string[]): Promise<string> {
  const place = new Place();
  expect([0, 3]).toContain(await run([...words, "--quiet", "--lang", "en"], place));
  return place.out;
}

const validatorOf = (name: SchemaName) => new Ajv2020({ strict: true, allowUnionTypes: true }).compile(jsonSchemas[name]);

const calls: readonly (readonly [SchemaName, readonly string[]])[] = [
  ["score", ["score"]],
  ["trend", ["trend", "--by", "size"]],
  ["trend", ["trend", "--consultant"]],
  ["quality", ["quality"]],
  ["robustness", ["robustness", "--draws", "20"]],
];

test.each(calls)("what csr %s prints as JSON is as its schema says, and nothing else is: %j", async (name, words) => {
  const value: unknown = JSON.parse(await printed(...words, "--json", root));
  const isValid = validatorOf(name);
  expect(isValid(value), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true);
  const broken: unknown = Array.isArray(value) ? [{ ...value[0], more: 1 }] : { ...Object(value), more: 1 };
  expect(isValid(broken)).toBe(false);
  expect(isValid(JSON.parse(JSON.stringify(value).replace(/"(?:n|cases|answered)":\d+/u, (found) => found.replace(/\d+/u, "-1"))))).toBe(
    false,
  );
});

test("every line of csr cells --json is as its schema says, of workbooks and of tables", async () => {
  const isValid = validatorOf("cells");
  const samples = new URL("../../../../samples/", import.meta.url).pathname;
  for (const file of [join(root, "a.csv"), join(samples, "variants", "absolute-targets", "input.xlsx")]) {
    const lines = (await printed("cells", "--json", file)).trimEnd().split("\n");
    for (const line of lines) expect(isValid(JSON.parse(line)), JSON.stringify(isValid.errors)).toBe(true);
    expect(isValid(JSON.parse((lines[0] ?? "").replace('"type":"text"', '"type":"rich"')))).toBe(false);
  }
});

test("csr schema prints each of them, and a name that does not exist is refused with those that do", async () => {
  for (const [name, schema] of Object.entries(jsonSchemas)) {
    const found: unknown = JSON.parse(await printed("schema", name));
    expect(found).toEqual(JSON.parse(JSON.stringify(schema)));
    expect(schema["$id"]).toBe(`${name}.schema.json`);
  }
  const place = new Place();
  expect(await run(["schema", "trends", "--lang", "en"], place)).toBe(2);
  expect(place.err).toContain("robustness");
});
