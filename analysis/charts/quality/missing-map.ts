import { forms, sizeClasses } from "../../../instrument/csr/profile-choices.ts";
import { topics } from "../../../instrument/csr/instrument.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { GroupResponses, Responses } from "../../quality/missing/item-response.ts";
import type { QualityReport } from "../../quality/quality-report.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { type Matrix, type MatrixCell, matrixPanels, matrixWidth } from "../drawing/matrix.ts";
import { colours, framed } from "../drawing/theme.ts";
import { blankShare } from "../facts/blank-share.ts";
import { extremes } from "../facts/finding.ts";
import { percent } from "../words/figure-text.ts";
import { metricLabel } from "../words/labels.ts";

/** Blank share of every topic by form and size. */
export function missingMap({ groups, cases }: QualityReport, language: Language): ChartSpec | null {
  const words = messages[language].quality;
  if (groups.length === 0) return null;
  const all: Group = { name: messages[language].charts.withCount(words.allCases, words.caseCount(cases.length)), topics: totals(groups) };
  const shown = [all, ...groups.map((group) => ({ name: nameOf(group, language), topics: group.topics }))];
  const matrix: Matrix = {
    language,
    rows: shown.map(({ name }) => name),
    cells: shown.flatMap((group) => group.topics.map((topic) => cellOf(group.name, topic))),
    bins: words.missingBins,
    fills: colours.completeness.toReversed(),
  };
  const { highest } = extremes(
    all.topics.map((topic) => ({ label: metricLabel(topic.topicId, language), value: blankShare(topic) })),
    0.005,
  );
  return framed(
    {
      language,
      title: [highest === null ? words.missingMap : words.missingMapFound(highest.label, percent(highest.value))],
      subtitle: [words.missingMapHow, words.notAsked, words.holderOnly],
      description: shown.map((group) => spoken(group, language)).join(words.listSeparator),
      width: matrixWidth(matrix),
    },
    matrixPanels(matrix),
  );
}

type TopicResponses = GroupResponses["topics"][number];

interface Group {
  readonly name: string;
  readonly topics: readonly TopicResponses[];
}

const nameOf = ({ form, size, n }: GroupResponses, language: Language): string =>
  messages[language].charts.withCount(`${forms[form][language]} · ${sizeClasses[size][language]}`, messages[language].quality.caseCount(n));

/** The topics of all groups together. */
const totals = (groups: readonly GroupResponses[]): readonly TopicResponses[] =>
  topics.map(({ id }) => {
    const own = groups.flatMap((group) => group.topics.filter(({ topicId }) => topicId === id));
    const sum = (count: (one: Responses) => number): number => own.reduce((total, one) => total + count(one), 0);
    return {
      topicId: id,
      asked: sum(({ asked }) => asked),
      answered: sum(({ answered }) => answered),
      notApplicable: sum(({ notApplicable }) => notApplicable),
      blank: sum(({ blank }) => blank),
    };
  });

/** Upper bounds of the classes, as `missingBins` names them. */
const bounds: readonly number[] = [0.02, 0.05, 0.1, 0.2, 0.4];

function cellOf(row: string, topic: TopicResponses): MatrixCell {
  const share = blankShare(topic);
  const own = { row, topicId: topic.topicId, direction: null };
  if (share === null) return { ...own, text: "–", bin: null };
  return { ...own, text: percent(share).replace("%", ""), bin: bounds.filter((bound) => share >= bound).length };
}

function spoken({ name, topics: own }: Group, language: Language): string {
  const words = messages[language].quality;
  const cells = own.map((topic) => {
    const share = blankShare(topic);
    return `${metricLabel(topic.topicId, language)} ${share === null ? words.none : percent(share)}`;
  });
  return `${name}${words.colon}${cells.join(" · ")}`;
}
