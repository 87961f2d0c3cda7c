import type { CompanyCase } from "../../company/company-case.ts";

/** Characters of a file's name that the name of a folder keeps. */
const longest = 60;

/** What may stand in the name of a folder on every system: letters and digits of all scripts, and a few signs. */
const unwelcome = /[^\p{L}\p{N}_-]+/gu;

/**
 * The folder of each company below the output folder, as "name/": none for a single company, whose files lie on top. Named after the
 * company's file, with company and year where the file holds several; no two alike, also where a system takes A for a.
 */
export function companyFolders(companies: readonly Pick<CompanyCase, "reading" | "assessment">[]): readonly string[] {
  if (companies.length < 2) return companies.map(() => "");
  const files = companies.map(({ reading }) => reading.provenance.file);
  const taken = new Set<string>();
  return companies.map(({ reading, assessment }) => {
    const { file } = reading.provenance;
    const isShared = files.filter((other) => other === file).length > 1;
    const name = plainName([stemOf(file), ...(isShared ? [assessment.firmId ?? "", String(assessment.profile.year ?? "")] : [])]);
    const free = firstFree(name, taken);
    taken.add(free.toLowerCase());
    return `${free}/`;
  });
}

const stemOf = (file: string): string => (file.split(/[/\\]/u).at(-1) ?? "").replace(/\.[^.]*$/u, "");

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

function plainName(parts: readonly string[]): string {
  const name = parts
    .map((part) => [...part.normalize("NFC").replaceAll(unwelcome, "-")].slice(0, longest).join(""))
    .join("-")
    .replaceAll(/-+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
  return name === "" || reserved.test(name) ? `company-${name}`.replace(/-$/u, "") : name;
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
