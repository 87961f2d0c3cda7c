import { items } from "../../instrument/csr/instrument.ts";
import type { Dimension } from "../benchmark/types.ts";
import { AnswerTally, topicIds } from "./answer-tally.ts";
import { characterCount, type Outcome, storedAnswer } from "./answer-text.ts";
import type { Database } from "./database.ts";
import type { AnswerCount, CellKey, TopicCount } from "./engine.ts";
import { groupingOf } from "./grouping.ts";

/** What the cases of one cell answered. */
export interface CellTally {
  readonly cell: CellKey;
  readonly tally: AnswerTally;
}

/** Counts the answers of the cases that enter, cell by cell, in the order of the cells. */
export async function tallies(database: Database, by: readonly Dimension[]): Promise<readonly CellTally[]> {
  const { select, where, columns, cellOf } = groupingOf(by);
  const cells = new Map<string, CellTally>();
  const sql = `SELECT ${select}answers FROM cases JOIN answers USING (case_id) WHERE ${where}`;
  for await (const { length, texts } of database.columns(sql)) {
    for (let row = 0; row < length; row += 1) {
      const key = columns.map((_, column) => texts[column]?.[row] ?? "").join("\u0000");
      let cell = cells.get(key);
      if (cell === undefined) {
        cell = {
          cell: cellOf(Object.fromEntries(columns.map((name, column) => [name, texts[column]?.[row] ?? ""]))),
          tally: new AnswerTally(),
        };
        cells.set(key, cell);
      }
      cell.tally.add(texts[columns.length]?.[row] ?? "");
    }
  }
  // As the database orders texts, all of which are codes.
  return [...cells].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

/** How often each question was answered in which way: by question, outcome and level. */
export function answerCounts({ cell, tally }: CellTally): readonly AnswerCount[] {
  return items.flatMap(({ id: itemId }, position) => {
    const counts = new Map<string, AnswerCount>();
    for (const { character, outcome, level } of counted) {
      const n = tally.count(position, character);
      if (n === 0) continue;
      const key = `${outcome} ${level}`;
      counts.set(key, { cell, itemId, outcome, level, n: n + (counts.get(key)?.n ?? 0) });
    }
    return [...counts.values()];
  });
}

interface Counted {
  readonly character: number;
  readonly outcome: Outcome;
  readonly level: number | null;
}

const order: readonly Outcome[] = ["missing", "na", "scored"];

/** The characters that say something of a scored question, in the order of outcomes and levels. */
const counted: readonly Counted[] = Array.from({ length: characterCount }, (_, character) => {
  const stored = storedAnswer(character);
  return stored === null || stored.outcome === null ? [] : [{ character, outcome: stored.outcome, level: stored.level }];
})
  .flat()
  .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || (a.level ?? 0) - (b.level ?? 0));

/** How completely each topic was answered. */
export function topicCounts({ cell, tally }: CellTally): readonly TopicCount[] {
  return topicIds.flatMap((topicId, topic) => {
    const n = tally.casesOf(topic);
    if (n === 0) return [];
    const own = Array.from(items.entries()).filter(([, item]) => item.topic === topicId);
    const sum = (outcome: Outcome): number => own.reduce((total, [position]) => total + outcomeCount(tally, position, outcome), 0);
    const answered = sum("scored");
    return [{ cell, topicId, n, applicable: answered + sum("missing"), answered }];
  });
}

const outcomeCount = (tally: AnswerTally, position: number, outcome: Outcome): number =>
  counted.reduce((sum, each) => (each.outcome === outcome ? sum + tally.count(position, each.character) : sum), 0);
