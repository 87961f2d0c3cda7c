import fc from "fast-check";
import { emptyProfile } from "../../instrument/assessment.ts";
import { csr, items, topics } from "../../instrument/csr/instrument.ts";
import type { Answer, AreaId, Assessment, EvidenceGrade, Form, Initiative, Item, ItemAnswer, Level } from "../../instrument/types.ts";

/** Plain objects, as the code under test makes them. */
const record = <T>(arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record<T>(arbitraries, { noNullPrototype: true });

const levels: readonly Level[] = [0, 1, 2, 3, 4];
const grades: readonly EvidenceGrade[] = [0, 1, 2, 3, 4];
const areaIds: readonly AreaId[] = ["RM", "EM", "EN", "MK", "CM"];

/** A company answers an item, leaves it blank, or marks it not applicable, more or less often. */
const answer = (item: Item, { blanks, refusals }: { readonly blanks: number; readonly refusals: number }): fc.Arbitrary<Answer | null> => {
  const given: fc.Arbitrary<Answer> =
    item.type === "maturity"
      ? fc.constantFrom(...levels).map((level) => ({ kind: "level", level }))
      : item.type === "compliance"
        ? fc
            .constantFrom("yes" as const, "yes" as const, "attention" as const, "no" as const)
            .map((state) => ({ kind: "compliance", state }))
        : fc.double({ min: 0, max: 100, noNaN: true }).map((value) => ({ kind: "figure", value: Math.round(value * 100) / 100 }));
  const reason = item.naReason;
  return fc.oneof(
    { weight: 20, arbitrary: given },
    { weight: blanks, arbitrary: fc.constant(null) },
    { weight: reason === null ? 0 : refusals, arbitrary: fc.constant({ kind: "na" as const, reason: reason ?? "NO_EMP" }) },
  );
};

const itemAnswer = (item: Item, habits: { readonly blanks: number; readonly refusals: number }): fc.Arbitrary<ItemAnswer> =>
  record({ answer: answer(item, habits), evidence: fc.option(fc.constantFrom(...grades)), note: fc.constant(null) });

const weights = (ids: readonly string[]): fc.Arbitrary<ReadonlyMap<string, number>> =>
  fc
    .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(0, 0.1, 0.15, 0.3, 1, 2, 25)), { maxLength: 4 })
    .map((pairs) => new Map(pairs));

const ratings = (): fc.Arbitrary<ReadonlyMap<string, number>> =>
  fc
    .array(fc.tuple(fc.constantFrom(...topics.map(({ id }) => id)), fc.integer({ min: 1, max: 5 })), { maxLength: 6 })
    .map((pairs) => new Map(pairs));

const targets = (): fc.Arbitrary<ReadonlyMap<string, number>> => {
  const ids = items.filter(({ type }) => type === "maturity").map(({ id }) => id);
  return fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 0, max: 4 })), { maxLength: 4 }).map((pairs) => new Map(pairs));
};

const day = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 4 });

/** One row of the register, with gaps. */
const initiative: fc.Arbitrary<Initiative> = record({
  id: fc.constant("1"),
  title: optional(fc.constantFrom("Flood relief", "义诊")),
  kind: optional(fc.constantFrom("cash" as const, "in-kind" as const, "core-free" as const, "volunteering" as const)),
  start: optional(day),
  end: optional(day),
  trigger: optional(fc.constantFrom("none" as const, "natural-disaster" as const, "public-health" as const)),
  triggerDate: optional(day),
  decisionDate: optional(day),
  firstDeliveryDate: optional(day),
  alignment: optional(fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const)),
  beneficiaries: fc.constant(null),
  beneficiaryCount: fc.constant(null),
  location: fc.constant(null),
  cash: optional(fc.constantFrom(0, 1.5, 20)),
  inKind: optional(fc.constantFrom(0, 3.25)),
  staffHours: optional(fc.integer({ min: 0, max: 400 })),
  hourlyWage: optional(fc.integer({ min: 20, max: 90 })),
  partner: optional(fc.constantFrom("charity" as const, "peer" as const)),
  traceability: optional(fc.constantFrom(...grades)),
  staffProtection: fc.constant(null),
  outcome: fc.constant(null),
  sustained: fc.constant(null),
  disclosure: fc.constant(null),
  misconduct: optional(fc.boolean()),
});

const profile = record({
  size: optional(fc.constantFrom("micro" as const, "small" as const, "medium" as const, "large" as const)),
  industry: optional(fc.constantFrom("C", "36", "592", "701", "65", "66", "F", "8310")),
  employees: optional(fc.integer({ min: 0, max: 2500 })),
  revenue: optional(fc.integer({ min: 0, max: 60_000 })),
  assets: optional(fc.integer({ min: 0, max: 90_000 })),
  emergency: optional(fc.boolean()),
});

/** What a workbook asks for. */
export interface Questionnaire {
  readonly form: Form;
  readonly areas: readonly AreaId[];
}

/** Assessments of every kind: sizes, gaps, reasons, flags, weights, targets, registers. */
export function assessmentOf({ form, areas }: Questionnaire): fc.Arbitrary<Assessment> {
  const habits = record({ blanks: fc.constantFrom(0, 0, 1, 6, 25), refusals: fc.constantFrom(0, 1, 10) });
  const answers = habits.chain((habit) => fc.tuple(...items.map((item) => itemAnswer(item, habit))));
  return record({
    answers,
    profile,
    areaWeights: weights(areaIds),
    topicWeights: weights(topics.map(({ id }) => id)),
    importance: ratings(),
    exposure: ratings(),
    targets: targets(),
    initiatives: fc.array(initiative, { maxLength: 6 }),
  }).map(({ answers: given, profile: known, initiatives, ...settings }) => ({
    instrumentId: csr.id,
    instrumentVersion: csr.version,
    form,
    areas,
    language: null,
    firmId: null,
    profile: { ...emptyProfile, ...known },
    answers: new Map(items.map(({ id }, index) => [id, given[index] ?? { answer: null, evidence: null, note: null }])),
    settings,
    actions: [],
    initiatives,
  }));
}
