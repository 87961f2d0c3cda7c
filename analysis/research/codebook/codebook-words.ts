import { topicById, csr } from "../../../instrument/csr/instrument.ts";
import { placesIn, standards } from "../../../instrument/csr/references.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Messages } from "../../../instrument/messages/en.ts";
import type { Item, Language } from "../../../instrument/types.ts";
import type { ResearchTable } from "../research-tables.ts";
import type { Category, Variable } from "../variable.ts";

/** What a codebook speaks with. */
export interface CodebookWords {
  readonly language: Language;
  readonly words: Messages["research"];
  readonly standardNames: Messages["pane"]["guidance"]["standardNames"];
}

/** The words of a language for the codebook. */
export const codebookWords = (language: Language): CodebookWords => ({
  language,
  words: messages[language].research,
  standardNames: messages[language].pane.guidance.standardNames,
});

/** `0 Not in place`: the categories of a variable as texts. */
export const categoryTexts = (categories: readonly Category[], language: Language): readonly string[] =>
  categories.map(({ value, label }) => `${value} ${label[language]}`);

/** One line of what is known of a question. */
export interface Fact {
  readonly name: string;
  readonly values: readonly string[];
}

/** The columns of a question in the table with a row a case; empty where its table leaves the question out. */
export const columnsOf = (item: Item, tables: readonly ResearchTable[]): readonly Variable[] =>
  tables.flatMap(({ variables }) => variables.filter(({ of }) => of?.item === item));

/** Everything the codebook says of a question beside its title and text, without what it does not have. */
export function factsOf(item: Item, columns: readonly Variable[], { language, words, standardNames }: CodebookWords): readonly Fact[] {
  const { facts } = words;
  const answer = columns.find(({ of }) => of?.part === "answer");
  const missing = columns.find(({ of }) => of?.part === "missing");
  const topic = topicById(item.topic);
  const area = csr.areas.find(({ id }) => id === item.area);
  const references = standards.flatMap((standard) => {
    const places = placesIn(item, standard);
    return places.length === 0 ? [] : [`${standardNames[standard]} ${places.join(words.separator)}`];
  });
  return [
    { name: facts.columns, values: columns.map(({ name }) => name) },
    { name: facts.kind, values: [words.itemTypes[item.type]] },
    { name: facts.unit, values: item.type === "kpi" ? [item.unit[language]] : [] },
    { name: facts.values, values: valueTexts(item, answer, language) },
    { name: facts.missing, values: categoryTexts(missing?.categories ?? [], language) },
    { name: facts.topic, values: topic === undefined ? [] : [`${topic.id} ${topic.title[language]}`] },
    { name: facts.area, values: area === undefined ? [] : [`${area.id} ${area.title[language]}`] },
    { name: facts.weight, values: topic === undefined ? [] : [String(Number(topic.weight.toFixed(4)))] },
    { name: facts.tier, values: item.tier === null ? [] : [words.tiers[item.tier]] },
    { name: facts.basic, values: [item.basic ? words.yes : words.no] },
    { name: facts.severity, values: [String(item.severity)] },
    { name: facts.since, values: [item.since] },
    { name: facts.standards, values: references },
  ].filter(({ values }) => values.length > 0);
}

/** Every step of a practice with its own description. */
const valueTexts = (item: Item, answer: Variable | undefined, language: Language): readonly string[] =>
  item.type === "maturity"
    ? item.levels[language].map((text, level) => `${level} ${text}`)
    : categoryTexts(answer?.categories ?? [], language);
