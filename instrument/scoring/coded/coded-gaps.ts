import { topics } from "../../csr/instrument.ts";
import type { Settings } from "../../types.ts";
import { defaultTarget } from "../priorities.ts";
import { codedLevel, type CodedCard, scoreNames } from "./score-coded.ts";

/** How far a case is from its targets. */
export interface CodedGaps {
  /** `percentToTarget` of the case, 0–1, under the company's own targets; null without an answer or target. */
  readonly toTarget: number | null;
  /** One character a topic in the order of the questionnaire, see `lackingSigns`. */
  readonly lacking: string;
}

/**
 * Whether a topic is lacking: with what was answered it scores less than it would with every question at the usual target, level 3 of a practice
 * and "yes" to a duty. `unknown`: the topic has no valid score.
 */
export const lackingSigns = { lacking: "1", reached: "0", unknown: "-" } as const;

const firstTopic = scoreNames.length - topics.length;

/**
 * The gaps of coded answers to their targets: the part of `scoreAssessment` that a data set keeps beside the scores. A property test holds the two
 * together.
 *
 * @param targets levels 0–4 of practices, by item, where a company does not want the usual one
 */
export function codedGaps(
  { asked, scores }: Pick<CodedCard, "asked" | "scores">,
  codes: Uint8Array,
  targets: Settings["targets"],
): CodedGaps {
  const beyond = new Int32Array(topics.length);
  let [gaps, total] = [0, 0];
  for (const item of asked.scored) {
    const level = codedLevel(item, codes[item.position] ?? 0);
    if (level < 0) continue;
    const usual = item.isMaturity ? defaultTarget.maturity : defaultTarget.compliance;
    const target = item.isMaturity ? (targets.get(item.id) ?? usual) : usual;
    beyond[item.topic] = (beyond[item.topic] ?? 0) + level - usual;
    gaps += Math.max(0, target - level);
    total += target;
  }
  return { toTarget: total > 0 ? 1 - gaps / total : null, lacking: lackingText(beyond, scores) };
}

function lackingText(beyond: Int32Array, scores: Float64Array): string {
  let text = "";
  for (let topic = 0; topic < beyond.length; topic += 1) {
    const isKnown = !Number.isNaN(scores[firstTopic + topic] ?? Number.NaN);
    text += isKnown ? lackingSigns[(beyond[topic] ?? 0) < 0 ? "lacking" : "reached"] : lackingSigns.unknown;
  }
  return text;
}
