/** One company's value at a time. */
export interface PanelPoint {
  readonly firm: string;
  readonly time: number;
  readonly value: number;
}

/** Common slope of the companies over time. */
export interface WithinFirmSlope {
  /** Change of the value in one unit of time, within companies. */
  readonly slope: number;
  /** Robust against dependence within a company. */
  readonly standardError: number;
  /** Companies with more than one time. */
  readonly firms: number;
  readonly points: number;
}

/**
 * Slope over time with a level of its own for every company (fixed effects), and its cluster-robust standard error:
 *
 *     b = Σ t̃ỹ / Σ t̃²,   SE² = G/(G−1) · Σ_g (Σ t̃e)² / (Σ t̃²)²      t̃, ỹ: deviations from the company's own means, e = ỹ − b·t̃
 *
 * - For panels of more than two years; companies seen once say nothing and are left out.
 * - Null below two companies with two times each.
 * - Source: Cameron and Miller (2015), Journal of Human Resources 50(2), 317–372; correction G/(G−1).
 */
export function withinFirmSlope(panel: readonly PanelPoint[]): WithinFirmSlope | null {
  const moving = pointsByFirm(panel)
    .map(deviations)
    .filter((points) => points.some(({ time }) => time !== 0));
  const sum = (of: (point: Deviation) => number): number => moving.flat().reduce((total, point) => total + of(point), 0);
  const timeSquares = sum(({ time }) => time ** 2);
  if (moving.length < 2) return null;
  const slope = sum(({ time, value }) => time * value) / timeSquares;
  const meat = moving.reduce(
    (total, points) => total + points.reduce((score, { time, value }) => score + time * (value - slope * time), 0) ** 2,
    0,
  );
  const correction = moving.length / (moving.length - 1);
  return { slope, standardError: Math.sqrt(correction * meat) / timeSquares, firms: moving.length, points: moving.flat().length };
}

function pointsByFirm(panel: readonly PanelPoint[]): readonly (readonly PanelPoint[])[] {
  const firms = new Map<string, PanelPoint[]>();
  for (const point of panel) {
    const points = firms.get(point.firm);
    if (points === undefined) firms.set(point.firm, [point]);
    else points.push(point);
  }
  return [...firms.values()];
}

interface Deviation {
  readonly time: number;
  readonly value: number;
}

function deviations(points: readonly PanelPoint[]): readonly Deviation[] {
  const time = points.reduce((total, point) => total + point.time, 0) / points.length;
  const value = points.reduce((total, point) => total + point.value, 0) / points.length;
  return points.map((point) => ({ time: point.time - time, value: point.value - value }));
}
