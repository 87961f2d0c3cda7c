/** Scores of which an overall score is made, with the weights of its parts. */
export interface Composite {
  /** One row a case, one column a part (area or topic), 0–100. Complete cases only. */
  readonly rows: readonly (readonly number[])[];
  /** Weight of every part, 0 and more; they need not add up to 1. */
  readonly weights: readonly number[];
}

/** Weighted arithmetic mean of every case: a weak part can be made up for by a strong one. */
export function arithmeticScores({ rows, weights }: Composite): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return rows.map((row) => row.reduce((sum, score, part) => sum + score * (weights[part] ?? 0), 0) / total);
}

/** Weighted geometric mean of every case, scores below 1 taken as 1: a weak part weighs more than a strong one makes up for. */
export function geometricScores({ rows, weights }: Composite): readonly number[] {
  const logs = rows.map((row) => row.map((score) => Math.log(Math.max(score, 1))));
  return arithmeticScores({ rows: logs, weights }).map(Math.exp);
}
