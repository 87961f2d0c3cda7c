import { defaultSettings } from "../../assessment.ts";
import { areas } from "../../csr/areas.ts";
import { itemById, topicById } from "../../csr/instrument.ts";
import type { Finding } from "../../issue.ts";
import type { Settings } from "../../types.ts";
import type { SettingColumn } from "../../workbook/names.ts";
import type { IssueLog } from "../issue-log.ts";
import { isFinding } from "./choice.ts";
import type { Entry } from "./entry.ts";
import { type DecimalSign, readNumber } from "./number.ts";

/** Everything a company may set for itself, by the word that files use for it. */
export const settingNames = ["area_weight", "topic_weight", "importance", "exposure", "target"] as const satisfies readonly (
  | SettingColumn
  | "target"
)[];
export type SettingName = (typeof settingNames)[number];

/** Weights have no upper limit, because only their proportions count; the others are steps of a scale. */
const ranges: Readonly<Record<SettingName, readonly [low: number, high: number]>> = {
  area_weight: [0, Number.MAX_SAFE_INTEGER],
  topic_weight: [0, Number.MAX_SAFE_INTEGER],
  importance: [1, 5],
  exposure: [1, 5],
  target: [0, 4],
};

/** One setting as it stands in a file; `id` is that of an area, topic or item. */
export interface SettingEntry {
  readonly name: SettingName;
  readonly id: string;
  readonly entry: Entry;
}

/** Whether a setting can be made for something of this id. */
export function hasSetting(name: SettingName, id: string): boolean {
  if (name === "target") return itemById(id)?.type === "maturity";
  return name === "area_weight" ? areas.some((area) => area.id === id) : topicById(id) !== undefined;
}

/** Reads the settings; what cannot be used keeps its default and goes to the log. */
export function readSettings(entries: readonly SettingEntry[], sign: DecimalSign, log: IssueLog): Settings {
  if (entries.length === 0) return defaultSettings;
  const found: Readonly<Record<SettingName, Map<string, number>>> = {
    area_weight: new Map(),
    topic_weight: new Map(),
    importance: new Map(),
    exposure: new Map(),
    target: new Map(),
  };
  for (const { name, id, entry } of entries) {
    if (entry.text === "" && entry.problem === null) continue;
    const value = entry.problem ?? readSetting(name, entry.text, sign);
    if (isFinding(value)) log.add(value, entry.spot);
    else if (!found[name].has(id)) found[name].set(id, value);
  }
  return {
    ...defaultSettings,
    areaWeights: found.area_weight,
    topicWeights: found.topic_weight,
    importance: found.importance,
    exposure: found.exposure,
    targets: found.target,
  };
}

/** Steps may carry their label, such as `3 中` or `4 持续改进`. */
function readSetting(name: SettingName, text: string, sign: DecimalSign): number | Finding {
  const [low, high] = ranges[name];
  const isStep = high <= 5;
  const value = readNumber(isStep ? text.normalize("NFKC").replace(/^(\d)\s.*$/su, "$1") : text, sign);
  if (isFinding(value)) return value.code === "not-a-number" ? { code: "not-a-number", found: text } : value;
  if (value < low || value > high || (isStep && !Number.isInteger(value))) return { code: "number-out-of-range", found: value, low, high };
  return value;
}
