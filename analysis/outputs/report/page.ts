import type { Issue } from "../../../instrument/issue.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Messages } from "../../../instrument/messages/en.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Benchmark } from "../../benchmark/types.ts";
import { chartNames, type ChartName } from "../../charts/charts.ts";
import type { Reader } from "../../charts/words/figure-text.ts";
import { html, type Html } from "./html.ts";

/** What a report is made of. */
export interface ReportOptions {
  readonly language: Language;
  /** SVG of the charts that could be drawn. */
  readonly charts: Readonly<Partial<Record<ChartName, string>>>;
  /** Everything that was noticed in the files. */
  readonly problems: readonly Issue[];
  /** Whether the page is for everybody: then it names no file. */
  readonly isPublic?: boolean;
  /** Stands above the report; by default "Benchmark report" with its years. */
  readonly title?: string;
}

/** What every part of the page works from. */
export interface Page extends ReportOptions {
  readonly benchmark: Benchmark;
  readonly reader: Reader;
  readonly words: Messages["report"];
  readonly chartWords: Messages["charts"];
}

export function pageOf(benchmark: Benchmark, options: ReportOptions): Page {
  const { language } = options;
  const { report, charts } = messages[language];
  return { ...options, benchmark, reader: { language, minimumCounts: benchmark.minimumCounts }, words: report, chartWords: charts };
}

/** Sections of the page in their order; each is an anchor. */
const sectionIds = [
  "summary",
  "scores",
  "groups",
  "years",
  "practices",
  "duties",
  "programmes",
  "training",
  "completeness",
  "sources",
  "method",
  "colophon",
] as const;
export type SectionId = (typeof sectionIds)[number];

/** The sections that a page has: without a table of clusters, those about them are missing. */
export const sectionsOf = ({ benchmark }: Page): readonly SectionId[] =>
  sectionIds.filter((id) => benchmark.programmes !== undefined || (id !== "programmes" && id !== "training"));

/** A section under its heading. */
export const section = (id: SectionId, { words }: Page, content: readonly Html[]): Html => titled(id, words[id], content);

/** A part of any report with an anchor and a heading. */
export const titled = (id: string, title: string, content: readonly Html[]): Html =>
  html`<section id="${id}" aria-labelledby="${id}-heading">
    <h2 id="${id}-heading">${title}</h2>
    ${content}
  </section> `;

export const paragraph = (text: string): Html => html`<p>${text}</p> `;

/** Number of a figure among those of the page, counted from 1. */
export function figureNumber(name: ChartName, { charts }: Page): number {
  return 1 + chartNames.filter((other) => charts[other] !== undefined).indexOf(name);
}
