import type { Benchmark, Dimension, Metric } from "../benchmark/types.ts";
import type { Presence } from "../disclosure/plan/presence.ts";
import type { Outcome } from "./answer-text.ts";

/** Which companies a row is about: a value for each dimension of the grouping. Companies that do not say are `unknown`. */
export type CellKey = Readonly<Partial<Record<Dimension, string>>>;

/** How often a score occurs in a cell. Scores are whole numbers: score × 10,000. */
export interface ScoreCount {
  readonly cell: CellKey;
  readonly value: number;
  readonly n: number;
}

/** Size of a cell: companies, and those of them with at least one red flag. */
export interface CellCount {
  readonly cell: CellKey;
  readonly n: number;
  readonly flagged: number;
}

/** How often a question was answered in a way. `level` is on the scale 0–4 (yes 4, attention 2, no 0), null unless scored. */
export interface AnswerCount {
  readonly cell: CellKey;
  readonly itemId: string;
  readonly outcome: Outcome;
  readonly level: number | null;
  readonly n: number;
}

/** How completely a topic was answered: companies to which it applies, and their questions, asked and answered. */
export interface TopicCount {
  readonly cell: CellKey;
  readonly topicId: string;
  readonly n: number;
  readonly applicable: number;
  readonly answered: number;
}

/** Sums over the companies that answered every one of a set of items (levels 0–4): what covariances are made of. */
export interface CrossProduct {
  readonly cell: CellKey;
  /** Two items in the order of their ids; the same one twice for its square. */
  readonly items: readonly [string, string];
  readonly n: number;
  readonly sums: readonly [number, number];
  readonly products: number;
}

/** How often two scores of the same company occur together in two years. */
export interface PairCount {
  readonly cell: CellKey;
  readonly before: number;
  readonly after: number;
  readonly n: number;
}

/** How often companies of a cell plan and have done so much, and are so far to their targets. */
export interface ProgressCount {
  readonly cell: CellKey;
  /** Actions of their plan by what became of them. */
  readonly open: number;
  readonly doing: number;
  readonly done: number;
  /** Those of the first two that are due before the day on which the file was saved, or before another day; null where no day is known. */
  readonly overdue: number | null;
  /** How far the company is to its own targets: percent × 10,000; null where it has neither answer nor target. */
  readonly toTarget: number | null;
  readonly n: number;
}

/** How many companies of a cell have a score of a topic, and how many of them lack it (`lackingSigns`). */
export interface LackingCount {
  readonly cell: CellKey;
  readonly topicId: string;
  readonly n: number;
  readonly lacking: number;
}

/** What a pool of cases consists of. */
export type PoolCounts = Benchmark["pool"];

/**
 * The port to whatever holds the cases. It answers with counts only, so that every engine gives the same figures to the last
 * digit and the counts of several engines can be added. Only cases that enter are counted; without the year in the grouping or
 * the filter, only the latest case of every company. Rows come in a fixed order. Questions may be asked at the same time.
 */
export interface Engine {
  /** Distribution of a metric. */
  counts(metric: Metric, by: readonly Dimension[], filter?: CellKey): Promise<readonly ScoreCount[]>;
  /** Sums and cross-products of the levels of items, over complete cases. */
  crossProducts(itemIds: readonly string[], by: readonly Dimension[]): Promise<readonly CrossProduct[]>;
  /** Joint distribution of a metric in two years, over the companies with both. Cells are those of the later year. */
  pairs(metric: Metric, years: readonly [before: number, after: number], by: readonly Dimension[]): Promise<readonly PairCount[]>;
  /** The groups that there are, with their numbers of companies. */
  cells(by: readonly Dimension[]): Promise<readonly CellCount[]>;
  /** How often every item was answered in which way, by group. */
  answers(by: readonly Dimension[]): Promise<readonly AnswerCount[]>;
  /** How many items of every topic apply, and how many were answered, by group. */
  topics(by: readonly Dimension[]): Promise<readonly TopicCount[]>;
  /**
   * What companies plan, have done and have reached, by group.
   *
   * @param asOf ISO day before which an unfinished action must be due to be overdue; null for the day on which each file was saved
   */
  progress(by: readonly Dimension[], asOf: string | null): Promise<readonly ProgressCount[]>;
  /** How many companies lack each topic, by group. */
  lacking(by: readonly Dimension[]): Promise<readonly LackingCount[]>;
  /** Cases that enter by some dimensions and the year, with how many of them have each record (`records`): what disclosure control plans with. */
  presences(by: readonly Dimension[]): Promise<readonly Presence[]>;
  /** The same, every case by itself with a key of its own: for comparing releases. Keys name companies; whoever keeps them makes pseudonyms first. */
  presentCases(by: readonly Dimension[]): Promise<readonly Presence[]>;
  /** Files, cases and companies, and why cases did not enter. */
  pool(): Promise<PoolCounts>;
}
