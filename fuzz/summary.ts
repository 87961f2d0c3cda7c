import type { Tally } from "./campaign.ts";
import type { Failure } from "./judge/verdict.ts";

/** How many files were judged, and what was found in them. */
export function summary({ files, failures }: Tally): string {
  const count = (...kinds: readonly Failure["kind"][]): number => failures.filter(({ kind }) => kinds.includes(kind)).length;
  return `${files} files, ${count("difference")} differences, ${count("crash", "words")} crashes, ${count("hang")} hangs, ${count("memory")} over memory`;
}
