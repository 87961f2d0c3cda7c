/** Excel reports a change a moment after the write that caused it. */
const echo = 300;

let running = 0;
let endedAt = Number.NEGATIVE_INFINITY;

/**
 * Whether the add-in itself is writing, or did a moment ago. Excel older than ExcelApi 1.14 does not say who caused a change; there a
 * change that is reported during this time may be our own. A person's change may fall into it too, so look at the sheet again afterwards.
 */
export const isWriting = (): boolean => running > 0 || performance.now() - endedAt < echo;

/** Marks the time that work takes as the add-in's own writing. */
export async function asOwnWrite<Result>(work: () => Promise<Result>): Promise<Result> {
  running++;
  try {
    return await work();
  } finally {
    running--;
    endedAt = performance.now();
  }
}
