import { messages } from "../../../instrument/messages/messages.ts";
import type { AreaId, Language } from "../../../instrument/types.ts";
import type { Benchmark } from "../../benchmark/types.ts";
import { textCell, type ChartTable } from "./chart-table.ts";
import { dutyAnswers } from "../duties.ts";
import { countText, figureText, percent, type FigureText, type Reader } from "../words/figure-text.ts";
import { levelNames } from "../maturity.ts";
import { distributionOf, everybody } from "../facts/published.ts";
import { dutyShares, fullyApplied, maturityShares, topicShares, type Shares } from "../facts/shares.ts";

/** Shares of the levels by topic, and of level 3 or better. */
export function topicMaturityTable(benchmark: Benchmark, language: Language): ChartTable {
  const words = messages[language].charts;
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  return {
    header: [words.topic, words.answers, ...levelNames(language), words.atLeastThree],
    rows: topicShares(benchmark).map((entry) => [textCell(entry.title[language]), answersText(entry, reader), ...levels(entry, reader)]),
  };
}

/** Shares of the levels of every maturity item of an area, with the companies to which it does not apply or that left it blank. */
export function itemTable(benchmark: Benchmark, language: Language, areaId: AreaId): ChartTable {
  const words = messages[language].charts;
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  return {
    header: [words.question, words.n, ...levelNames(language), words.atLeastThree, words.notApplicable, words.unanswered],
    rows: maturityShares(benchmark, areaId).map((entry) => [
      ...counted(entry, reader),
      ...levels(entry, reader),
      ...without(benchmark, entry, reader),
    ]),
  };
}

/** Shares of no, attention and yes of every legal or ethical duty. */
export function dutyTable(benchmark: Benchmark, language: Language): ChartTable {
  const words = messages[language].charts;
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  return {
    header: [words.question, words.n, ...dutyAnswers(language), words.notApplicable, words.unanswered],
    rows: dutyShares(benchmark).map((entry) => [
      ...counted(entry, reader),
      ...entry.shares.map((share) => figureText(share, reader, percent)),
      ...without(benchmark, entry, reader),
    ]),
  };
}

const counted = ({ id, title, n }: Shares, reader: Reader): readonly FigureText[] => [
  textCell(`${id} ${title[reader.language]}`),
  countText(n, reader),
];

function levels(entry: Shares, reader: Reader): readonly FigureText[] {
  const shares = entry.shares.map((share) => figureText(share, reader, percent));
  const share = fullyApplied(entry);
  const withheld = [shares[3], shares[4]].find((cell) => cell?.why !== undefined);
  return [...shares, share === null ? (withheld ?? textCell("")) : textCell(percent(share))];
}

/** A topic pools the answers of several items; where their number is withheld, so is every share, for the same reason. */
const answersText = ({ n, shares: [first] }: Shares, reader: Reader): FigureText =>
  n === null && first !== undefined ? figureText(first, reader, percent) : countText(n, reader);

/** Companies to which the item does not apply, and those that left it blank. */
function without(benchmark: Benchmark, { id }: Shares, reader: Reader): readonly FigureText[] {
  const found = distributionOf(everybody(benchmark), id);
  return [countText(found?.na ?? null, reader), countText(found?.missing ?? null, reader)];
}
