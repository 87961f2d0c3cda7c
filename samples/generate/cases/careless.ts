import type { Answer, Item } from "../../../instrument/types.ts";

/** How somebody answers who does not look at the questions; `null` where the item is answered like any other. */
export interface Carelessness {
  answer(item: Item): Answer | null;
}

/** Number of the company that ticks the same everywhere, and of the one whose answers contradict each other. */
export const straightLiner = 34;
export const contradicting = 13;

/** Level 3 and "yes" whatever is asked. */
const straightLine: Carelessness = {
  answer: ({ type }) => (type === "kpi" ? null : type === "maturity" ? { kind: "level", level: 3 } : { kind: "compliance", state: "yes" }),
};

/** A fatal accident beside "yes" to work safety, training "for all" beside no hour of it, prompt payment beside 130 days. */
const contradictions: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ["EM3-01", { kind: "compliance", state: "yes" }],
  ["EM3-06", { kind: "figure", value: 1 }],
  ["EM2-02", { kind: "level", level: 4 }],
  ["EM2-04", { kind: "figure", value: 0 }],
  ["MK1-05", { kind: "level", level: 4 }],
  ["MK1-07", { kind: "figure", value: 130 }],
]);

/** The two companies of the samples whose answers a quality check ought to notice. */
export function careless(company: number): Carelessness | null {
  if (company === straightLiner) return straightLine;
  return company === contradicting ? { answer: ({ id }) => contradictions.get(id) ?? null } : null;
}
