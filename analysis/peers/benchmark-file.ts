import { csr } from "../../instrument/csr/instrument.ts";
import { isComparableVersion } from "../../instrument/csr/versions.ts";
import type { Benchmark } from "../benchmark/types.ts";
import { Damaged } from "./damaged.ts";
import { readableSchemas, readBenchmark } from "./read-benchmark.ts";
import { statedBenchmark } from "./stated-benchmark.ts";

/** Why a file is no benchmark to compare with: something else, of another version (`found`), or with what cannot be at `place`. */
export type BenchmarkProblem =
  | { readonly problem: "unknown" }
  | { readonly problem: "version"; readonly found: string }
  | { readonly problem: "damaged"; readonly place: string };

/** Reads the text of a benchmark.json. What it holds is checked as if it came from a stranger. */
export function benchmarkIn(text: string): Benchmark | BenchmarkProblem {
  const stated = statedBenchmark(text);
  if (stated === "no-json") return { problem: "damaged", place: "JSON" };
  if (stated === "other-file") return { problem: "unknown" };
  if (!readableSchemas.includes(stated.schema)) return { problem: "version", found: stated.schema };
  try {
    return comparable(readBenchmark(stated.value));
  } catch (error) {
    if (error instanceof Damaged) return { problem: "damaged", place: error.place };
    throw error;
  }
}

function comparable(benchmark: Benchmark): Benchmark | BenchmarkProblem {
  const { id, version } = benchmark.instrument;
  return id === csr.id && isComparableVersion(version) ? benchmark : { problem: "version", found: `${id} ${version}` };
}
