import { type Step, referencesOf, stepsOf } from "../../../instrument/guidance.ts";
import { paneMessages } from "../../../instrument/messages/pane-messages.ts";
import { programmeMessages } from "../../../instrument/messages/programme-messages.ts";
import { defaultTarget } from "../../../instrument/scoring/priorities.ts";
import type { Language, ScoredItem } from "../../../instrument/types.ts";
import { countLabel, figureText, percent, type Reader } from "../../charts/words/figure-text.ts";
import type { ItemNeed } from "../../programmes/training.ts";
import { html, type Html } from "./html.ts";
import type { Page } from "./page.ts";

/** A line of guidance: what it is about, and what it says. */
export type GuidanceLine = readonly [name: string, text: string];

/** What answers the need of a question: the question, how many fall short of it, next step and target, evidence, law and standards. */
export function guidanceOf({ item, n, below, next }: ItemNeed, reader: Reader): readonly GuidanceLine[] {
  const { language } = reader;
  const words = programmeMessages[language].training;
  const target = defaultTarget[item.type];
  const said = (level: number): string => stepText(stepAt(item, level, language), language);
  return [
    [words.below, words.belowOf(figureText(below, reader, percent).text, countLabel(n, reader))],
    [words.question, item.prompt[language]],
    ...(next === null || next >= target ? [] : [[words.next, said(next)] as const]),
    [words.target, said(target)],
    [words.evidence, item.evidence[language]],
    ...(item.law === null ? [] : [[words.law, item.law[language]] as const]),
    [words.standards, standardsOf(item, language)],
  ];
}

/** A question with its guidance as a card that stands on one page. */
export const trainingCard = (need: ItemNeed, { reader, language }: Page): Html =>
  html`<li>
    <h5>${need.item.title[language]} <small>${need.item.id}</small></h5>
    <dl>
      ${guidanceOf(need, reader).map(
        ([name, text]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${text}</dd>
          </div> `,
      )}
    </dl>
  </li> `;

/** The step of a level 0–4; the steps of a duty are 0, 2 and 4. */
function stepAt(item: ScoredItem, level: number, language: Language): Step | undefined {
  const steps = stepsOf(item, null, language).toReversed();
  return item.type === "maturity" ? steps[level] : steps[level / 2];
}

const stepText = (step: Step | undefined, language: Language): string =>
  step === undefined ? "" : programmeMessages[language].training.step(`${step.code} ${step.label}`, step.meaning);

function standardsOf(item: ScoredItem, language: Language): string {
  const { standardNames } = paneMessages[language].guidance;
  const references = referencesOf(item).map(({ name, codes }) =>
    programmeMessages[language].training.reference(standardNames[name], codes),
  );
  return references.join(language === "zh" ? "；" : "; ");
}
