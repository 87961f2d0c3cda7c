import { items, topics } from "../../../instrument/csr/instrument.ts";
import { answerOfCode } from "../../../instrument/scoring/coded/answer-code.ts";
import { askedOf } from "../../../instrument/scoring/coded/asked.ts";
import type { Form, Size } from "../../../instrument/types.ts";
import type { QualityCase } from "../quality-case.ts";

/** What became of the questions that were asked. */
export interface Responses {
  readonly asked: number;
  readonly answered: number;
  readonly notApplicable: number;
  readonly blank: number;
}

/** Responses to one item over all cases. */
export interface ItemResponses extends Responses {
  readonly itemId: string;
}

/** Responses of the cases of one form and size. */
export interface GroupResponses extends Responses {
  readonly form: Form;
  readonly size: Size;
  readonly n: number;
  /** By topic, in the order of the questionnaire; figures are left out, as they are optional. */
  readonly topics: readonly (Responses & { readonly topicId: string })[];
}

/** What became of each question of a case; null for one that was not asked. */
export type Response = "answered" | "na" | "blank";

/** The responses of one case, in the order of the questionnaire. An answer that cannot be read counts as none. */
export function responsesOf({ coded, size }: QualityCase): readonly (Response | null)[] {
  const { form, areas, profile } = coded.facts;
  const { isAsked } = askedOf({ form, areas, size, emergency: profile.emergency === true });
  return items.map((_, place) => (isAsked[place] === true ? responseOf(coded.answers.codes[place] ?? 0) : null));
}

function responseOf(code: number): Response {
  const answer = answerOfCode(code);
  if (answer === null || answer.kind === "unreadable") return "blank";
  return answer.kind === "na" ? "na" : "answered";
}

/** Counts responses. */
function tally(responses: readonly (Response | null)[]): Responses {
  const count = (wanted: Response): number => responses.filter((response) => response === wanted).length;
  const [answered, notApplicable, blank] = [count("answered"), count("na"), count("blank")];
  return { asked: answered + notApplicable + blank, answered, notApplicable, blank };
}

/** Item non-response over all cases, in the order of the questionnaire. */
export const itemResponses = (responses: readonly (readonly (Response | null)[])[]): readonly ItemResponses[] =>
  items.map(({ id }, place) => ({ itemId: id, ...tally(responses.map((own) => own[place] ?? null)) }));

const forms: readonly Form[] = ["basic", "full"];
const sizes: readonly Size[] = ["micro", "small", "medium"];

/** Non-response by form and size, for those that occur. */
export function groupResponses(
  cases: readonly QualityCase[],
  responses: readonly (readonly (Response | null)[])[],
): readonly GroupResponses[] {
  const pairs = forms.flatMap((form) => sizes.map((size) => ({ form, size })));
  return pairs.flatMap(({ form, size }) => {
    const own = responses.filter((_, index) => cases[index]?.coded.facts.form === form && cases[index].size === size);
    if (own.length === 0) return [];
    const ofTopic = (topicId: string): Responses =>
      tally(own.flatMap((each) => each.filter((_, place) => items[place]?.topic === topicId && items[place].type !== "kpi")));
    return [
      {
        form,
        size,
        n: own.length,
        ...tally(own.flat()),
        topics: topics.map(({ id }) => ({ topicId: id, ...ofTopic(id) })),
      },
    ];
  });
}
