import { actionStatuses } from "../../../instrument/csr/profile-choices.ts";
import type { Action } from "../../../instrument/types.ts";
import { percent } from "../../charts/words/figure-text.ts";
import { anchorWords, levelWords } from "../../company/answer-words.ts";
import type { PlanLine } from "../../company/plan.ts";
import { html, type Html } from "../report/html.ts";
import { paragraph } from "../report/page.ts";
import { companySection, factList, heading, type CompanyPage } from "./page.ts";

/** What to take up next, each with owner and date from the company's own action plan. */
export function planSection(page: CompanyPage): Html {
  const { words, plan, company } = page;
  const near = plan.filter(({ group }) => group !== null);
  const others = plan.filter(({ group }) => group === null);
  const { percentToTarget } = company.card;
  return companySection("plan", page, [
    paragraph(words.planIntro),
    ...(percentToTarget === null ? [] : [paragraph(words.toTarget(percent(percentToTarget)))]),
    ...(near.length === 0 ? [paragraph(words.planEmpty)] : [heading(words.planTable), cards(near, page)]),
    ...(others.length === 0 ? [] : [heading(words.alsoPlanned), cards(others, page)]),
  ]);
}

function cards(lines: readonly PlanLine[], page: CompanyPage): Html {
  return html`<ol class="cards">
    ${lines.map((line) => card(line, page))}
  </ol> `;
}

function card(line: PlanLine, page: CompanyPage): Html {
  const { language, words, common } = page;
  const { item, group, level, target, actions } = line;
  const goal = target === null ? null : levelWords(item, target, language);
  const facts = factList([
    ...(group === null ? [] : [[words.why, common.workbook.risks.groups[group]] as const]),
    [words.now, levelWords(item, level, language), words.unanswered],
    ...(goal === null ? [] : [[words.goal, goal] as const, [words.goalMeans, anchorWords(item, target ?? 0, language)] as const]),
    ...(actions.length === 0 ? [[words.action, null, words.noAction] as const] : []),
  ]);
  return html`<li>
    <h4>${item.title[language]} <small>${item.id}</small></h4>
    ${facts}${actions.map((action) => step(action, page))}
  </li> `;
}

const step = ({ action, owner, due, status }: Action, { words, language }: CompanyPage): Html =>
  factList([
    [words.action, action, words.missing],
    [words.owner, owner, words.missing],
    [words.due, due, words.missing],
    [words.status, status === null ? null : actionStatuses[status][language], words.missing],
  ]);
