import path from "node:path";
import { expect } from "vitest";
import { terminalEffects } from "../../analysis/cli/terminal.ts";
import { check } from "../../analysis/commands/check.ts";
import { score } from "../../analysis/commands/score.ts";
import { describeIssue } from "../../instrument/messages/describe-issue.ts";
import { workbookPlans } from "../../samples/generate/clients/plan.ts";
import { base } from "../../samples/generate/variants/base.ts";
import { Place } from "../analysis/cli/streams.ts";
import { answerIn, assessmentIn, type Check, expectRefused, expectSameAnswers, issueIn } from "./pains.ts";
import { readSample, samplesFolder } from "./sample-files.ts";

const inEnglish = (place: Place): ReturnType<typeof terminalEffects> =>
  terminalEffects(place, { language: "en", quiet: true, colour: false });
const inSamples = (...names: readonly string[]): readonly string[] => names.map((name) => path.join(samplesFolder, name));

const workbooksOf = (number: number | undefined): typeof workbookPlans =>
  workbookPlans.filter(({ case: { company } }) => company.number === number);

/** The workbooks of a company that sent one for each of two years. */
const inTwoYears = workbooksOf(
  workbookPlans.find(({ case: { company } }) => workbooksOf(company.number).length === 2)?.case.company.number,
);

/** Pains with kinds of files, with values, and with what becomes of them. */
export const painsOfFiles: Readonly<Record<string, Check>> = {
  "A workbook has a password, and the message speaks of something else": (samples) => {
    for (const sample of samples) expectRefused(sample, "file-is-encrypted");
    expect(describeIssue(issueIn(samples[0] ?? "", "file-is-encrypted"), "zh").found).toContain("密码");
  },
  "A file in another format is empty to the program, or fails with a riddle": (samples) => {
    const codes = ["file-is-xls", "file-is-xlsb", "file-is-ods", "file-is-fods", "file-is-xml-spreadsheet"] as const;
    for (const [index, code] of codes.entries()) expectRefused(samples[index] ?? "", code);
  },
  "Lock files, placeholders of a cloud folder and empty files break the run": ([lock = "", placeholder = "", empty = ""]) => {
    expect(issueIn(lock, "file-is-lock").severity).toBe("note");
    expectRefused(placeholder, "file-is-placeholder");
    expectRefused(empty, "file-empty");
  },
  "A web page is called .xls, or an attachment was cut off": ([xls = "", xlsx = "", cut = ""]) => {
    expectRefused(xls, "file-is-html");
    expectRefused(xlsx, "file-is-html");
    expectRefused(cut, "file-truncated");
  },
  "Types are guessed: numbers stored as text, codes that lose their digits, NA": (samples) => {
    expectSameAnswers(samples);
    for (const sample of samples) expect(assessmentIn(sample).profile.uscc).toBe(base.profile.uscc);
    expect(issueIn("broken/na-without-reason", "na-without-reason")).toMatchObject({ itemId: "EM1-06" });
  },
  "Blank, not applicable and error become the same": ([sample = "", error = ""]) => {
    expect(answerIn(sample, "EM2-03")).toBeNull();
    expect(answerIn(sample, "EM3-02")).toEqual({ kind: "na", reason: "NO_HAZ" });
    expect(answerIn(sample, "EM3-06")).toEqual({ kind: "figure", value: 0 });
    expect(answerIn(error, "EM1-03")).toEqual({ kind: "unreadable", found: "#N/A" });
  },
  "Spaces and full-width digits make an answer unreadable": expectSameAnswers,
  "A number with a unit becomes 0": ([units = "", share = "", words = ""]) => {
    expectSameAnswers([units]);
    expect(assessmentIn(units).profile).toMatchObject({ revenue: 4120.5, assets: 2980, employees: 86, year: 2024 });
    expect(issueIn(share, "number-out-of-range")).toMatchObject({ found: 20_000_000 });
    expect(answerIn(words, "EM2-04")).toEqual({ kind: "unreadable", found: "约三十" });
  },
  "The Chinese texts of a CSV are garbled, or its byte order mark lies": (samples) => {
    expectSameAnswers(samples);
    expect(issueIn("broken/csv-mark-that-lies", "encoding-guessed")).toMatchObject({ encoding: "GB 18030" });
    expect(assessmentIn("broken/csv-mark-that-lies")).toMatchObject({ firmId: base.firmId, profile: { province: "33" } });
    expectRefused("broken/csv-mixed-encodings", "encoding-unknown");
  },
  "The byte order mark sticks to the name of the first column": (samples) => {
    expectSameAnswers(samples);
    for (const sample of samples) expect(assessmentIn(sample).firmId).toBe(base.firmId);
  },
  "A CSV with semicolons and decimal commas is one column": (samples) => {
    expectSameAnswers(samples);
    expect(issueIn("broken/csv-ambiguous-number", "ambiguous-number")).toMatchObject({ found: "1.234" });
  },
  "What the program writes itself is garbled in Excel": async (samples) => {
    const place = new Place();
    await score({ paths: inSamples(...samples), filesFrom: null, csv: "-", json: false, force: false }, inEnglish(place));
    expect(place.out.startsWith("\uFEFF")).toBe(true);
  },
  "One bad file ends the run for all others": async (samples) => {
    const place = new Place();
    expect(await check({ paths: inSamples(...samples), filesFrom: null, json: false }, inEnglish(place))).toBe(3);
    expect(place.out).toContain("[file-truncated]");
    expect(place.out).toContain("2 files checked: 1 not used, 0 warnings, 0 notes.");
  },
  "Nobody can tell any more which file a score came from": async ([workbook = "", csv = "", problem = ""]) => {
    const place = new Place();
    await score({ paths: inSamples(workbook, csv), filesFrom: null, csv: "-", json: false, force: false }, inEnglish(place));
    const sources = place.out.trim().split("\r\n").slice(1);
    expect(sources.map((line) => line.split(",")[0])).toEqual([
      expect.stringMatching(/csv-wide\/input\.csv$/u),
      expect.stringMatching(/unchanged\/input\.xlsx$/u),
    ]);
    expect(issueIn(problem, "not-an-answer")).toMatchObject({ file: "input.xlsx", sheet: "自评", cell: expect.any(String) });
  },
  "The years of a company cannot be told apart, or not be put together": () => {
    const read = inTwoYears.flatMap(({ path: file }) => readSample(file)).map(({ assessment }) => assessment);
    expect(new Set(read.map((assessment) => assessment?.profile.year)).size).toBe(inTwoYears.length);
    expect(new Set(read.map((assessment) => assessment?.firmId)).size).toBe(1);
    expect(inTwoYears).toHaveLength(2);
  },
};
