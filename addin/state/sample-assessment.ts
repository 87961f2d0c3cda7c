import { emptyProfile, defaultSettings } from "../../instrument/assessment.ts";
import { items } from "../../instrument/csr/instrument.ts";
import type { Answer, Assessment, Item, ItemAnswer, Level } from "../../instrument/types.ts";
import type { OpenAssessment } from "../open-assessment.ts";
import { allAreas } from "./insert-form.ts";

/** Levels that an invented company of the middle field could have reached, in turn. */
const levels: readonly Level[] = [3, 2, 3, 1, 2, 4, 2, 3];

/** The sixth duty needs attention and the ninth is not met, so that flags can be seen. */
const attentionAt = 5;
const noAt = 8;

/** Results of an invented company, for showing the pane where there is no Excel. */
export function sampleAssessment(name: string): OpenAssessment {
  const basic = items.filter((item) => item.basic);
  const duties = basic.filter(({ type }) => type === "compliance").map(({ id }) => id);
  const answers = basic.flatMap((item, index) => {
    const answer = sampleAnswer(item, index, duties.indexOf(item.id));
    return answer === null ? [] : [[item.id, answer] as const];
  });
  const assessment: Assessment = {
    instrumentId: "csr-sme-self-assessment",
    instrumentVersion: "1.0.0",
    form: "basic",
    areas: allAreas,
    language: null,
    firmId: null,
    profile: { ...emptyProfile, name, year: 2025, size: "small" },
    answers: new Map(answers),
    settings: defaultSettings,
    actions: [],
    initiatives: [],
  };
  return { key: "sample", sheets: {}, assessment, issues: [], damages: [], answerCells: new Map() };
}

/** One question in eleven is left open. */
function sampleAnswer(item: Item, index: number, duty: number): ItemAnswer | null {
  if (index % 11 === 10) return null;
  const answer: Answer =
    item.type === "maturity"
      ? { kind: "level", level: levels[index % levels.length] ?? 2 }
      : { kind: "compliance", state: duty === noAt ? "no" : duty === attentionAt ? "attention" : "yes" };
  return { answer, evidence: null, note: null };
}
