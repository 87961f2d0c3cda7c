import { areas } from "../../../instrument/csr/areas.ts";
import { bandLabels } from "../../../instrument/csr/scales.ts";
import { mainRisks } from "../../../instrument/scoring/scorecard.ts";
import { extremes, type Named } from "../../charts/facts/finding.ts";
import { signed, wholeScore } from "../../charts/words/figure-text.ts";
import { metricLabel } from "../../charts/words/labels.ts";
import { isSettled } from "../../company/plan.ts";
import { isProvable } from "../../company/strengths.ts";
import { named, titleOfItem } from "./names.ts";
import type { CompanyPage } from "./page.ts";
import { companiesText, groupName } from "./peer-words.ts";

/** A paragraph of the summary: a heading and sentences. */
export interface SummaryPart {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** The report in plain words: where the company stands, what to do first, what it can build on, how to read it. */
export function summaryOf(page: CompanyPage): readonly SummaryPart[] {
  const { words, company } = page;
  return [
    { title: words.standing, sentences: [...scoring(page), ...positioning(page), ...changing(page)] },
    { title: words.doing, sentences: [...duties(page), ...risks(page), ...planning(page)] },
    { title: words.showing, sentences: showing(page) },
    { title: words.reading, sentences: [words.caution, ...(company.chosen === null ? [] : [words.cautionGroup])] },
  ];
}

function scoring({ company: { card, assessment }, words, language }: CompanyPage): readonly string[] {
  const { overall } = card.capped;
  if (overall === null || card.band === null) {
    const chosen = assessment.areas.length;
    return [chosen < areas.length ? words.areasOnly : words.noOverall(card.answered, card.applicable)];
  }
  const { low, high, raw } = card;
  const isOpen = low.overall !== null && high.overall !== null && card.answered < card.applicable;
  const isCapped = raw.overall !== null && wholeScore(raw.overall) !== wholeScore(overall);
  const sentences = [
    words.overall(wholeScore(overall), bandLabels[card.band][language]),
    ...(isCapped ? [words.capped(wholeScore(raw.overall ?? 0))] : []),
    ...(isOpen ? [words.bounds(wholeScore(low.overall ?? 0), wholeScore(high.overall ?? 0))] : []),
    ...(card.status === "provisional" ? [words.provisional] : []),
  ];
  const scores = areas.map(({ id, title }): Named => ({ label: title[language], value: numberOr(card.capped.areas.get(id)) }));
  const { lowest, highest } = extremes(scores, 1);
  const of = (name: string, score: number): string => words.scoreOf(name, wholeScore(score));
  const ends = lowest === null || highest === null ? [] : [words.highLow(of(highest.label, highest.value), of(lowest.label, lowest.value))];
  return [sentences.join(words.sentenceSpace), ...ends];
}

const numberOr = (score: unknown): number | null => (typeof score === "number" ? score : null);

function positioning(page: CompanyPage): readonly string[] {
  const { areaPosition, topicPosition, words, whyAlone, common, language } = page;
  const core = areaPosition.find(({ metric }) => metric === "core");
  if (core === undefined) return [whyAlone ?? words.noBenchmark];
  const [group, companies] = [groupName(page), companiesText(page)];
  const place =
    core.own === null || core.place === null
      ? words.positionNoPlace(group, companies)
      : words.position(wholeScore(core.own), common.charts.aheadOf(core.place), group, companies);
  const gaps = topicPosition.map(({ metric, gap }) => ({ label: metricLabel(metric, language), value: gap }));
  const { lowest, highest } = extremes(
    gaps.filter(({ value }) => value !== null),
    1,
  );
  const behind = lowest === null || lowest.value > -1 ? null : words.gap(lowest.label, signed(lowest.value));
  const ahead = highest === null || highest.value < 1 ? null : words.gap(highest.label, signed(highest.value));
  if (behind !== null && ahead !== null) return [place, words.furthest(behind, ahead)];
  if (behind !== null) return [place, words.furthestBehind(behind)];
  return ahead === null ? [place] : [place, words.furthestAhead(ahead)];
}

function changing({ change, words }: CompanyPage): readonly string[] {
  if (change === null) return [];
  const core = change.areas.find(({ metric }) => metric === "core");
  const flags = change.solved.length + change.fresh.length === 0 ? [] : [words.changedFlags(change.solved.length, change.fresh.length)];
  if (core === undefined || core.before === null || core.now === null) return flags;
  const moved = words.changed(words.changedYear(change.years[0]), wholeScore(core.before), wholeScore(core.now));
  return [[moved, ...flags].join(words.sentenceSpace)];
}

function duties(page: CompanyPage): readonly string[] {
  const { flags, words, language } = page;
  const names = (items: CompanyPage["flags"]["red"]): string =>
    named(
      items.map(({ item }) => item.title[language]),
      page,
    );
  const { red, amber, open } = flags;
  return [
    ...(red.length > 0 ? [words.redFirst(red.length, names(red))] : open.length === 0 ? [words.noRed] : []),
    ...(amber.length > 0 ? [words.amberNext(amber.length, names(amber))] : []),
    ...(open.length > 0 ? [words.openDuties(open.length, names(open))] : []),
  ];
}

function risks(page: CompanyPage): readonly string[] {
  const { company, words } = page;
  const high = company.card.risks.slice(0, mainRisks).filter(({ level, known }) => known && level !== "low");
  const first = high.slice(0, 3).map(({ id }) => titleOfItem(id, page));
  return first.length === 0 ? [] : [words.topRisks(named(first, page))];
}

function planning({ plan, words }: CompanyPage): readonly string[] {
  const lines = plan.filter(({ group }) => group !== null);
  if (lines.length === 0) return [words.planNone];
  const settled = lines.filter(isSettled).length;
  const rest = settled === lines.length ? [] : [words.planMissing];
  return [[words.planState(lines.length, settled), ...rest].join(words.sentenceSpace)];
}

function showing(page: CompanyPage): readonly string[] {
  const { strengths, words, language } = page;
  if (strengths.length === 0) return [words.noStrengths];
  const provable = strengths.filter(isProvable).map(({ pooled }) => pooled.item.title[language]);
  const others = strengths.length - provable.length;
  return [
    provable.length === 0 ? words.provableNone(strengths.length) : words.provable(named(provable, page)),
    ...(others === 0 || provable.length === 0 ? [] : [words.unprovable(others)]),
  ];
}
