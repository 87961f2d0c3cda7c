import { messages } from "../../instrument/messages/messages.ts";
import type { Metric } from "../benchmark/types.ts";
import { scoresOf } from "../peers/own-scores.ts";
import { companyCases } from "./company-cases.ts";
import type { Effects } from "./effects.ts";
import type { InputOptions } from "./read-inputs.ts";
import { UsageError } from "./usage-error.ts";

/** Scores of the one company whose file is named, from its latest assessment, as a benchmark would count them. */
export async function ownScores(
  file: string,
  { jobs, convert }: Pick<InputOptions, "jobs" | "convert">,
  effects: Effects,
): Promise<ReadonlyMap<Metric, number>> {
  const options = { ...(jobs !== undefined && { jobs }), ...(convert !== undefined && { convert }) };
  const { cases } = await companyCases({ ...options, paths: [file], filesFrom: null, lastYear: null }, effects);
  const [own, another] = cases;
  if (own === undefined || another !== undefined)
    throw new UsageError(messages[effects.language].gallery.errors.youOne(file, cases.length));
  return scoresOf(own.comparable);
}
