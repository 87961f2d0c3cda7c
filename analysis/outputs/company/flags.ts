import { html, type Html } from "../report/html.ts";
import { paragraph } from "../report/page.ts";
import { companySection, factList, heading, type CompanyPage } from "./page.ts";

/** Duties that are not met, that need attention, and that were left unanswered. */
export function flagSection(page: CompanyPage): Html {
  const { words, flags } = page;
  return companySection("flags", page, [
    paragraph(words.flagsIntro),
    heading(words.redHeading),
    flags.red.length === 0 ? paragraph(words.noneRed) : duties(flags.red, page),
    heading(words.amberHeading),
    flags.amber.length === 0 ? paragraph(words.noneAmber) : duties(flags.amber, page),
    heading(words.openHeading),
    flags.open.length === 0 ? paragraph(words.noneOpen) : duties(flags.open, page),
  ]);
}

function duties(items: CompanyPage["flags"]["red"], { words, language }: CompanyPage): Html {
  return html`<ol class="cards">
    ${items.map(
      ({ item, tier }) =>
        html`<li>
          <h4>${item.title[language]} <small>${item.id}</small></h4>
          ${factList([
            [words.question, item.prompt[language]],
            [words.kind, words.tiers[tier ?? "legal"]],
            [words.law, item.law?.[language] ?? words.noLaw],
            [words.proof, item.evidence[language]],
          ])}
        </li> `,
    )}
  </ol> `;
}
