import type { PooledItem } from "../../instrument/scoring/pool.ts";
import type { Metric } from "../benchmark/types.ts";
import { areaMetrics, topicMetrics } from "../peers/metrics.ts";
import { scoresOf } from "../peers/own-scores.ts";
import type { CompanyCase, EarlierCase } from "./company-case.ts";

/** One score in two years, raw and under the default weights; null where it has no value. */
export interface ChangeRow {
  readonly metric: Metric;
  readonly before: number | null;
  readonly now: number | null;
  readonly difference: number | null;
}

/** One question whose answer changed, levels 0–4. */
export interface ChangedItem {
  readonly pooled: PooledItem;
  readonly before: number;
  readonly now: number;
}

/** What became of a company since an earlier assessment. */
export interface Change {
  /** Years as stated; null where one is not. */
  readonly years: readonly [before: number | null, now: number | null];
  /** Whether both years rest on the same form. Otherwise only the core score is compared. */
  readonly sameForm: boolean;
  readonly areas: readonly ChangeRow[];
  readonly topics: readonly ChangeRow[];
  /** Questions answered in both years, the largest step first. */
  readonly better: readonly ChangedItem[];
  readonly worse: readonly ChangedItem[];
  readonly answeredTwice: number;
  /** Ids of duties whose red flag is gone (answered otherwise now), new, and still there. */
  readonly solved: readonly string[];
  readonly fresh: readonly string[];
  readonly standing: readonly string[];
}

/** Compares the two years of a company; null where there is no earlier one. */
export function changeOf({ assessment, comparable, before }: CompanyCase): Change | null {
  if (before === null) return null;
  const sameForm = assessment.form === before.assessment.form;
  const [old, now] = [scoresOf(before.comparable), scoresOf(comparable)];
  const row = (metric: Metric): ChangeRow => {
    const [from, to] = [old.get(metric) ?? null, now.get(metric) ?? null];
    return { metric, before: from, now: to, difference: from === null || to === null ? null : to - from };
  };
  const changed = changedItems(before, comparable.pool.applicable);
  const flagged = new Set(before.comparable.redFlags);
  const answered = new Set(comparable.pool.applicable.filter(({ level }) => level !== null).map(({ item }) => item.id));
  return {
    years: [before.assessment.profile.year, assessment.profile.year],
    sameForm,
    areas: sameForm ? areaMetrics.map(row) : [row("core")],
    topics: sameForm ? topicMetrics.map(row) : [],
    better: changed.filter((item) => item.now > item.before).toSorted((a, b) => b.now - b.before - (a.now - a.before)),
    worse: changed.filter((item) => item.now < item.before).toSorted((a, b) => a.now - a.before - (b.now - b.before)),
    answeredTwice: changed.length,
    solved: before.comparable.redFlags.filter((id) => answered.has(id) && !comparable.redFlags.includes(id)),
    fresh: comparable.redFlags.filter((id) => !flagged.has(id)),
    standing: comparable.redFlags.filter((id) => flagged.has(id)),
  };
}

/** Questions that were answered in both years, in the order of the questionnaire. */
function changedItems({ comparable }: EarlierCase, applicable: readonly PooledItem[]): readonly ChangedItem[] {
  const old = new Map(comparable.pool.applicable.map(({ item, level }) => [item.id, level]));
  return applicable.flatMap((pooled) => {
    const before = old.get(pooled.item.id) ?? null;
    return before === null || pooled.level === null ? [] : [{ pooled, before, now: pooled.level }];
  });
}
