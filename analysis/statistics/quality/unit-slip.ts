/** A figure that is far from what it is compared with. */
export interface UnitSlip {
  /** Figure divided by reference. */
  readonly ratio: number;
  /** The power of ten that a wrong unit would explain (kWh for MWh: 1000); null where none is near. */
  readonly factor: number | null;
}

/** A ratio beyond this, either way, is taken for a slip. */
const farBeyond = 20;

/** How near the ratio must be to a power of ten, as a factor. */
const nearby = 3;

/**
 * Compares a figure with the company's own figure of the year before, or with the median of its sector: a ratio above 20 or below 1/20 is
 * more often a wrong unit than a change. Null where there is nothing to say; both figures must be above 0.
 */
export function unitSlip(figure: number, reference: number): UnitSlip | null {
  if (!(figure > 0 && reference > 0)) return null;
  const ratio = figure / reference;
  if (Math.max(ratio, 1 / ratio) <= farBeyond) return null;
  const factor = 10 ** Math.round(Math.log10(ratio));
  const isNear = Math.max(ratio / factor, factor / ratio) <= nearby;
  const isUnit = Math.abs(Math.log10(factor)) >= 2;
  return { ratio, factor: isNear && isUnit ? factor : null };
}
