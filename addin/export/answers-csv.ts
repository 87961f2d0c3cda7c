import { answerCode } from "../../instrument/answer.ts";
import { items } from "../../instrument/csr/instrument.ts";
import { neutralised } from "../../instrument/neutralised.ts";
import type { Answer, Assessment, Profile } from "../../instrument/types.ts";
import { answerName, itemName, type ProfileField, profileFields } from "../../instrument/workbook/names.ts";

type Value = string | number | boolean | null | undefined;
type Column = readonly [header: string, value: Value];

const byteOrderMark = "\uFEFF";

/**
 * The answers in the wide CSV format of docs/data-format.md: what the benchmark reads. Without what stays in the company: its name, notes,
 * actions and initiatives. Text that a spreadsheet would run as a formula is neutralised.
 */
export function answersCsv(assessment: Assessment): string {
  const columns: readonly Column[] = [
    ...headColumns(assessment),
    ...profileColumns(assessment.profile),
    ...answerColumns(assessment),
    ...settingColumns(assessment),
  ];
  const lines = [columns.map(([header]) => header), columns.map(([, value]) => written(value))];
  return byteOrderMark + lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}

const headColumns = ({ firmId, profile, instrumentVersion, form, areas }: Assessment): readonly Column[] => [
  ["firm_id", firmId],
  ["year", profile.year],
  ["instrument_version", instrumentVersion],
  ["form", form],
  ["areas", areas.join(";")],
];

/** The year stands in front, and the name stays in the company. */
function profileColumns(profile: Profile): readonly Column[] {
  const { exportShare, marketRole, periodStart, periodEnd } = profile;
  const values: Readonly<Record<ProfileField, Value>> = {
    ...profile,
    export_share: exportShare,
    market_role: marketRole,
    period_start: periodStart,
    period_end: periodEnd,
  };
  return profileFields.flatMap((field) => (field === "year" || field === "name" ? [] : [[field, values[field]] as const]));
}

/** A column for every question of the chosen areas, answered or not, so that nothing looks as if it had got lost. */
const answerColumns = ({ areas, answers }: Assessment): readonly Column[] =>
  items.flatMap(({ id, area }): readonly Column[] => {
    const given = answers.get(id);
    if (!areas.includes(area) && given === undefined) return [];
    return [
      [plain(answerName(id)), answerText(given?.answer ?? null)],
      [plain(itemName(id, "evidence")), given?.evidence],
    ];
  });

const plain = (name: string): string => name.replace(/^csr_/u, "");

/** What could not be read stays as it was typed, so that nothing gets lost. */
const answerText = (answer: Answer | null): Value => (answer?.kind === "unreadable" ? answer.found : answerCode(answer));

function settingColumns({ settings }: Assessment): readonly Column[] {
  const maps = [
    ["area_weight", settings.areaWeights],
    ["topic_weight", settings.topicWeights],
    ["importance", settings.importance],
    ["exposure", settings.exposure],
    ["target", settings.targets],
  ] as const;
  return maps.flatMap(([name, values]) => [...values].map(([id, value]): Column => [`setting.${name}.${id}`, value]));
}

function written(value: Value): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? String(value) : neutralised(value);
}

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
