import { csr, topics } from "../../csr/instrument.ts";
import { validity } from "../roll-up.ts";

/** What is known of every topic: questions that apply, that are answered, and the sum of the scores of these. */
export class TopicTally {
  readonly #applicable = new Uint8Array(topics.length);
  readonly #answered = new Uint8Array(topics.length);
  readonly #sums = new Uint16Array(topics.length);

  clear(): void {
    this.#applicable.fill(0);
    this.#answered.fill(0);
    this.#sums.fill(0);
  }

  /** Counts a question by its level 0–4, -1 where it was left open. */
  add(topic: number, level: number): void {
    this.#applicable[topic] = (this.#applicable[topic] ?? 0) + 1;
    if (level < 0) return;
    this.#answered[topic] = (this.#answered[topic] ?? 0) + 1;
    this.#sums[topic] = (this.#sums[topic] ?? 0) + 25 * level;
  }

  /**
   * The scores by the rule of `rollUp` under the default weights, in the same order of operations, so that they are the same to the last bit: overall,
   * areas, topics. NaN where there is none.
   */
  scores(hasArea: readonly boolean[], into: Float64Array): void {
    let [overall, weights, isWhole] = [0, 0, true];
    for (const [place, { weight, firstTopic, topicWeights }] of places.entries()) {
      const score = this.#area(firstTopic, topicWeights, into);
      const own = hasArea[place] === true ? score : Number.NaN;
      into[1 + place] = own;
      if (Number.isNaN(own)) isWhole = false;
      overall += weight * own;
      weights += weight;
    }
    into[0] = isWhole && weights > 0 ? overall / weights : Number.NaN;
  }

  #area(firstTopic: number, topicWeights: readonly number[], into: Float64Array): number {
    let [sum, valid, total] = [0, 0, 0];
    for (const [index, weight] of topicWeights.entries()) {
      const topic = firstTopic + index;
      const score = this.#topic(topic);
      into[1 + places.length + topic] = score;
      if (this.#applicable[topic] === 0) continue;
      total += weight;
      if (Number.isNaN(score)) continue;
      sum += weight * score;
      valid += weight;
    }
    // As in `rollUp`: weights such as 1/3 + 1/3 fall short of 2/3 in binary arithmetic.
    return valid > 0 && valid / total >= validity.area - 1e-9 ? sum / valid : Number.NaN;
  }

  #topic(topic: number): number {
    const answered = this.#answered[topic] ?? 0;
    const isValid = answered > 0 && answered / (this.#applicable[topic] ?? 0) >= validity.topic;
    return isValid ? (this.#sums[topic] ?? 0) / answered : Number.NaN;
  }
}

/** Areas with their topics by their places. */
const places = csr.areas.map(({ weight, topics: own }) => ({
  weight,
  firstTopic: topics.findIndex(({ id }) => id === own[0]?.id),
  topicWeights: own.map((topic) => topic.weight),
}));
