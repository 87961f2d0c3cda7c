import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { benchmarkOf } from "../../../analysis/benchmark/benchmark.ts";
import type { Benchmark } from "../../../analysis/benchmark/types.ts";
import { Dataset } from "../../../analysis/dataset/dataset.ts";
import { benchmarkSchema } from "../../../analysis/outputs/benchmark-schema.ts";
import { json } from "../../../analysis/outputs/json.ts";
import { companies, reading } from "../dataset/readings.ts";

async function benchmark(): Promise<Benchmark> {
  const dataset = await Dataset.open();
  await dataset.append([
    ...companies(21),
    reading({ firm: "X", profile: { industry: null, year: 2024 } }),
    reading({ firm: "Y", profile: { size: "large" } }),
  ]);
  const result = await benchmarkOf((await dataset.settle()).engine, { by: [["industry", "region"]] });
  dataset.close();
  return result;
}

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(benchmarkSchema);

test("benchmark.json obeys its schema", async () => {
  const parsed: unknown = JSON.parse(json(await benchmark()));
  validate(parsed);
  expect(validate.errors).toBeNull();
});

test("the schema refuses a figure that is neither a value nor a reason, and a field nobody knows", async () => {
  const good = await benchmark();
  expect(validate({ ...good, firms: ["F001"] })).toBe(false);
  expect(validate({ ...good, schema: "sme-csr/benchmark/1" })).toBe(false);
  const text = json(good).replace('"value": 50', '"value": 500');
  expect(text).not.toBe(json(good));
  expect(validate(JSON.parse(text))).toBe(false);
  expect(validate(JSON.parse(json(good).replace('"suppressed": "protected"', '"suppressed": "secret"')))).toBe(false);
});
