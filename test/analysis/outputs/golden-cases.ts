import { emptyProfile } from "../../../instrument/assessment.ts";
import { csr, itemById } from "../../../instrument/csr/instrument.ts";
import type { Answer, Assessment, Compliance, Form, ItemAnswer, Level, NaReason, Size } from "../../../instrument/types.ts";
import golden from "../../instrument/data/scoring-golden.json" with { type: "json" };

/** One answer of a reference case: a level, a state, or a reason for "not applicable". */
interface GoldenAnswer {
  readonly v?: number | string;
  readonly na?: string;
}

/** A case of the reference scorer, with what it expects. */
export interface GoldenCase {
  readonly name: string;
  readonly size: Size;
  readonly form: Form;
  readonly emergency: boolean;
  readonly answers: readonly (readonly [id: string, answer: GoldenAnswer])[];
  readonly areaWeights: readonly (readonly [string, number])[];
  readonly importance: readonly (readonly [string, number])[];
  readonly exposure: readonly (readonly [string, number])[];
  readonly expected: unknown;
}

interface GoldenInput {
  readonly answers: Readonly<Record<string, GoldenAnswer | undefined>>;
  readonly size?: string;
  readonly form?: string;
  readonly emergency?: boolean;
  readonly areaW?: Readonly<Record<string, number>>;
  readonly importance?: Readonly<Record<string, number>>;
  readonly exposure?: Readonly<Record<string, number>>;
}

/** The seven cases of the reference scorer (scoring-golden.json, made by a Python script of the standard library only). */
export const goldenCases: readonly GoldenCase[] = Object.entries(golden).map(([name, { input, expected }]) =>
  goldenCase(name, input, expected),
);

function goldenCase(name: string, input: GoldenInput, expected: unknown): GoldenCase {
  const { size, form, emergency = false, areaW = {}, importance = {}, exposure = {} } = input;
  return {
    name,
    size: size === "micro" || size === "medium" ? size : "small",
    form: form === "basic" ? "basic" : "full",
    emergency,
    answers: Object.entries(input.answers).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer] as const])),
    areaWeights: Object.entries(areaW),
    importance: Object.entries(importance),
    exposure: Object.entries(exposure),
    expected,
  };
}

const levels: readonly Level[] = [0, 1, 2, 3, 4];
const states: readonly Compliance[] = ["yes", "attention", "no"];

function answerOf(id: string, { v, na }: GoldenAnswer): Answer {
  const item = itemById(id);
  if (item === undefined) throw new Error(`${id} is not in the questionnaire`);
  if (na !== undefined) return { kind: "na", reason: reasonOf(item.naReason, na) };
  const level = levels.find((each) => each === v);
  if (level !== undefined) return { kind: "level", level };
  const state = states.find((each) => each === v);
  if (state === undefined) throw new Error(`${id} has no answer`);
  return { kind: "compliance", state };
}

function reasonOf(own: NaReason | null, given: string): NaReason {
  if (own !== given) throw new Error(`${given} is not the reason of this item`);
  return own;
}

/** A reference case as the assessment that a reader would make of it. */
export const assessmentOf = (each: GoldenCase): Assessment => ({
  instrumentId: csr.id,
  instrumentVersion: csr.version,
  form: each.form,
  areas: csr.areas.map(({ id }) => id),
  language: null,
  firmId: each.name,
  profile: { ...emptyProfile, size: each.size, emergency: each.emergency, year: 2025 },
  answers: new Map(
    each.answers.map(([id, answer]): [string, ItemAnswer] => [id, { answer: answerOf(id, answer), evidence: null, note: null }]),
  ),
  settings: {
    areaWeights: new Map(each.areaWeights),
    topicWeights: new Map(),
    importance: new Map(each.importance),
    exposure: new Map(each.exposure),
    targets: new Map(),
  },
  actions: [],
  initiatives: [],
});
