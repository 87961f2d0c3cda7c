import { expect, test } from "vitest";
import type { Benchmark } from "../../../analysis/benchmark/types.ts";
import { benchmarkOf } from "../../../analysis/benchmark/benchmark.ts";
import { Dataset } from "../../../analysis/dataset/dataset.ts";
import { json } from "../../../analysis/outputs/json.ts";
import { readBenchmark } from "../../../analysis/outputs/read-benchmark.ts";
import { companies } from "../dataset/readings.ts";

const dataset = await Dataset.open();
await dataset.append(companies(21));
const benchmark: Benchmark = await benchmarkOf((await dataset.settle()).engine);
dataset.close();

test("what csr aggregate writes is read as it was", () => {
  expect(readBenchmark(json(benchmark))).toEqual(benchmark);
});

test("what is no benchmark of this version is told apart", () => {
  expect(readBenchmark("{")).toEqual({ fault: "no-json" });
  for (const other of ["[]", "null", '{"schema":"sme-csr/manifest/1"}', "{}", "7"])
    expect(readBenchmark(other)).toEqual({ fault: "other-file" });
  const later = { ...benchmark, schema: "sme-csr/benchmark/99" };
  expect(readBenchmark(json(later))).toEqual({ fault: "other-version", found: "sme-csr/benchmark/99" });
});

test("a damaged value is named by its place, whatever stands in it", () => {
  const broken = json({ ...benchmark, pool: { ...benchmark.pool, firms: "many" } });
  expect(readBenchmark(broken)).toEqual({ fault: "damaged", place: "/pool/firms" });
  expect(readBenchmark(json({ ...benchmark, __proto__: null, constructor: "x" }))).toMatchObject({ fault: "damaged" });
});

test("a file that shows what a benchmark must not is refused", () => {
  const [first, ...others] = benchmark.breakdowns;
  const group = first!.groups[0]!;
  const telling = { ...benchmark, breakdowns: [{ ...first!, groups: [{ ...group, n: 2 }] }, ...others] };
  expect(readBenchmark(json(telling))).toEqual({ fault: "discloses" });
});
