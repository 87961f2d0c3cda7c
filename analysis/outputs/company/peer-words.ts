import { countText } from "../../charts/words/figure-text.ts";
import { groupLabel, yearSpan } from "../../charts/words/labels.ts";
import { benchmarkOfGroup } from "../../peers/one-group.ts";
import type { CompanyPage } from "./page.ts";

/** Name of the group that is compared with; empty where there is none. */
export const groupName = ({ company: { chosen }, language }: CompanyPage): string =>
  chosen === null ? "" : groupLabel(chosen.group, language);

/** Number and years of its companies: "34 companies, 2023–2025". */
export function companiesText({ company: { chosen }, language, common, reader }: CompanyPage): string {
  if (chosen === null) return "";
  const years = yearSpan(benchmarkOfGroup(chosen.group, chosen.peers.benchmark), language);
  return common.charts.companies(countText(chosen.group.n, reader).text, years);
}
