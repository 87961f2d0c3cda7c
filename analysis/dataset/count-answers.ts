import { items } from "../../instrument/csr/instrument.ts";
import type { Dimension } from "../benchmark/types.ts";
import { AnswerTally, topicIds } from "./answer-tally.ts";
import { characterCount, type Outcome, storedAnswer } from "./answer-text.ts";
import type { Database, TextColumns } from "./database.ts";
import type { AnswerCount, CellKey, TopicCount } from "./engine.ts";
import { type Grouping, groupingOf } from "./grouping.ts";

/** What the cases of one cell answered. */
export interface CellTally {
  readonly cell: CellKey;
  readonly tally: AnswerTally;
}

/** Counts the answers of the cases that enter by several combinations of dimensions in one pass; for each of them cell by cell, in the order of the cells. */
export async function tallies(
  database: Database,
  combinations: readonly (readonly Dimension[])[],
): Promise<readonly (readonly CellTally[])[]> {
  const { columns, select } = groupingOf(combinations.flat());
  const cells = combinations.map((by) => new CellTallies(by, columns));
  const sql = `SELECT ${select}latest, answers FROM cases JOIN answers USING (case_id) WHERE excluded IS NULL`;
  for await (const { length, texts } of database.columns(sql)) {
    const [latest, answers] = texts.slice(columns.length);
    for (let row = 0; row < length; row += 1)
      for (const each of cells) each.add(texts, row, { isLatest: latest?.[row] === "true", answers: answers?.[row] ?? "" });
  }
  return cells.map((each) => each.inOrder());
}

/** What a pass tells of a case beside its dimensions. */
interface Told {
  readonly isLatest: boolean;
  readonly answers: string;
}

/** The cells of one combination of dimensions during a pass. */
class CellTallies {
  readonly #cells = new Map<string, CellTally>();
  readonly #grouping: Grouping;
  /** Places of the dimensions among the columns of the pass. */
  readonly #places: readonly number[];

  constructor(by: readonly Dimension[], columns: readonly Dimension[]) {
    this.#grouping = groupingOf(by);
    this.#places = this.#grouping.columns.map((dimension) => columns.indexOf(dimension));
  }

  add(texts: TextColumns["texts"], row: number, { isLatest, answers }: Told): void {
    if (this.#grouping.isLatestOnly && !isLatest) return;
    const [first = -1, ...more] = this.#places;
    let key = texts[first]?.[row] ?? "";
    for (const place of more) key += `\u0000${texts[place]?.[row] ?? ""}`;
    let cell = this.#cells.get(key);
    if (cell === undefined) {
      const own = this.#grouping.columns.map((name, index) => [name, texts[this.#places[index] ?? -1]?.[row] ?? ""] as const);
      cell = { cell: this.#grouping.cellOf(Object.fromEntries(own)), tally: new AnswerTally() };
      this.#cells.set(key, cell);
    }
    cell.tally.add(answers);
  }

  /** As the database orders texts, all of which are codes. */
  inOrder(): readonly CellTally[] {
    return [...this.#cells].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
  }
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
