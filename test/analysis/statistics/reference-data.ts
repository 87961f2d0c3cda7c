import { readFileSync } from "node:fs";

const [header = "", ...lines] = readFileSync(new URL("data/testdata.csv", import.meta.url), "utf8")
  .trim()
  .split(/\r?\n/u);
const names = header.split(",");

/** The 60 companies of testdata.csv, a text a column. */
export const companies: readonly Readonly<Record<string, string>>[] = lines.map((line) => {
  const cells = line.split(",");
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
});

/** A column of numbers, in the order of the file. */
export const column = (name: string): readonly number[] => companies.map((company) => Number(company[name]));

/** The companies by the values of some columns. */
export function companiesBy(...keys: readonly string[]): ReadonlyMap<string, typeof companies> {
  const groups = new Map<string, typeof companies>();
  for (const company of companies) {
    const key = keys.map((name) => company[name]).join(" ");
    groups.set(key, [...(groups.get(key) ?? []), company]);
  }
  return groups;
}
