import { Ajv2020 } from "ajv/dist/2020.js";
import type { Benchmark } from "../benchmark/types.ts";
import { breachesIn } from "../disclosure/gate/published-benchmark.ts";
import { statedBenchmark } from "../peers/stated-benchmark.ts";
import { benchmarkSchema } from "./benchmark-schema.ts";

/** Why a file is no benchmark: no JSON, something else, of another version, damaged (`place` says where), or it tells of single companies. */
export type BenchmarkFault =
  | { readonly fault: "no-json" | "other-file" | "discloses" }
  | { readonly fault: "other-version"; readonly found: string }
  | { readonly fault: "damaged"; readonly place: string };

/** Reads a benchmark.json. Every value is held against the schema; a file that shows what it must not is refused as a whole. */
export function readBenchmark(text: string): Benchmark | BenchmarkFault {
  const stated = statedBenchmark(text);
  if (typeof stated === "string") return { fault: stated };
  const { schema, value } = stated;
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile<Benchmark>(benchmarkSchema);
  if (!validate(value)) {
    const place = validate.errors?.[0]?.instancePath ?? "";
    return place === "/schema" ? { fault: "other-version", found: schema } : { fault: "damaged", place };
  }
  return breachesIn(value).length > 0 ? { fault: "discloses" } : value;
}
