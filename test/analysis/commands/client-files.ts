import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { scoredItems } from "../../../instrument/csr/instrument.ts";
import type { Answer, ItemAnswer } from "../../../instrument/types.ts";
import { assessment, type Company } from "../dataset/readings.ts";

/** Companies as a CSV in the wide format. */
export function wideCsv(companies: readonly Company[]): string {
  const header = [
    "firm_id",
    "year",
    "instrument_version",
    "form",
    "size",
    "industry",
    "province",
    "assessor",
    ...scoredItems.map(({ id }) => id.replace("-", "_")),
  ];
  const rows = companies.map((company) => {
    const { firmId, instrumentVersion, form, profile, answers } = assessment(company);
    const facts = [firmId, profile.year, instrumentVersion, form, profile.size, profile.industry, profile.province, profile.assessor];
    return [...facts, ...scoredItems.map(({ id }) => cell(answers.get(id)))].map((value) => value ?? "").join(",");
  });
  return [header.join(","), ...rows, ""].join("\n");
}

function cell(given: ItemAnswer | undefined): string {
  const answer: Answer | null = given?.answer ?? null;
  switch (answer?.kind) {
    case undefined:
      return "";
    case "level":
      return String(answer.level);
    case "compliance":
      return answer.state;
    case "na":
      return `NA:${answer.reason}`;
    case "figure":
      return String(answer.value);
    case "unreadable":
      return answer.found;
  }
}

/** So many companies C01, C02 … on levels 0 to 4 in turn. */
export function clients(n: number, common: Company = {}): readonly Company[] {
  const levels = [0, 1, 2, 3, 4] as const;
  return Array.from({ length: n }, (_, i) => ({
    ...common,
    firm: `C${String(i + 1).padStart(2, "0")}`,
    level: levels[i % levels.length] ?? 0,
  }));
}

/** Puts files into a folder, with the folders they need. */
export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
