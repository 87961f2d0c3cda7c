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
  const rows = company.assessment.initiatives.filter(({ title, kind }) => title !== null || kind !== null);
  if (rows.length === 0) return companySection("initiatives", page, [paragraph(words.noInitiatives)]);
  return companySection("initiatives", page, [
    paragraph(words.initiativesIntro),
    register(rows, page),
    figures(registerFigures(company.assessment), page),
  ]);
}

function register(rows: readonly Initiative[], { words, language, common }: CompanyPage): Html {
  const header = [words.initiative, words.kindOf, words.when, words.partner, words.alignment, words.traceability, words.cost];
  const none: FigureText = { text: words.notGiven, why: words.whyNotGiven };
  const said = (text: string | null | undefined): FigureText =>
    text === null || text === undefined || text === "" ? none : textCell(text);
  const cells = rows.map((row) => [
    said(row.title ?? row.id),
    said(row.kind === null ? null : initiativeKinds[row.kind][language]),
    said(whenOf(row, words.span)),
    said(row.partner === null ? null : partners[row.partner][language]),
    said(row.alignment === null ? null : alignments[row.alignment][language]),
    said(row.traceability === null ? null : traceabilities[row.traceability][language]),
    said(costOf(row) > 0 ? shortNumber(costOf(row)) : null),
  ]);
  return table({ caption: words.initiativesTable, header, wordColumns: 5, bodies: [{ rows: cells }] }, { words: common.report });
}

function whenOf({ start, end }: Initiative, span: (start: string, end: string) => string): string | null {
  if (start !== null && end !== null && start !== end) return span(start, end);
  return start ?? end;
}

/** At most two decimals, none that are zero. */
const shortNumber = (value: number): string => String(Number(value.toFixed(2)));

/** Figures of the register in the order of the workbook; those that no row tells are left out. */
function figures(found: RegisterFigures, page: CompanyPage): Html {
  const { words, common } = page;
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
  const rows = lines.flatMap(([name, value, shown]) =>
    value === null ? [] : [[textCell(`${labels[name].label} (${labels[name].help})`), textCell(shown(value))]],
  );
  const { consistency } = found;
  const consistent =
    consistency === null ? null : consistency ? common.workbook.initiatives.consistent : common.workbook.initiatives.inconsistent;
  return html`${heading(words.figuresTable)}${table(
    { caption: words.figuresTable, header: [words.figure, words.value], bodies: [{ rows }] },
    { words: common.report },
  )}${consistent === null ? nothing : paragraph(`${labels.consistency.label}${common.charts.colon}${consistent}`)}`;
}
