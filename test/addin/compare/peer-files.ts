import type { Benchmark } from "../../../analysis/benchmark/types.ts";
import { blankAssessment } from "../../../instrument/assessment.ts";
import { scoredItems } from "../../../instrument/csr/instrument.ts";
import type { Assessment, ItemAnswer, Level, Profile } from "../../../instrument/types.ts";
import { type Peers, readPeers } from "../../../addin/compare/compare.ts";

/** A file as a file field gives it. */
export const fileOf = (content: string | Uint8Array, name = "peers.json"): File =>
  new File([typeof content === "string" ? content : new Uint8Array(content)], name);

/** The peers of a file that can be used. */
export async function peersOf(benchmark: Benchmark): Promise<Peers> {
  const read = await readPeers(fileOf(JSON.stringify(benchmark)));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

interface Own {
  readonly profile?: Partial<Profile>;
  readonly form?: Assessment["form"];
  readonly instrumentVersion?: string;
  /** Level of all practices; no answer at all for `null`. */
  readonly level?: Level | null;
}

/** A company that is to be compared: every practice on one level, every duty met. */
export function ownAssessment({ profile = {}, form = "full", instrumentVersion, level = 2 }: Own = {}): Assessment {
  const blank = blankAssessment({ form, areas: ["RM", "EM", "EN", "MK", "CM"], language: "zh" });
  const answers = level === null ? [] : scoredItems.map(({ id, type }): [string, ItemAnswer] => [id, answerOf(type, level)]);
  return {
    ...blank,
    instrumentVersion: instrumentVersion ?? blank.instrumentVersion,
    profile: { ...blank.profile, ...profile },
    answers: new Map(answers),
  };
}

const answerOf = (type: "maturity" | "compliance", level: Level): ItemAnswer => ({
  answer: type === "maturity" ? { kind: "level", level } : { kind: "compliance", state: "yes" },
  evidence: null,
  note: null,
});
