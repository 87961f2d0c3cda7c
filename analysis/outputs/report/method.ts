import { assessors } from "../../../instrument/csr/profile-choices.ts";
import { dimensions as allDimensions, type Weighting } from "../../benchmark/types.ts";
import { yearSpan } from "../../charts/words/labels.ts";
import { html, type Html } from "./html.ts";
import { paragraph, section, type Page } from "./page.ts";

/** How scores are made, what is withheld and why, and what the figures cannot say. */
export function methodSection(page: Page): Html {
  const parts = page.words.methodParts(page.benchmark.minimumCounts);
  return section(
    "method",
    page,
    parts.map(
      ({ title, text }) =>
        html`<h3>${title}</h3>
          ${text.map(paragraph)}`,
    ),
  );
}

/** Versions of everything that shaped the figures, licence, and how to cite the report. */
export function colophon(page: Page): Html {
  const { benchmark, words, language } = page;
  const { instrument, scorer, schema, options } = benchmark;
  const by = options.by
    .filter((dimensions) => dimensions.length > 0)
    .map((dimensions) => words.dimensionAnd(dimensions.map((dimension) => words.dimensions[dimension])));
  const questionnaire = words.versionOf(instrument.id, instrument.version);
  const facts: readonly (readonly [string, string])[] = [
    [words.questionnaire, questionnaire],
    [words.scorer, words.version(scorer)],
    [words.format, schema],
    ...(by.length === 0 ? [] : [[words.brokenDown, words.listComma(by)] as const]),
    ...(benchmark.weighting === null ? [] : [[words.weighting, weightingText(benchmark.weighting, page)] as const]),
    [words.duplicates, duplicateRule(options.duplicates, words)],
    ...(options.assessors === null
      ? []
      : [[words.onlyAssessors, words.listComma(options.assessors.map((code) => assessors[code][language]))] as const]),
    [words.licence, words.licenceText],
    [words.citation, words.cite(titleOf(page), String(benchmark.pool.firms), questionnaire)],
  ];
  return section("colophon", page, [
    html`<dl class="colophon">
      ${facts.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd> `,
      )}
    </dl> `,
    paragraph(words.privacy),
  ]);
}

/** Title of the report: the one asked for, or its name with the years. */
export const titleOf = ({ title, benchmark, language, words }: Page): string => title ?? words.title(yearSpan(benchmark, language));

const duplicateRule = (rule: string, { duplicateRules }: Page["words"]): string =>
  new Map<string, string>(Object.entries(duplicateRules)).get(rule) ?? rule;

function weightingText({ margins, isApplied, designEffect, effectiveN }: Weighting, { words }: Page): string {
  const named = margins.map(({ variable }) => allDimensions.find((dimension) => dimension === variable) ?? variable);
  const by = words.listComma(named.map((name) => new Map<string, string>(Object.entries(words.dimensions)).get(name) ?? name));
  const shown = (value: number | null): string => (value === null ? "–" : value.toFixed(1));
  return isApplied ? words.weightedTo(by, shown(designEffect), shown(effectiveN)) : words.notWeighted(by, shown(designEffect));
}
