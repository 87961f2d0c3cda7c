import { items } from "../../instrument/csr/instrument.ts";
import { characterCount, storedAnswer } from "./answer-text.ts";

/** How often each question was answered in each way, among the cases of one cell. */
export class AnswerTally {
  /** By question and by character of `answerText`. */
  readonly #counts = new Uint32Array(items.length * characterCount);
  /** Cases by topic to which at least one question of it applies. */
  readonly #cases = new Uint32Array(topicCount);

  /** Counts the answers of a case, as `answerText` wrote them. */
  add(answers: string): void {
    let topic = -1;
    for (let position = 0; position < answers.length; position += 1) {
      const character = answers.charCodeAt(position);
      const place = position * characterCount + character;
      this.#counts[place] = (this.#counts[place] ?? 0) + 1;
      const own = topicOf[position] ?? -1;
      if (own === topic || applies[character] !== 1) continue;
      topic = own;
      this.#cases[topic] = (this.#cases[topic] ?? 0) + 1;
    }
  }

  /** Cases to which at least one question of a topic applies, by the topic's place in the questionnaire. */
  casesOf(topic: number): number {
    return this.#cases[topic] ?? 0;
  }

  /** How often a question was answered as a character of `answerText` says. */
  count(position: number, character: number): number {
    return this.#counts[position * characterCount + character] ?? 0;
  }
}

/** Topics in the order of the questionnaire, whose questions stand together. */
export const topicIds: readonly string[] = [...new Set(items.map(({ topic }) => topic))];
const topicCount = topicIds.length;
const topicOf = Int8Array.from(items, ({ topic }) => topicIds.indexOf(topic));

const applies = Uint8Array.from({ length: characterCount }, (_, character) => {
  const outcome = storedAnswer(character)?.outcome;
  return outcome === "scored" || outcome === "missing" ? 1 : 0;
});
