import type { Answer, Area, Assessment, Form, Instrument, Item, Level, Profile, ScoredItem, Size, Tier, Topic } from "../types.ts";

/** Score of one item: 0–100, or `null` while it is unanswered. `level` is on the scale 0–4 for both kinds of item: yes 4, attention 2, no 0. */
export interface PooledItem {
  readonly item: ScoredItem;
  readonly area: Area;
  readonly topic: Topic;
  readonly level: Level | null;
  readonly score: number | null;
  /** Tier that counts this year: `legal-emergency` has become legal or critical. `null` for maturity items. */
  readonly tier: "legal" | "critical" | null;
}

/** The items that count for one company: those of its form, size and chosen areas, less the ones accepted as not applicable. */
export interface Pool {
  readonly size: Size;
  readonly form: Form;
  readonly applicable: readonly PooledItem[];
  /** Items left out for an accepted reason. */
  readonly notApplicable: readonly ScoredItem[];
}

/** Size whose questions are asked: as stated, a large company like a medium one, and small where nothing is known. */
export function askedSize(profile: Profile, computed: Profile["size"] = null): Size {
  const size = profile.size ?? computed ?? "small";
  return size === "large" ? "medium" : size;
}

/** The tier of an item in a year with or without a public emergency. */
export function tierIn(tier: Tier | null, emergency: boolean): "legal" | "critical" | null {
  if (tier === "legal-emergency") return emergency ? "critical" : "legal";
  return tier;
}

/** Whether an item is asked in a form at a size. */
export const isAsked = (item: Item, form: Form, size: Size): boolean => item.sizes.includes(size) && (form === "full" || item.basic);

/**
 * Gathers the scored items of one company. "Not applicable" is accepted only for the reason that the item itself names;
 * with any other reason the item counts as unanswered.
 */
export function poolOf(instrument: Instrument, assessment: Assessment, size: Size, form: Form = assessment.form): Pool {
  const emergency = assessment.profile.emergency === true;
  const applicable: PooledItem[] = [];
  const notApplicable: ScoredItem[] = [];
  for (const area of instrument.areas.filter(({ id }) => assessment.areas.includes(id))) {
    for (const topic of area.topics) {
      for (const item of topic.items) {
        if (item.type === "kpi" || !isAsked(item, form, size)) continue;
        const answer = assessment.answers.get(item.id)?.answer ?? null;
        if (answer?.kind === "na" && answer.reason === item.naReason) {
          notApplicable.push(item);
          continue;
        }
        const level = levelOf(item, answer);
        applicable.push({ item, area, topic, level, score: level === null ? null : 25 * level, tier: tierIn(item.tier, emergency) });
      }
    }
  }
  return { size, form, applicable, notApplicable };
}

/** Answers to a duty on the scale 0–4. */
export const complianceLevels = { yes: 4, attention: 2, no: 0 } as const;

/** An answer on the scale 0–4, or `null` where it is none for this kind of item. */
function levelOf(item: ScoredItem, answer: Answer | null): Level | null {
  if (answer?.kind === "level" && item.type === "maturity") return answer.level;
  if (answer?.kind === "compliance" && item.type === "compliance") return complianceLevels[answer.state];
  return null;
}
