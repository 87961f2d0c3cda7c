import { type Benchmark, exclusionReasons } from "../../benchmark/types.ts";
import { array, count, object, type Schema, whole } from "./schema.ts";

/** Files, cases and companies, and why cases did not enter. */
export const pool: Schema = object<Benchmark["pool"]>({
  files: count,
  cases: count,
  used: count,
  firms: count,
  years: array(whole),
  exclusions: array(object({ reason: { enum: exclusionReasons }, cases: count })),
});
