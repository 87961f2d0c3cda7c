import type { Text } from "../types.ts";
import { divisions, sections } from "./industries.ts";

/** One entry of the industry list of the profile. */
export interface IndustryChoice {
  readonly code: string;
  readonly title: Text;
}

/** Groups (中类) of the two divisions whose size class depends on the group. */
const groups: readonly IndustryChoice[] = [
  { code: "591", title: { zh: "装卸搬运", en: "Loading, unloading and handling" } },
  { code: "592", title: { zh: "通用仓储", en: "General storage" } },
  { code: "593", title: { zh: "低温仓储", en: "Cold storage" } },
  { code: "594", title: { zh: "危险品仓储", en: "Storage of dangerous goods" } },
  { code: "595", title: { zh: "谷物、棉花等农产品仓储", en: "Storage of grain, cotton and other farm products" } },
  { code: "596", title: { zh: "中药材仓储", en: "Storage of Chinese medicinal materials" } },
  { code: "599", title: { zh: "其他仓储业", en: "Other storage" } },
  { code: "701", title: { zh: "房地产开发经营", en: "Real estate development" } },
  { code: "702", title: { zh: "物业管理", en: "Property management" } },
  { code: "703", title: { zh: "房地产中介服务", en: "Real estate agency" } },
  { code: "704", title: { zh: "房地产租赁经营", en: "Real estate leasing" } },
  { code: "709", title: { zh: "其他房地产业", en: "Other real estate" } },
];

/** What a company chooses from: the divisions, and groups where the size class needs them. */
export const industryChoices: readonly IndustryChoice[] = divisions.flatMap((division) => {
  const parts = groups.filter(({ code }) => code.startsWith(division.code));
  return parts.length === 0 ? [division] : parts;
});

/** Name of a section, division or listed group, `null` for any other code. */
export function industryTitle(code: string): Text | null {
  return [...sections, ...divisions, ...groups].find((industry) => industry.code === code)?.title ?? null;
}
