import { csr, items, topics } from "../../csr/instrument.ts";
import type { AreaId, Assessment, Item, Size } from "../../types.ts";
import { isAsked, tierIn } from "../pool.ts";
import { answerCode } from "./answer-code.ts";

/** What decides which questions count for a company, and how. */
export interface AskedOf extends Pick<Assessment, "areas" | "form"> {
  readonly size: Size;
  /** Whether a public emergency fell into the period. */
  readonly emergency: boolean;
}

/** One scored question that counts, by its place in the questionnaire. */
export interface AskedItem {
  readonly id: string;
  readonly position: number;
  /** Place of its topic among all topics. */
  readonly topic: number;
  readonly isMaturity: boolean;
  readonly basic: boolean;
  readonly tier: "legal" | "critical" | null;
  /** Code of the one reason with which it does not apply, -1 where there is none. */
  readonly naCode: number;
}

/** The questions for one kind of company. */
export interface Asked {
  /** Scored questions of the chosen areas. */
  readonly scored: readonly AskedItem[];
  /** For every question: whether it is asked, figures included. */
  readonly isAsked: readonly boolean[];
  /** For every question: whether its area was chosen. */
  readonly isChosen: readonly boolean[];
  /** For every area. */
  readonly hasArea: readonly boolean[];
}

const topicPlaces = new Map(topics.map(({ id }, place) => [id, place]));

const known = new Map<string, Asked>();

/** The questions that count for a kind of company. There are few kinds, so that each is worked out once. */
export function askedOf(kind: AskedOf): Asked {
  const key = `${kind.form} ${kind.size} ${kind.emergency ? 1 : 0} ${kind.areas.join(" ")}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const asked = workedOut(kind);
  if (known.size < mostKinds) known.set(key, asked);
  return asked;
}

/** Areas may be named in any order, so that there is no end of keys. */
const mostKinds = 1000;

function workedOut({ form, size, areas, emergency }: AskedOf): Asked {
  const chosen: ReadonlySet<AreaId> = new Set(areas);
  return {
    scored: items.flatMap((item, position) => {
      const counts = item.type !== "kpi" && chosen.has(item.area) && isAsked(item, form, size);
      return counts ? [askedItem(item, position, emergency)] : [];
    }),
    isAsked: items.map((item) => chosen.has(item.area) && isAsked(item, form, size)),
    isChosen: items.map(({ area }) => chosen.has(area)),
    hasArea: csr.areas.map(({ id }) => chosen.has(id)),
  };
}

const askedItem = (item: Item, position: number, emergency: boolean): AskedItem => ({
  id: item.id,
  position,
  topic: topicPlaces.get(item.topic) ?? 0,
  isMaturity: item.type === "maturity",
  basic: item.basic,
  tier: tierIn(item.tier, emergency),
  naCode: item.naReason === null ? -1 : answerCode({ kind: "na", reason: item.naReason }),
});
