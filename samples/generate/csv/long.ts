import { items } from "../../../instrument/csr/instrument.ts";
import { isAsked } from "../../../instrument/scoring/pool.ts";
import type { Assessment, ItemAnswer } from "../../../instrument/types.ts";
import { codes } from "./spelling.ts";
import type { Table } from "./table.ts";
import { isPartial } from "./wide.ts";

/** Columns of the long format. */
const longColumns = ["firm_id", "year", "instrument_version", "form", "item_id", "status", "value", "na_reason", "evidence"] as const;

/** The long format: one row an answer; what is known of the company and what it set for itself stand in rows of their own. */
export function longTable(assessments: readonly Assessment[]): Table {
  return [longColumns, ...assessments.flatMap((assessment) => caseRows(assessment))];
}

type Fields = readonly (string | number | null)[];

function caseRows(assessment: Assessment): Table {
  const { firmId, instrumentVersion, form, profile, areas, answers } = assessment;
  const key = [firmId, profile.year, instrumentVersion, form];
  const asked = items.filter((item) => areas.includes(item.area) && isAsked(item, form, "medium"));
  return [
    ...(isPartial(assessment) ? [[...key, "profile.areas", "answered", areas.join(" "), null, null]] : []),
    ...profileFields(assessment).map(([field, value]) => [
      ...key,
      `profile.${field}`,
      value === null ? "blank" : "answered",
      value,
      null,
      null,
    ]),
    ...asked.map(({ id }) => [...key, id, ...answerFields(answers.get(id))]),
    ...settingFields(assessment).map(([name, value]) => [...key, `setting.${name}`, "answered", value, null, null]),
  ];
}

function answerFields(given: ItemAnswer | undefined): Fields {
  const answer = given?.answer ?? null;
  const evidence = given?.evidence ?? null;
  if (answer === null) return ["blank", null, null, evidence];
  return answer.kind === "na" ? ["na", null, answer.reason, evidence] : ["answered", codes.answer(answer), null, evidence];
}

function profileFields({ profile }: Assessment): readonly (readonly [field: string, value: string | number | null])[] {
  return [
    ["province", profile.province],
    ["industry", profile.industry],
    ["employees", profile.employees],
    ["revenue", profile.revenue],
    ["assets", profile.assets],
    ["size", profile.size],
    ["ownership", profile.ownership],
    ["listed", codes.yesNo(profile.listed)],
    ["export_share", profile.exportShare],
    ["market_role", profile.marketRole],
    ["period_start", profile.periodStart],
    ["period_end", profile.periodEnd],
    ["assessor", profile.assessor],
    ["emergency", codes.yesNo(profile.emergency)],
  ];
}

function settingFields({ settings }: Assessment): readonly (readonly [name: string, value: number])[] {
  const named = (name: string, values: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
    [...values].map(([id, value]) => [`${name}.${id}`, value] as const);
  return [
    ...named("area_weight", settings.areaWeights),
    ...named("topic_weight", settings.topicWeights),
    ...named("importance", settings.importance),
    ...named("exposure", settings.exposure),
    ...named("target", settings.targets),
  ];
}
