import type { AnswerCount, CellCount, CellKey, Engine, ScoreCount, TopicCount } from "../dataset/engine.ts";
import { type MergedCategory, mergedCell } from "../disclosure/plan/presence.ts";
import type { Dimension, Metric } from "./types.ts";

/** What a benchmark asks an engine for. */
export type Counts = Pick<Engine, "counts" | "cells" | "answers" | "topics">;

/** An engine's counts under merged categories. */
export function mergedCounts(engine: Counts, merged: readonly MergedCategory[]): Counts {
  if (merged.length === 0) return engine;
  const together = <Row extends { readonly cell: CellKey }>(rows: readonly Row[], by: Sums<Row>): readonly Row[] =>
    summed(
      rows.map((row) => ({ ...row, cell: mergedCell(row.cell, merged) })),
      by,
    );
  return {
    counts: async (metric: Metric, by: readonly Dimension[]): Promise<readonly ScoreCount[]> =>
      together(await engine.counts(metric, by), {
        key: ({ value }) => String(value),
        add: (one, { n }) => ({ ...one, n: one.n + n }),
      }).toSorted((a, b) => a.value - b.value),
    cells: async (by): Promise<readonly CellCount[]> =>
      together(await engine.cells(by), {
        key: () => "",
        add: (one, { n, flagged }) => ({ ...one, n: one.n + n, flagged: one.flagged + flagged }),
      }),
    answers: async (by): Promise<readonly AnswerCount[]> =>
      together(await engine.answers(by), {
        key: ({ itemId, outcome, level }) => `${itemId} ${outcome} ${level}`,
        add: (one, { n }) => ({ ...one, n: one.n + n }),
      }),
    topics: async (by): Promise<readonly TopicCount[]> =>
      together(await engine.topics(by), {
        key: ({ topicId }) => topicId,
        add: (one, { n, applicable, answered }) => ({
          ...one,
          n: one.n + n,
          applicable: one.applicable + applicable,
          answered: one.answered + answered,
        }),
      }),
  };
}

/** Which rows of one cell belong together, and what they are together. */
interface Sums<Row> {
  readonly key: (row: Row) => string;
  readonly add: (one: Row, other: Row) => Row;
}

function summed<Row extends { readonly cell: CellKey }>(rows: readonly Row[], { key, add }: Sums<Row>): readonly Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const place = JSON.stringify([row.cell, key(row)]);
    const before = sums.get(place);
    sums.set(place, before === undefined ? row : add(before, row));
  }
  return [...sums.values()];
}
