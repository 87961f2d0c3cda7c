import { programmeMessages } from "../../../instrument/messages/programme-messages.ts";
import type { GroupNeeds } from "../../benchmark/types.ts";
import { textCell } from "../../charts/tables/chart-table.ts";
import { countLabel, countText, figureText, type FigureText, figureWithInterval, percent } from "../../charts/words/figure-text.ts";
import { groupLabel, metricLabel } from "../../charts/words/labels.ts";
import { type TrainingNeed, trainingOf } from "../../programmes/training.ts";
import { byKind } from "./group-kinds.ts";
import { html, type Html } from "./html.ts";
import { paragraph, section, type Page } from "./page.ts";
import { table } from "./table.ts";
import { trainingCard } from "./training-card.ts";

/** Topics that are listed with what answers them, and topics that are named of every group. */
const mostListed = 5;

/** What companies need training in: all of them together, every park, programme and cohort, and a list to hand out. */
export function trainingSection(page: Page, needs: readonly GroupNeeds[]): Html {
  const words = programmeMessages[page.language].training;
  const everybody = needs.find(({ cell }) => Object.keys(cell).length === 0);
  const ranked = everybody === undefined ? [] : trainingOf(page.benchmark, everybody);
  const lacking = ranked.filter(isLacking).slice(0, mostListed);
  return section("training", page, [
    paragraph(words.rule),
    topicTable(ranked, page),
    ...groupTable(needs, page),
    ...(lacking.length === 0 ? [paragraph(words.nothing)] : trainingList(lacking, page)),
  ]);
}

const isLacking = ({ need }: TrainingNeed): boolean => need.lacking.value !== null && need.lacking.value > 0;

function topicTable(ranked: readonly TrainingNeed[], page: Page): Html {
  const { language, reader, chartWords } = page;
  const words = programmeMessages[language].training;
  const header = [words.topic, chartWords.area, words.scored, words.lacking];
  const rows = ranked.map(({ topic, need }) => [
    textCell(metricLabel(topic.id, language)),
    textCell(metricLabel(topic.area, language)),
    countText(need.n, reader),
    figureWithInterval(need.lacking, reader, percent),
  ]);
  return table({ caption: words.table, header, wordColumns: 1, bodies: [{ rows }] }, page);
}

function groupTable(needs: readonly GroupNeeds[], page: Page): readonly Html[] {
  const { language, reader } = page;
  const words = programmeMessages[language].training;
  const clusters = byKind(needs, language).filter(({ head }) => head !== null);
  if (clusters.length === 0) return [];
  const bodies = clusters.map(({ head, groups }) => ({
    head: head ?? "",
    rows: groups.map((group) => [textCell(groupLabel(group, language)), countText(group.n, reader), topicsOf(group, page)]),
  }));
  const header = [programmeMessages[language].progress.group, programmeMessages[language].progress.companies, words.topicsInOrder];
  return [html`<h3>${words.byGroup}</h3> `, table({ caption: words.byGroup, header, wordColumns: 2, bodies }, page)];
}

function topicsOf(group: GroupNeeds, { benchmark, language, reader, words }: Page): FigureText {
  const ranked = trainingOf(benchmark, group).filter(isLacking).slice(0, mostListed);
  if (ranked.length === 0) return countText(null, reader);
  const names = ranked.map(({ topic, need }) =>
    words.named(metricLabel(topic.id, language), figureText(need.lacking, reader, percent).text),
  );
  return textCell(words.listComma(names));
}

function trainingList(ranked: readonly TrainingNeed[], page: Page): readonly Html[] {
  const { language, reader } = page;
  const words = programmeMessages[language].training;
  return [
    html`<h3>${words.list(ranked.length)}</h3> `,
    paragraph(words.listIntro),
    ...ranked.map(
      ({ topic, need, items }, at) =>
        html`<h4>${words.heading(at + 1, metricLabel(topic.id, language))}</h4>
          ${paragraph(words.share(figureText(need.lacking, reader, percent).text, countLabel(need.n, reader)))}
          <ul class="training">
            ${items.map((item) => trainingCard(item, page))}
          </ul> `,
    ),
  ];
}
