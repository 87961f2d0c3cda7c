/** A bar of a histogram: values from `from` to below `to`. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Joins neighbouring bins until every one holds at least the minimum number of companies; what is left at the end joins the last one.
 * Null where all of them together do not reach it. Bins come in order, without gaps.
 */
export function mergeBins(bins: readonly Bin[], minN: number): readonly Bin[] | null {
  const merged: Bin[] = [];
  let open: Bin | null = null;
  for (const bin of bins) {
    open = open === null ? bin : { from: open.from, to: bin.to, count: open.count + bin.count };
    if (open.count < minN) continue;
    merged.push(open);
    open = null;
  }
  const last = merged.at(-1);
  if (last === undefined) return null;
  return open === null ? merged : [...merged.slice(0, -1), { from: last.from, to: open.to, count: last.count + open.count }];
}
