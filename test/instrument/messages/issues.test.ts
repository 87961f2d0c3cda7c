import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { severities } from "../../../instrument/issue-severity.ts";
import type { Issue, IssueCode } from "../../../instrument/issue.ts";
import { describeIssue, placeText } from "../../../instrument/messages/describe-issue.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import { quoted } from "../../../instrument/messages/quoted.ts";

const codes = Object.keys(severities);
const languages = ["zh", "en"] as const;

/** Rows `| code | severity | cause | remedy |` of the tables in a document. */
function rowsIn(document: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`../../../docs/${document}`, import.meta.url), "utf8");
  const rows = text.split("\n").filter((line) => line.startsWith("| `"));
  return rows.map((line) => line.split(" | ").map((cell) => cell.replaceAll(/^\| | \|$|`/gu, "").trim()));
}

describe("troubleshooting lists", () => {
  const rows = rowsIn("troubleshooting.md");
  const half = rows.length / 2;
  const tables = { zh: rows.slice(0, half), en: rows.slice(half) };
  test.each(languages)("every code in %s, and none that does not exist", (language) => {
    expect(tables[language].map(([code]) => code)).toEqual(codes);
  });
  test.each(languages)("the severity, and the remedy that the program gives, in %s", (language) => {
    const { severity, findings } = messages[language].issues;
    const expected = new Map(Object.entries(findings).map(([code, { remedy }]) => [code, remedy]));
    expect(new Map(tables[language].map(([code, , , remedy]) => [code, remedy]))).toEqual(expected);
    const names = new Map<string, string>(Object.entries(severities).map(([code, level]) => [code, severity[level]]));
    for (const [code = "", level] of tables[language]) expect([code, level]).toEqual([code, names.get(code)]);
  });
  test.each(languages)("a cause for each in %s", (language) => {
    for (const [code, , cause = ""] of tables[language]) expect([code, cause.length > 3]).toEqual([code, true]);
  });
});

const sample: Issue = { file: "a.xlsx", sheet: "自评", cell: "E12", severity: "warning", code: "not-an-answer", found: "x", accepted: [] };

test("a place is written so that it can be jumped to", () => {
  expect(placeText(sample)).toBe("a.xlsx:自评!E12");
  expect(placeText({ file: "a.csv", line: 3, column: "EM1_05" })).toBe("a.csv:3:EM1_05");
  expect(placeText({ file: "a.xlsx", sheet: "自评" })).toBe("a.xlsx:自评");
  expect(placeText({ file: "a\nb\u202E.xlsx" })).toBe("a␊b�.xlsx");
});

test("a foreign text in a sentence is quoted, on one line and not too long", () => {
  expect(quoted(" a\r\n\tb ")).toBe("“a b”");
  expect(quoted("\u001B[31mred\u0007\u200B\uD800")).toBe("“[31mred”");
  expect(quoted("企".repeat(100))).toBe(`“${"企".repeat(60)}…”`);
});

describe("sentences", () => {
  const findings: readonly Issue[] = [
    { file: "a", severity: "rejected", code: "file-corrupt", part: "xl/workbook.xml", cause: "wrong-checksum" },
    { file: "a", severity: "warning", code: "number-out-of-range", found: -1, low: 0, high: Number.MAX_SAFE_INTEGER },
    { file: "a", severity: "warning", code: "na-contradicts-profile", reason: "NO_EMP", field: "employees", found: "12" },
    { file: "a", severity: "warning", code: "size-mismatch", stated: "small", computed: "medium" },
    { file: "a", severity: "warning", code: "date-order", earlier: "period_start", later: "period_end" },
    { file: "a", severity: "warning", code: "item-not-found", itemIds: ["EM1-05"] },
    { file: "a", severity: "rejected", code: "limit-exceeded", limit: "entries", found: 1001, allowed: 1000 },
  ];
  test("speak the user's language and of the user's fields", () => {
    expect(findings.map((issue) => describeIssue(issue, "en").found)).toEqual([
      "The file is damaged at “xl/workbook.xml”: its checksum is wrong.",
      "-1 is out of range; possible: 0 or more.",
      "Questions are left out because of NO_EMP, but the profile says “12” for “Employees”.",
      "The stated size is “Small”, but by the size rule it is “Medium”. The stated one was used.",
      "“Period to” lies before “Period from”.",
      "1 question is missing from the file: EM1-05.",
      "The file asks for too much: 1001 parts in the workbook, where 1000 are allowed.",
    ]);
    for (const issue of findings) expect(describeIssue(issue, "zh").found).toMatch(/\p{Script=Han}.*。$/u);
  });
  test.each(languages)("end with a full stop and name no code, in %s", (language) => {
    for (const [code, { remedy }] of Object.entries(messages[language].issues.findings)) {
      expect([code, remedy]).toEqual([code, expect.stringMatching(language === "zh" ? /。$/u : /\.$/u)]);
    }
  });
});

test("every code has a severity, and what keeps a file out is rejected", () => {
  const rejected = codes.filter((code) => code.startsWith("file-") && code !== "file-is-lock" && code !== "file-converted");
  const levels = new Map<string, string>(Object.entries(severities));
  expect(rejected.map((code) => levels.get(code))).toEqual(rejected.map(() => "rejected"));
  expect(severities["no-questionnaire" satisfies IssueCode]).toBe("rejected");
});
