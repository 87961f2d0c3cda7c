import type { PooledItem } from "../../instrument/scoring/pool.ts";
import type { Scorecard } from "../../instrument/scoring/scorecard.ts";

/** Duties by what the answers to them raise, each in the order of the questionnaire. */
export interface Flags {
  /** Answered "no". */
  readonly red: readonly PooledItem[];
  /** Answered "attention". */
  readonly amber: readonly PooledItem[];
  /** Not answered. */
  readonly open: readonly PooledItem[];
}

export function flagsOf({ pool, redFlags, amberFlags, missingLegal }: Scorecard): Flags {
  const named = (ids: readonly string[]): readonly PooledItem[] => pool.applicable.filter(({ item }) => ids.includes(item.id));
  return { red: named(redFlags), amber: named(amberFlags), open: named(missingLegal) };
}
