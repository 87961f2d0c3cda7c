import { companyMessages } from "../../../instrument/messages/company-messages.ts";
import type { CompanyMessages } from "../../../instrument/messages/en/company.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Messages } from "../../../instrument/messages/en.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Reader } from "../../charts/words/figure-text.ts";
import { changeOf, type Change } from "../../company/change.ts";
import type { CompanyCase } from "../../company/company-case.ts";
import { flagsOf, type Flags } from "../../company/flags.ts";
import { planOf, type PlanLine } from "../../company/plan.ts";
import { positionRows, type PositionRow } from "../../company/position.ts";
import { strengthsOf, type Strength } from "../../company/strengths.ts";
import { minimumCount, minimumCountsFor } from "../../disclosure/minimum-counts.ts";
import { html, type Html } from "../report/html.ts";
import { titled } from "../report/page.ts";

/** SVG of the charts of a company among its group; absent where nothing is published to draw. */
export type CompanyCharts = Readonly<Partial<Record<"areas" | "topics", string>>>;

/** What every part of a company's report works from, page and workbook alike. */
export interface CompanyPage {
  readonly company: CompanyCase;
  /** Why no group is compared with, as a sentence; null where one is. */
  readonly whyAlone: string | null;
  readonly language: Language;
  readonly words: CompanyMessages;
  readonly common: Messages;
  readonly reader: Reader;
  readonly flags: Flags;
  readonly plan: readonly PlanLine[];
  readonly change: Change | null;
  readonly strengths: readonly Strength[];
  readonly areaPosition: readonly PositionRow[];
  readonly topicPosition: readonly PositionRow[];
}

/** Works out once what the parts of a report say of a company. */
export function companyPage(company: CompanyCase, { language, whyAlone }: Pick<CompanyPage, "language" | "whyAlone">): CompanyPage {
  const minimumCounts = company.chosen?.peers.benchmark.minimumCounts ?? minimumCountsFor(minimumCount.default);
  return {
    company,
    whyAlone,
    language,
    words: companyMessages[language],
    common: messages[language],
    reader: { language, minimumCounts },
    flags: flagsOf(company.card),
    plan: planOf(company),
    change: changeOf(company),
    strengths: strengthsOf(company),
    areaPosition: positionRows(company, "areas"),
    topicPosition: positionRows(company, "topics"),
  };
}

/** Sections of the page in their order; each is an anchor. */
export const sectionIds = [
  "summary",
  "position",
  "scores",
  "flags",
  "risks",
  "plan",
  "change",
  "strengths",
  "initiatives",
  "crosswalk",
  "remarks",
  "method",
  "colophon",
] as const;
export type SectionId = (typeof sectionIds)[number];

/** A section under its heading. */
export const companySection = (id: SectionId, { words }: CompanyPage, content: readonly Html[]): Html =>
  titled(id, words.sections[id], content);

export const heading = (text: string): Html => html`<h3>${text}</h3> `;

/** Names and values one below the other; what is missing is marked as such. */
export function factList(facts: readonly (readonly [name: string, value: string | null, missing?: string])[]): Html {
  return html`<dl class="facts">
    ${facts.map(([name, value, missing = ""]) =>
      value === null
        ? html`<div>
            <dt>${name}</dt>
            <dd class="withheld">${missing}</dd>
          </div> `
        : html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div> `,
    )}
  </dl> `;
}
