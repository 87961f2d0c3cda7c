import { type Figure, type FigureInterval, intervalMethods, type Metric, type Suppression, type Summary } from "../benchmark/types.ts";
import type { MinimumCounts } from "../disclosure/minimum-counts.ts";
import { Damaged } from "./damaged.ts";
import { type At, count, entry, number, word } from "./json-values.ts";

const suppressions: readonly Suppression[] = ["protected", "min-n", "not-scored", "extreme-share"];

/** What stands behind the figures of one summary. */
interface Ground {
  readonly metric: Metric;
  /** Companies with this score, `null` where the number is withheld. */
  readonly n: number | null;
  readonly minimum: MinimumCounts;
}

/** Reads the distribution of one score. Figures for which there are too few companies are withheld, whatever the file says. */
export function summaryIn(at: At, { metric, n, minimum }: Ground): Summary {
  const figure = (name: string, least: number): Figure => (n === 0 ? notScored : enough(figureIn(entry(at, name)), n, least));
  const summary: Summary = {
    metric,
    n,
    mean: figure("mean", minimum.mean),
    sd: figure("sd", minimum.quartiles),
    p10: figure("p10", minimum.p10p90),
    q1: figure("q1", minimum.quartiles),
    median: figure("median", minimum.mean),
    q3: figure("q3", minimum.quartiles),
    p90: figure("p90", minimum.p10p90),
  };
  const { p10, q1, median, q3, p90 } = summary;
  const published = [p10, q1, median, q3, p90].flatMap(({ value }) => (value === null ? [] : [value]));
  if (published.some((value, index) => value < (published[index - 1] ?? 0))) throw new Damaged(at.path);
  return summary;
}

const notScored: Figure = { value: null, suppressed: "not-scored" };

function enough(figure: Figure, n: number | null, minN: number): Figure {
  return figure.value !== null && (n === null || n < minN) ? { value: null, suppressed: "min-n", minN } : figure;
}

function intervalIn(at: At): FigureInterval {
  return {
    low: number(entry(at, "low"), 0, 100),
    high: number(entry(at, "high"), 0, 100),
    method: word(entry(at, "method"), intervalMethods),
    coverage: number(entry(at, "coverage"), 0, 1),
  };
}

function figureIn(at: At): Figure {
  const value = entry(at, "value");
  if (value.value !== null) {
    const interval = entry(at, "interval");
    const known = { value: number(value, 0, 100) };
    return interval.value === undefined ? known : { ...known, interval: intervalIn(interval) };
  }
  const suppressed = word(entry(at, "suppressed"), suppressions);
  const minN = entry(at, "minN");
  return minN.value === undefined ? { value: null, suppressed } : { value: null, suppressed, minN: count(minN) };
}
