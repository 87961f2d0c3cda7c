import { csr } from "../../instrument/csr/instrument.ts";
import { isAsked } from "../../instrument/scoring/pool.ts";
import type { AreaId, Form, Language, SheetLanguage } from "../../instrument/types.ts";

/** What is chosen in the form that inserts a questionnaire. */
export interface InsertForm {
  readonly form: Form;
  readonly areas: readonly AreaId[];
  readonly language: SheetLanguage;
  /** As typed, by area; blank means the questionnaire's own weight. */
  readonly weights: ReadonlyMap<AreaId, string>;
}

/** Why a form cannot be sent. */
export type InsertProblem = "no-area" | "bad-weight" | "some-weights" | "zero-weights";

/** The five areas in the order of the questionnaire. */
export const allAreas: readonly AreaId[] = csr.areas.map(({ id }) => id);

/** The form as it opens: the basic questionnaire with all areas, in the language of the pane. */
export const emptyInsertForm = (language: Language): InsertForm => ({ form: "basic", areas: allAreas, language, weights: new Map() });

/** The form with an area added or taken out; the areas keep the order of the questionnaire. */
export function withArea(form: InsertForm, area: AreaId, chosen: boolean): InsertForm {
  return { ...form, areas: allAreas.filter((each) => (each === area ? chosen : form.areas.includes(each))) };
}

/** The form with the weight that was typed for an area. */
export const withWeight = (form: InsertForm, area: AreaId, typed: string): InsertForm => ({
  ...form,
  weights: new Map([...form.weights, [area, typed]]),
});

/** The weight that a text stands for: `null` where it is blank, undefined where it is no number from 0 to 100. */
export function typedWeight(text: string): number | null | undefined {
  const plain = text.normalize("NFKC").replace("%", "").trim();
  if (plain === "") return null;
  const weight = Number(plain);
  return /^\d+(?:\.\d+)?$/u.test(plain) && weight <= 100 ? weight : undefined;
}

/** Areas whose weight cannot be read. */
export const badWeights = (form: InsertForm): readonly AreaId[] =>
  form.areas.filter((area) => typedWeight(form.weights.get(area) ?? "") === undefined);

/** What keeps the form from being sent, null where nothing does. */
export function insertProblem(form: InsertForm): InsertProblem | null {
  if (form.areas.length === 0) return "no-area";
  if (badWeights(form).length > 0) return "bad-weight";
  const weights = ownWeights(form);
  if (weights.size > 0 && weights.size < form.areas.length) return "some-weights";
  return weights.size > 0 && [...weights.values()].every((weight) => weight === 0) ? "zero-weights" : null;
}

/** The weights that were set, by area; empty where all are left to the questionnaire. */
export const ownWeights = (form: InsertForm): ReadonlyMap<AreaId, number> =>
  new Map(
    form.areas.flatMap((area) => {
      const weight = typedWeight(form.weights.get(area) ?? "");
      return typeof weight === "number" ? [[area, weight] as const] : [];
    }),
  );

/** How much there is to answer. */
export interface FormSize {
  /** Questions that a small company is asked, figures among them. */
  readonly questions: number;
  readonly minutes: number;
}

/** Minutes that a question takes, with looking things up; measured as a rule of thumb: 25 questions in a quarter of an hour. */
const minutesPerQuestion = 0.6;

/** Size of a questionnaire of some areas, minutes rounded to five. */
export function formSize(form: Form, areas: readonly AreaId[]): FormSize {
  const asked = csr.areas
    .filter(({ id }) => areas.includes(id))
    .flatMap(({ topics }) => topics.flatMap(({ items }) => items))
    .filter((item) => form === "full" || isAsked(item, form, "medium"));
  return { questions: asked.length, minutes: Math.max(5, 5 * Math.round((asked.length * minutesPerQuestion) / 5)) };
}
