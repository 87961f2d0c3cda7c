import { areas } from "../../../instrument/csr/areas.ts";
import { bandLabels } from "../../../instrument/csr/scales.ts";
import { bandOf } from "../../../instrument/scoring/bands.ts";
import type { PooledItem } from "../../../instrument/scoring/pool.ts";
import type { Score } from "../../../instrument/scoring/roll-up.ts";
import type { Scorecard } from "../../../instrument/scoring/scorecard.ts";
import type { Area, Topic } from "../../../instrument/types.ts";
import { textCell } from "../../charts/tables/chart-table.ts";
import { wholeScore, type FigureText } from "../../charts/words/figure-text.ts";
import type { Html } from "../report/html.ts";
import { paragraph } from "../report/page.ts";
import { table } from "../report/table.ts";
import { companySection, type CompanyPage } from "./page.ts";

/** One line of the table of scores. */
export interface ScoreLine {
  readonly name: string;
  readonly level: "whole" | "area" | "topic";
  readonly shown: Score;
  readonly raw: Score;
  readonly low: Score;
  readonly high: Score;
  readonly answered: number;
  readonly applicable: number;
}

/** The displayed scores of a company: the whole, then each area with its topics. Areas that were not chosen are left out. */
export function scoreLines({ company: { card, assessment }, language, words }: CompanyPage): readonly ScoreLine[] {
  const { applicable } = card.pool;
  const whole = { raw: card.raw.overall, low: card.low.overall, high: card.high.overall, ...answeredOf(applicable) };
  const lineOf = (kind: "areas" | "topics", { id, title }: Area | Topic): ScoreLine => {
    const of = (scores: Scorecard["raw"]): Score => scores[kind].get(id) ?? null;
    const items = applicable.filter(({ area, topic }) => (kind === "areas" ? area.id : topic.id) === id);
    const scores = { shown: of(card.capped), raw: of(card.raw), low: of(card.low), high: of(card.high) };
    return { name: title[language], level: kind === "areas" ? "area" : "topic", ...scores, ...answeredOf(items) };
  };
  return [
    { name: words.whole, level: "whole", shown: card.capped.overall, ...whole },
    ...areas
      .filter(({ id }) => assessment.areas.includes(id))
      .flatMap((area) => [lineOf("areas", area), ...area.topics.map((topic) => lineOf("topics", topic))]),
  ];
}

const answeredOf = (items: readonly PooledItem[]): Pick<ScoreLine, "answered" | "applicable"> => ({
  answered: items.filter(({ level }) => level !== null).length,
  applicable: items.length,
});

/** The table of all scores. */
export function scoreSection(page: CompanyPage): Html {
  const { words, common } = page;
  const lines = scoreLines(page);
  const header = [words.topic, words.band, words.score, words.withoutCaps, words.possible, words.answered];
  const heads = lines.filter(({ level }) => level === "area").length;
  const bodies = [
    { rows: lines.filter(({ level }) => level === "whole").map((line) => rowOf(line, page)) },
    ...Array.from({ length: heads }, (_, at) => bodyOf(lines, at, page)),
  ];
  return companySection("scores", page, [
    paragraph(words.scoresIntro),
    table({ caption: words.scoreTable, header, wordColumns: 1, bodies }, { words: common.report }),
  ]);
}

/** An area with its topics: the lines from its own to the next area's. */
function bodyOf(lines: readonly ScoreLine[], at: number, page: CompanyPage): { readonly rows: readonly (readonly FigureText[])[] } {
  const starts = lines.flatMap(({ level }, index) => (level === "area" ? [index] : []));
  return { rows: lines.slice(starts[at], starts[at + 1] ?? lines.length).map((line) => rowOf(line, page)) };
}

function rowOf(line: ScoreLine, { words, language }: CompanyPage): readonly FigureText[] {
  const shown = (score: Score): FigureText =>
    score === "NA"
      ? { text: words.notApplicable, why: words.whyNotApplicable }
      : score === null
        ? { text: words.noScore, why: words.whyTooFew }
        : { text: wholeScore(score) };
  const band = typeof line.shown === "number" ? bandOf(line.shown) : null;
  const { low, high } = line;
  const possible =
    typeof low === "number" && typeof high === "number" ? textCell(`${wholeScore(low)}–${wholeScore(high)}`) : shown(line.shown);
  return [
    textCell(line.name),
    band === null ? shown(line.shown) : textCell(bandLabels[band][language]),
    shown(line.shown),
    shown(line.raw),
    possible,
    textCell(words.ofQuestions(line.answered, line.applicable)),
  ];
}
