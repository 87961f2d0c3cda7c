import type { PanelPoint } from "../statistics/trends/within-firm-slope.ts";
import type { Audience } from "./disclosure.ts";
import { KnownSums, type SumTerm } from "./known-sums.ts";

/** Says of one sum after another whether it may be told beside all before. */
export type Judge = (sums: readonly (readonly SumTerm[])[]) => boolean;

/**
 * Judges what may be told of each score. What may be told depends on who takes part, not on the scores, and most scores are those of the same companies: so what was
 * judged once is not judged again.
 */
export class Judgements {
  readonly #audience: Audience;
  readonly #made = new Map<string, readonly boolean[]>();

  constructor(audience: Audience) {
    this.#audience = audience;
  }

  /** The judge of one score. The same sums must be brought in the same order for the same companies. */
  judge(everybody: readonly PanelPoint[], families: readonly (readonly (readonly PanelPoint[])[])[]): Judge {
    if (!this.#audience.isPublic) return () => true;
    const companies = everybody.map(({ firm, time }) => `${time} ${firm}`).join("\n");
    const key = `${families.map((groups) => groups.length).join()}\n${companies}`;
    const before = this.#made.get(key);
    let at = -1;
    if (before !== undefined) return () => before[(at += 1)] === true;
    const known = new KnownSums(this.#audience, everybody, families);
    const made: boolean[] = [];
    this.#made.set(key, made);
    return (sums) => {
      const isTold = known.tells(sums);
      made.push(isTold);
      return isTold;
    };
  }
}
