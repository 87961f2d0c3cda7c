import { csr } from "../../instrument/csr/instrument.ts";
import type { Assessment, Language } from "../../instrument/types.ts";
import { authorOf, typed } from "./author.ts";
import { type Block, chapter, type ReportDraft } from "./block.ts";
import { initiatives, nextSteps, standardsIndex } from "./parts/closing.ts";
import { about, company, material, message } from "./parts/opening.ts";
import { topicPart } from "./parts/topic.ts";

/**
 * The draft of a company's CSR report, in the order of the questionnaire. It repeats what was answered and nothing else: what is below its target stands
 * under "where we want to improve", what was not answered is named as not reported, and what only the company can say is marked. No scores: a company's
 * own score is no statement to the public.
 */
export function reportDraft(assessment: Assessment, language: Language): ReportDraft {
  const author = authorOf(assessment, language);
  const { words } = author;
  const { name, year } = assessment.profile;
  const areas = csr.areas.filter(({ id }) => assessment.areas.includes(id));
  return {
    title: words.title(year === null ? "" : String(year)),
    company: typed(name) === "" ? words.noName : typed(name),
    stamp: words.stamp,
    howTo: words.howTo,
    contents: words.contents,
    blocks: finished(words.todo, [
      ...message(author),
      ...about(author),
      ...company(author),
      ...material(author),
      ...areas.flatMap(({ title, topics }) => [chapter(title[language]), ...topics.flatMap((topic) => topicPart(topic, author))]),
      ...initiatives(author),
      ...nextSteps(author),
      ...standardsIndex(author),
    ]),
  };
}

/** Chapters and their sections get numbers, and what is to be written its mark. */
function finished(mark: string, blocks: readonly Block[]): readonly Block[] {
  let chapters = 0;
  let sections = 0;
  return blocks.map((block) => {
    if (block.kind === "todo") return { ...block, text: `${mark}${block.text}` };
    if (block.kind !== "heading" || block.level === 3) return block;
    if (block.level === 1) {
      chapters += 1;
      sections = 0;
      return { ...block, text: `${chapters}  ${block.text}` };
    }
    sections += 1;
    return { ...block, text: `${chapters}.${sections}  ${block.text}` };
  });
}
