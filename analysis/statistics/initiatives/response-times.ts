import type { Initiative } from "../../../instrument/types.ts";

/** How long an initiative took from its trigger to its first delivery, or how long it has been waited for. */
export interface ResponseTime {
  /** Whole days, 0 and more. */
  readonly days: number;
  /** False for one that had not delivered by the end of observation: its time is at least this long (censored). */
  readonly isDelivered: boolean;
}

/** Response times of a register, and the rows that have none. */
export interface ResponseTimes {
  readonly times: readonly ResponseTime[];
  /** Triggered rows whose dates contradict each other: a delivery or the end of observation before the trigger. */
  readonly contradictory: number;
  /** Triggered rows without a date of the trigger. */
  readonly undated: number;
}

/** Days in a millisecond count, with dates read as UTC days. */
const day = 86_400_000;

/**
 * Times from the trigger to the first delivery, over the rows with a trigger. What was not delivered counts as waited for until the end of
 * the period: to leave it out would make slow companies look fast.
 *
 * - In days. Rows without a trigger date cannot be timed; rows whose dates contradict each other are errors and are left out.
 *
 * @param observedUntil last ISO day of the period
 */
export function responseTimes(
  initiatives: readonly Pick<Initiative, "trigger" | "triggerDate" | "firstDeliveryDate">[],
  observedUntil: string,
): ResponseTimes {
  const triggered = initiatives.filter(({ trigger }) => trigger !== null && trigger !== "none");
  const dated = triggered.flatMap(({ triggerDate, firstDeliveryDate }) => {
    if (triggerDate === null) return [];
    // A delivery after the period is not yet seen in it.
    const isDelivered = firstDeliveryDate !== null && firstDeliveryDate <= observedUntil;
    return [{ days: daysBetween(triggerDate, isDelivered ? firstDeliveryDate : observedUntil), isDelivered }];
  });
  const times = dated.filter(({ days }) => days >= 0);
  return { times, contradictory: dated.length - times.length, undated: triggered.length - dated.length };
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day);
