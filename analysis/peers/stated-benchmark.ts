/** A value that says of itself that it is a benchmark of this program, of whatever version; nothing else of it is known. */
export interface StatedBenchmark {
  readonly schema: string;
  readonly value: unknown;
}

/** What every version of benchmark.json begins its format with. */
const family = "sme-csr/benchmark/";

/** Reads a text that should be a benchmark.json, or says that it is no JSON, or that of something else. */
export function statedBenchmark(text: string): StatedBenchmark | "no-json" | "other-file" {
  const value = parsed(text);
  if (value === undefined) return "no-json";
  const schema =
    typeof value === "object" && value !== null && "schema" in value && Object.hasOwn(value, "schema") ? value.schema : undefined;
  return typeof schema === "string" && schema.startsWith(family) ? { schema, value } : "other-file";
}

/** Also what is nested too deeply ends as undefined. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
