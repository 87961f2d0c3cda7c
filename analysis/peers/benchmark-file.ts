import { csr } from "../../instrument/csr/instrument.ts";
import { isComparableVersion } from "../../instrument/csr/versions.ts";
import type { Benchmark } from "../benchmark/types.ts";
import { Damaged } from "./damaged.ts";
import { entry } from "./json-values.ts";
import { readableSchemas, readBenchmark } from "./read-benchmark.ts";

/** Why a file is no benchmark to compare with: something else, of another version (`found`), or with what cannot be at `place`. */
export type BenchmarkProblem =
  | { readonly problem: "unknown" }
  | { readonly problem: "version"; readonly found: string }
  | { readonly problem: "damaged"; readonly place: string };

/** Reads the text of a benchmark.json. What it holds is checked as if it came from a stranger. */
export function benchmarkIn(text: string): Benchmark | BenchmarkProblem {
  try {
    return benchmarkOfValue(parsed(text));
  } catch (error) {
    if (error instanceof Damaged) return { problem: "damaged", place: error.place };
    throw error;
  }
}

function benchmarkOfValue(value: unknown): Benchmark | BenchmarkProblem {
  const root = { value, path: "" };
  const schema = typeof value === "object" && value !== null && !Array.isArray(value) ? entry(root, "schema").value : undefined;
  if (typeof schema !== "string" || !schema.startsWith("sme-csr/benchmark/")) return { problem: "unknown" };
  if (!readableSchemas.includes(schema)) return { problem: "version", found: schema };
  const benchmark = readBenchmark(value);
  const { id, version } = benchmark.instrument;
  return id === csr.id && isComparableVersion(version) ? benchmark : { problem: "version", found: `${id} ${version}` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Neither a benchmark nor anything else that could be read; also what is nested too deeply ends here.
    throw new Damaged("JSON");
  }
}
