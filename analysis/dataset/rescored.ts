import { csr, items, topics } from "../../instrument/csr/instrument.ts";
import { caps } from "../../instrument/scoring/caps.ts";
import { TopicTally } from "../../instrument/scoring/coded/topic-tally.ts";
import { scoreNames } from "../../instrument/scoring/coded/score-coded.ts";
import { tierIn } from "../../instrument/scoring/pool.ts";
import type { Metric } from "../benchmark/types.ts";
import { storedAnswer } from "./answer-text.ts";
import type { Database } from "./database.ts";
import { type ScoreRow, scoreRow } from "./scores.ts";

/** How answers could be scored otherwise. */
export interface ScoringChoice {
  /** Accepted "not applicable": left out, as usual, or as if nothing were done. */
  readonly notApplicable: "leave-out" | "lowest";
  /** Unanswered questions: left out under the rules of validity, as usual, or all at one end of the scale. */
  readonly missing: "leave-out" | "lowest" | "highest";
  /** Ids of the only questions that count; null for all. */
  readonly items: ReadonlySet<string> | null;
}

/** The usual way of scoring. */
export const usualScoring: ScoringChoice = { notApplicable: "leave-out", missing: "leave-out", items: null };

/** A case with its scores under other choices. */
export interface RescoredCase {
  readonly row: ScoreRow;
  /** Highest overall score that its red flags leave; null without one. */
  readonly cap: number | null;
  /** Levels 0–4 of the questions in the order of the questionnaire; null where a question has none. */
  readonly levels: readonly (number | null)[];
  /** Raw scores 0–100 without a core score, in the order of the choices. */
  readonly scores: readonly ReadonlyMap<Metric, number>[];
}

/** Scores every case again under each of some choices, in the order of reading. */
export async function* rescored(database: Database, choices: readonly ScoringChoice[]): AsyncGenerator<RescoredCase> {
  const rows = database.stream("SELECT * FROM cases JOIN answers USING (case_id) ORDER BY case_id");
  for await (const row of rows) {
    const answers = String(row["answers"]);
    const profile: Readonly<Record<string, string>> = JSON.parse(String(row["profile"]));
    const own = scoreRow(row);
    yield {
      row: own,
      cap: capOf(own.redFlags, profile["emergency"] === "yes"),
      levels: items.map((_, position) => storedAnswer(answers.charCodeAt(position))?.level ?? null),
      scores: choices.map((choice) => scoresUnder(answers, choice)),
    };
  }
}

const tiers = new Map(items.flatMap((item) => (item.type === "kpi" || item.tier === null ? [] : [[item.id, item.tier] as const])));

function capOf(redFlags: string, emergency: boolean): number | null {
  const found = redFlags.split(" ").flatMap((id) => tierIn(tiers.get(id) ?? null, emergency) ?? []);
  return found.length === 0 ? null : Math.min(...found.map((tier) => caps[tier].overall));
}

const topicPlaces = new Map(topics.map(({ id }, place) => [id, place]));
const everyArea = csr.areas.map(() => true);
const [, ...names] = scoreNames;

/** Used again for every case. */
const tally = new TopicTally();

function scoresUnder(answers: string, { notApplicable, missing, items: counted }: ScoringChoice): ReadonlyMap<Metric, number> {
  tally.clear();
  for (const [position, { id, topic }] of items.entries()) {
    const stored = storedAnswer(answers.charCodeAt(position));
    if (stored === null || stored.outcome === null || (counted !== null && !counted.has(id))) continue;
    if (stored.outcome === "na" && notApplicable === "leave-out") continue;
    const open = missing === "lowest" ? 0 : missing === "highest" ? 4 : -1;
    const level = stored.outcome === "na" ? 0 : (stored.level ?? open);
    tally.add(topicPlaces.get(topic) ?? 0, level);
  }
  const scores = new Float64Array(names.length);
  tally.scores(everyArea, scores);
  return new Map(names.flatMap((name, at) => (Number.isNaN(scores[at]) ? [] : [[name, scores[at] ?? 0] as const])));
}
