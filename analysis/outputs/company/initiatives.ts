import { alignments, initiativeKinds, partners, traceabilities } from "../../../instrument/csr/profile-choices.ts";
import { costOf, registerFigures, type RegisterFigures } from "../../../instrument/initiatives.ts";
import type { Initiative } from "../../../instrument/types.ts";
import { textCell } from "../../charts/tables/chart-table.ts";
import { percent, type FigureText } from "../../charts/words/figure-text.ts";
import { html, nothing, type Html } from "../report/html.ts";
import { paragraph } from "../report/page.ts";
import { table } from "../report/table.ts";
import { companySection, heading, type CompanyPage } from "./page.ts";

/** The register of gifts, voluntary work and emergency help, with its figures. */
export function initiativeSection(page: CompanyPage): Html {
  const { words, company } = page;
  const rows = listedInitiatives(page);
  if (rows.length === 0) return companySection("initiatives", page, [paragraph(words.noInitiatives)]);
  return companySection("initiatives", page, [
    paragraph(words.initiativesIntro),
    register(rows, page),
    figures(registerFigures(company.assessment), page),
  ]);
}

/** Initiatives of which the file says anything. */
export const listedInitiatives = ({ company }: CompanyPage): readonly Initiative[] =>
  company.assessment.initiatives.filter(({ title, kind }) => title !== null || kind !== null);

function register(rows: readonly Initiative[], page: CompanyPage): Html {
  const { words, common } = page;
  const none: FigureText = { text: words.notGiven, why: words.whyNotGiven };
  const said = (text: string | null): FigureText => (text === null ? none : textCell(text));
  const cells = rows.map((row) => [...registerTexts(row, page).map(said), said(costOf(row) > 0 ? shortNumber(costOf(row)) : null)]);
  const header = registerHeader(page);
  return table({ caption: words.initiativesTable, header, wordColumns: 5, bodies: [{ rows: cells }] }, { words: common.report });
}

/** Heads of the columns of the register: what `registerTexts` tells, and the cost. */
export const registerHeader = ({ words }: CompanyPage): readonly string[] => [
  words.initiative,
  words.kindOf,
  words.when,
  words.partner,
  words.alignment,
  words.traceability,
  words.cost,
];

/** What the register says of an initiative in words; null where it says nothing. */
export function registerTexts(row: Initiative, { words, language }: CompanyPage): readonly (string | null)[] {
  return [
    row.title ?? row.id,
    row.kind === null ? null : initiativeKinds[row.kind][language],
    whenOf(row, words.span),
    row.partner === null ? null : partners[row.partner][language],
    row.alignment === null ? null : alignments[row.alignment][language],
    row.traceability === null ? null : traceabilities[row.traceability][language],
  ].map((text) => (text === "" ? null : text));
}

function whenOf({ start, end }: Initiative, span: (start: string, end: string) => string): string | null {
  if (start !== null && end !== null && start !== end) return span(start, end);
  return start ?? end;
}

/** At most two decimals, none that are zero. */
const shortNumber = (value: number): string => String(Number(value.toFixed(2)));

/** Figures of the register with their names, in the order of the workbook; those that no row tells are left out. */
export function registerLines(found: RegisterFigures, { words, common }: CompanyPage): readonly (readonly [name: string, value: string])[] {
  const labels = common.workbook.initiatives.figures;
  const asDays = (value: number): string => words.days(Math.round(value));
  const lines: readonly (readonly [keyof typeof labels, number | null, (value: number) => string])[] = [
    ["count", found.count, String],
    ["totalCost", found.totalCost, shortNumber],
    ["intensity", found.intensity, (value) => `${(value * 100).toFixed(2)}%`],
    ["responseLag", found.responseLag, asDays],
    ["decisionLag", found.decisionLag, asDays],
    ["deliveryLag", found.deliveryLag, asDays],
    ["alignmentCost", found.alignmentCost, percent],
    ["traceability", found.traceability, percent],
    ["continuity", found.continuity, percent],
    ["partners", found.partners, percent],
  ];
  return lines.flatMap(([name, value, shown]) =>
    value === null ? [] : [[`${labels[name].label} (${labels[name].help})`, shown(value)] as const],
  );
}

/** Whether words and deeds agree, as a sentence; null where the register does not tell. */
export function consistencySentence({ consistency }: RegisterFigures, { common }: CompanyPage): string | null {
  const { figures: labels, consistent, inconsistent } = common.workbook.initiatives;
  return consistency === null ? null : `${labels.consistency.label}${common.charts.colon}${consistency ? consistent : inconsistent}`;
}

function figures(found: RegisterFigures, page: CompanyPage): Html {
  const { words, common } = page;
  const rows = registerLines(found, page).map((line) => line.map(textCell));
  const consistent = consistencySentence(found, page);
  return html`${heading(words.figuresTable)}${table(
    { caption: words.figuresTable, header: [words.figure, words.value], bodies: [{ rows }] },
    { words: common.report },
  )}${consistent === null ? nothing : paragraph(consistent)}`;
}
