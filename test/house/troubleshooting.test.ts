import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { exitStatus } from "../../analysis/commands/effects.ts";
import { minimumCount } from "../../analysis/disclosure/minimum-counts.ts";
import { defaultBudget } from "../../analysis/ingest/pool/file-budget.ts";
import { messages } from "../../instrument/messages/messages.ts";
import { defaultLimits } from "../../instrument/reader/limits.ts";

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const [chinese = "", english = ""] = read("docs/troubleshooting.md").split("\n## English\n");

/** Exit statuses with what they mean, as a text of the command line lists them: `0 done · 1 failure`. */
const listed = (text: string): readonly (readonly [number, string])[] =>
  [...text.matchAll(/(?:^|[：·:] ?)(\d+) ([^·]+?)(?= ·|$)/gu)].map(([, status, meaning = ""]) => [Number(status), meaning]);

const languages = [
  ["zh", chinese, "README.zh-CN.md"],
  ["en", english, "README.md"],
] as const;

describe.each(languages)("in %s", (language, text, readme) => {
  const { exitCodes } = messages[language].cli;
  const rows = [...text.matchAll(/^\| (\d+) \| (.+) \| (.+) \|$/gmu)].map(([, status, ...cells]) => [Number(status), ...cells] as const);

  test("every exit status is explained in the words of csr --help, and none that does not exist", () => {
    expect(rows.map(([status, meaning]) => [status, meaning])).toEqual(listed(exitCodes));
    expect(rows.map(([status]) => status)).toEqual(Object.values(exitStatus));
    for (const [, , remedy = ""] of rows) expect(remedy.length).toBeGreaterThan(8);
  });

  test("the README says the same of them", () => {
    expect(read(readme)).toContain(exitCodes);
  });

  test("the limits are those of the program", () => {
    const megabytes = (bytes: number): string => `${bytes / 1e6} MB`;
    const { seconds, heapMegabytes } = defaultBudget;
    const limits = [megabytes(defaultLimits.fileBytes), megabytes(defaultLimits.csvBytes), `${heapMegabytes} MB`];
    for (const limit of limits) expect(text).toContain(limit);
    expect(text).toMatch(language === "zh" ? `最多 ${seconds} 秒` : `: ${seconds} seconds`);
    expect(rows.find(([status]) => status === exitStatus.tooFew)?.[2]).toContain(String(minimumCount.least));
  });

  test("every link leads to a heading of a document", () => {
    const links = [...text.matchAll(/\]\(([^)#]+)#([^)]+)\)/gu)].map(([, file = "", heading = ""]) => [file, heading] as const);
    expect(links.length).toBeGreaterThan(0);
    for (const [file, heading] of links) {
      const target = path.posix.join("docs", file);
      expect(existsSync(new URL(`../../${target}`, import.meta.url)), target).toBe(true);
      const headings = [...read(target).matchAll(/^#+ (.+)$/gmu)].map(([, title = ""]) => title.toLowerCase().replaceAll(" ", "-"));
      expect(headings).toContain(decodeURIComponent(heading));
    }
  });
});
