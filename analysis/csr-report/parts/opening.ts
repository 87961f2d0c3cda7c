import { csr, topics } from "../../../instrument/csr/instrument.ts";
import { industryTitle } from "../../../instrument/csr/industry-choices.ts";
import { assessors, exportShares, forms, marketRoles, ownerships, sizeClasses } from "../../../instrument/csr/profile-choices.ts";
import { provinces } from "../../../instrument/csr/provinces.ts";
import type { Profile } from "../../../instrument/types.ts";
import { statedOrDerivedSize } from "../../dataset/usability.ts";
import { type Author, numberText, typed } from "../author.ts";
import { type Block, chapter, heading, paragraph, todo } from "../block.ts";

/** Message of the management: the company's own words from the first to the last. */
export const message = ({ words }: Author): readonly Block[] => [chapter(words.message), todo(words.messageTodo)];

/** What the report covers and what it rests on. */
export function about({ assessment, card, language, words }: Author): readonly Block[] {
  const { profile, form, instrumentVersion, areas } = assessment;
  const chosen = csr.areas.filter(({ id }) => areas.includes(id)).map(({ title }) => title[language]);
  return [
    heading(1, words.about),
    ...periodOf(profile, words),
    paragraph(words.basis(forms[form][language], typed(instrumentVersion))),
    ...(profile.assessor === null ? [] : [paragraph(words.assessedBy(assessors[profile.assessor][language]))]),
    ...(chosen.length === csr.areas.length ? [] : [paragraph(words.areasOnly(chosen.join(words.list)))]),
    paragraph(words.answered(card.answered, card.applicable)),
    todo(words.aboutTodo),
  ];
}

function periodOf({ periodStart, periodEnd, year }: Profile, words: Author["words"]): readonly Block[] {
  if (periodStart !== null && periodEnd !== null) return [paragraph(words.period(typed(periodStart), typed(periodEnd)))];
  return [year === null ? todo(words.noPeriod) : paragraph(words.year(year))];
}

/** Who the company is, as far as its profile says. Money stays out: few small companies publish it. */
export function company({ assessment, language, words }: Author): readonly Block[] {
  const { profile } = assessment;
  const { companyFacts: names } = words;
  const size = statedOrDerivedSize(assessment);
  const province = provinces.find(({ code }) => code === profile.province);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [names.industry, profile.industry === null ? undefined : (industryTitle(profile.industry)?.[language] ?? typed(profile.industry))],
    [names.province, province?.name[language]],
    [names.size, size === null ? undefined : sizeClasses[size][language]],
    [names.employees, profile.employees === null ? undefined : numberText(profile.employees, language)],
    [names.ownership, profile.ownership === null ? undefined : ownerships[profile.ownership][language]],
    [names.listed, profile.listed === null ? undefined : words.listedAs[profile.listed ? "yes" : "no"]],
    [names.exports, profile.exportShare === null ? undefined : exportShares[profile.exportShare][language]],
    [names.customers, profile.marketRole === null ? undefined : marketRoles[profile.marketRole][language]],
  ];
  const items = facts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}${words.colon}${value}`]));
  return [heading(1, words.company), ...(items.length === 0 ? [] : [{ kind: "list", items } as const]), todo(words.companyTodo)];
}

/** Lowest rating of a topic that counts as important, on the scale 1–5. */
const important = 4;

/** The topics that the company rated as important. */
export function material({ assessment, language, words }: Author): readonly Block[] {
  const items = topics.flatMap(({ id, title }) => {
    const rating = assessment.settings.importance.get(id) ?? 0;
    return rating < important ? [] : [`${title[language]}${words.colon}${rating}`];
  });
  return [
    heading(1, words.material),
    ...(items.length === 0 ? [paragraph(words.materialNone)] : [paragraph(words.materialGiven), { kind: "list", items } as const]),
    todo(words.materialTodo),
  ];
}
