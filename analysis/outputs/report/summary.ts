import { areas } from "../../../instrument/csr/areas.ts";
import { topics } from "../../../instrument/csr/instrument.ts";
import { bandLabels } from "../../../instrument/csr/scales.ts";
import { bandOf } from "../../../instrument/scoring/bands.ts";
import { programmeMessages } from "../../../instrument/messages/programme-messages.ts";
import { figureText, percent, wholeScore } from "../../charts/words/figure-text.ts";
import { extremes, type Finding, type Named } from "../../charts/facts/finding.ts";
import { metricLabel, yearSpan } from "../../charts/words/labels.ts";
import { leading } from "../../charts/facts/leading.ts";
import { everybody, figureOf } from "../../charts/facts/published.ts";
import { trainingOf } from "../../programmes/training.ts";
import { largestChange } from "../../charts/yearly-scores.ts";
import { frequentFlags } from "./duties.ts";
import { html, type Html } from "./html.ts";
import { section, type Page } from "./page.ts";

/** What the report says, in plain sentences. Each is left out, or says less, where the figures behind it are withheld or tie. */
export const summarySentences = (page: Page): readonly string[] => [
  ...taking(page),
  ...scoring(page),
  ...ranking(page),
  ...flagging(page),
  ...needing(page),
  ...changing(page),
  ...leaving(page),
];

/** The same as the first section of the page. */
export function summary(page: Page): Html {
  const sentences = summarySentences(page);
  return section("summary", page, [
    html`<ul class="summary">
      ${sentences.map((sentence) => html`<li>${sentence}</li> `)}
    </ul> `,
  ]);
}

function taking({ benchmark, language, words }: Page): readonly string[] {
  const { firms, used } = benchmark.pool;
  const took = words.took(String(firms), String(used), yearSpan(benchmark, language));
  const median = figureOf(everybody(benchmark), "core", "median").value;
  const medians = areas.map(({ id }) => figureOf(everybody(benchmark), id, "median").value);
  const isEmpty = median === null && medians.every((value) => value === null);
  return isEmpty ? [took, words.nothing(benchmark.minimumCounts.mean)] : [took];
}

function scoring({ benchmark, language, words }: Page): readonly string[] {
  const group = everybody(benchmark);
  const { value: median } = figureOf(group, "core", "median");
  const band = bandOf(median);
  if (median === null || band === null) return [];
  const [low, high] = [figureOf(group, "core", "q1").value, figureOf(group, "core", "q3").value];
  const spread = low === null || high === null ? [] : [words.spread(wholeScore(low), wholeScore(high))];
  return [[words.middle(wholeScore(median), bandLabels[band][language]), ...spread].join(words.sentenceSpace)];
}

function ranking({ benchmark, language, words }: Page): readonly string[] {
  const medianOf = (metric: string): Named => ({
    label: metricLabel(metric, language),
    value: figureOf(everybody(benchmark), metric, "median").value,
  });
  const areaMedians = areas.map(({ id }) => medianOf(id));
  if (areaMedians.every(({ value }) => value === null)) return [];
  const { lowest, highest } = extremes(areaMedians, 1);
  const inTopics = topics.map(({ id }) => medianOf(id));
  const name = ({ label, value }: Finding): string => words.named(label, wholeScore(value));
  const top = leading(inTopics, "highest", 1).map(name);
  const low = leading(inTopics, "lowest", 1).map(name);
  return [
    areaSentence({ lowest, highest }, words),
    ...(top.length === 0 ? [] : [words.topTopics(words.listAnd(top))]),
    ...(low.length === 0 ? [] : [words.lowTopics(words.listAnd(low))]),
  ];
}

function areaSentence({ lowest, highest }: ReturnType<typeof extremes>, words: Page["words"]): string {
  if (lowest !== null && highest !== null) {
    return words.strongWeak(highest.label, wholeScore(highest.value), lowest.label, wholeScore(lowest.value));
  }
  if (highest !== null) return words.strong(highest.label, wholeScore(highest.value));
  return lowest === null ? words.noRanking : words.weak(lowest.label, wholeScore(lowest.value));
}

function flagging({ benchmark, language, words }: Page): readonly string[] {
  const flags = everybody(benchmark)?.redFlags;
  if (flags === undefined || flags.n === null || flags.n === 0) return [];
  const any = flags.any.value === null ? words.anyFlagWithheld : words.anyFlag(percent(flags.any.value));
  const frequent = frequentFlags(benchmark, language).map(({ label, value }) => words.named(label, percent(value)));
  return [[any, ...(frequent.length === 0 ? [] : [words.topFlags(words.listAnd(frequent))])].join(words.sentenceSpace)];
}

/** Topics that are named in the summary as needing training. */
const mostNeeds = 3;

function needing({ benchmark, language, reader, words }: Page): readonly string[] {
  const needs = benchmark.programmes?.needs.find(({ cell }) => Object.keys(cell).length === 0);
  if (needs === undefined) return [];
  const lacking = trainingOf(benchmark, needs).filter(({ need }) => need.lacking.value !== null && need.lacking.value > 0);
  const names = lacking
    .slice(0, mostNeeds)
    .map(({ topic, need }) => words.named(metricLabel(topic.id, language), figureText(need.lacking, reader, percent).text));
  return names.length === 0 ? [] : [programmeMessages[language].training.top(words.listComma(names))];
}

function changing({ benchmark, language, words }: Page): readonly string[] {
  const change = largestChange(benchmark, language);
  return change === null ? [] : [words[change.kind](change.name, change.points, change.span)];
}

function leaving({ benchmark, words }: Page): readonly string[] {
  const excluded = benchmark.pool.exclusions.reduce((sum, { cases }) => sum + cases, 0);
  return [...(excluded === 0 ? [] : [words.excluded(excluded)]), words.caution];
}
