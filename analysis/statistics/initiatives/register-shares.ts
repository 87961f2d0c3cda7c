import { costOf } from "../../../instrument/initiatives.ts";
import type { Initiative } from "../../../instrument/types.ts";
import type { Share } from "../description/share.ts";

/** A share of the initiatives, by number and by cost. */
export interface RegisterShare {
  /** Number of initiatives; its interval is Wilson's. Null where none was rated. */
  readonly byNumber: Share | null;
  /** Share of the cost of the rated initiatives, 0–1; null where they cost nothing. A few large ones decide it: its interval is a bootstrap's. */
  readonly byCost: number | null;
}

/** Share of initiatives from the company's own competence: alignment 2 or 3 among the rated rows. */
export const alignmentShare = (initiatives: readonly Initiative[]): RegisterShare =>
  shareOf(initiatives, { grade: ({ alignment }) => alignment, cost: costOf });

/** Share of initiatives that were traced to a confirmed recipient: traceability 2 or better among the rated rows; cost in cash and goods. */
export const traceabilityShare = (initiatives: readonly Initiative[]): RegisterShare =>
  shareOf(initiatives, { grade: ({ traceability }) => traceability, cost: ({ cash, inKind }) => (cash ?? 0) + (inKind ?? 0) });

interface Measure {
  readonly grade: (initiative: Initiative) => number | null;
  readonly cost: (initiative: Initiative) => number;
}

function shareOf(initiatives: readonly Initiative[], { grade, cost }: Measure): RegisterShare {
  const rated = initiatives.filter((initiative) => grade(initiative) !== null);
  const good = rated.filter((initiative) => (grade(initiative) ?? 0) >= 2);
  const total = (rows: readonly Initiative[]): number => rows.reduce((sum, initiative) => sum + cost(initiative), 0);
  return {
    byNumber: rated.length === 0 ? null : { count: good.length, n: rated.length, value: good.length / rated.length },
    byCost: total(rated) > 0 ? total(good) / total(rated) : null,
  };
}
