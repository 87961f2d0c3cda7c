import { expect } from "vitest";
import { Dataset } from "../../analysis/dataset/dataset.ts";
import { csr } from "../../instrument/csr/instrument.ts";
import { describeIssue } from "../../instrument/messages/describe-issue.ts";
import { scoreAssessment } from "../../instrument/scoring/scorecard.ts";
import { copied, corrected } from "../../samples/generate/clients/plan.ts";
import { base } from "../../samples/generate/variants/base.ts";
import { answerIn, assessmentIn, type Check, expectRefused, expectSameAnswers, issueIn, issuesIn } from "./pains.ts";
import { readSample } from "./sample-files.ts";

/** Pains with tables and the answers in them. */
export const painsOfTables: Readonly<Record<string, Check>> = {
  "The sheet was renamed or translated, and the program does not find it": expectSameAnswers,
  "Rows were put in above the table, and nothing stands where it is looked for": expectSameAnswers,
  "Rows were sorted, and answers count for other questions": expectSameAnswers,
  "A hidden sheet in front is taken for the questionnaire": expectSameAnswers,
  "Rows are filtered away or hidden, and their answers with them": expectSameAnswers,
  "Answer cells were merged, and an answer is lost or counts twice": ([sample = ""]) => {
    expect(answerIn(sample, "EM1-02")).toEqual({ kind: "compliance", state: "yes" });
    expect(answerIn(sample, "EM1-03")).toBeNull();
    expect(issueIn(sample, "merged-cells")).toMatchObject({ itemId: "EM1-03", cell: expect.any(String) });
  },
  "A 0 gets lost, and the worst answer becomes no answer": (samples) => {
    expectSameAnswers(samples);
    const answers = samples.map((sample) => [...assessmentIn(sample).answers.values()].map(({ answer }) => answer));
    for (const found of answers) {
      expect(found).toContainEqual({ kind: "level", level: 0 });
      expect(found).toContainEqual({ kind: "figure", value: 0 });
    }
  },
  "The file was saved without calculating, and every score is 0": (samples) => {
    const { raw } = scoreAssessment(csr, base);
    expect([...raw.areas.values()].some((area) => typeof area === "number" && area > 0)).toBe(true);
    for (const sample of samples) expect(scoreAssessment(csr, assessmentIn(sample)).raw).toEqual(raw);
  },
  "A formula in an answer cell was never calculated, and counts as 0": ([never = "", error = ""]) => {
    expect(answerIn(never, "EM1-06")).toMatchObject({ kind: "unreadable" });
    expect(issueIn(never, "formulas-stale")).toMatchObject({ itemId: "EM1-06" });
    expect(answerIn(error, "EM1-03")).toEqual({ kind: "unreadable", found: "#N/A" });
  },
  "A client's file lies there twice, and the client counts twice": async () => {
    const { path: original } = copied;
    const files = [
      original,
      original.replace(".xlsx", " - 副本.xlsx"),
      corrected.path,
      corrected.path.replace(".xlsx", "（顾问复核）.xlsx"),
    ];
    const dataset = await Dataset.open();
    try {
      const copies = await dataset.append(files.flatMap(readSample));
      expect(copies.map(({ code, file }) => [code, file])).toEqual([["duplicate-file", expect.stringContaining("副本")]]);
      const settled = await dataset.settle("latest");
      expect(settled.issues.map(({ code }) => code)).toContain("duplicate-case");
      expect(await settled.engine.pool()).toMatchObject({ cases: 4, used: 2, firms: 2 });
    } finally {
      dataset.close();
    }
  },
  "Files of another version are mixed in, and answers mean something else": ([draft = "", other = ""]) => {
    expect(assessmentIn(draft)).toMatchObject({ instrumentVersion: "0.9.0" });
    expect(issueIn(draft, "item-not-found")).toMatchObject({ itemIds: ["EM3-06"] });
    expectRefused(other, "unknown-version");
  },
  "The company added a column, and all others shift": (samples) => {
    expectSameAnswers(samples);
    expect(issueIn("broken/csv-unknown-column", "unknown-column")).toMatchObject({ found: "remark" });
    expect(answerIn("broken/csv-unknown-column", "EM1-06")).toEqual({ kind: "level", level: 3 });
  },
  "A label was changed after answers came in, and they are not recognised": expectSameAnswers,
  "Answers are in another language than the questionnaire": expectSameAnswers,
  "The questionnaire is there twice, in two languages": ([sample = ""]) => {
    expect(issueIn(sample, "duplicate-assessment")).toMatchObject({ used: "自评", left: "Assessment" });
    expect(answerIn(sample, "EM1-06")).toEqual({ kind: "level", level: 3 });
  },
  "Code and label stand in one cell, with a dash or nothing between them": expectSameAnswers,
  "A date in words or in another order is read as another day": (samples) => {
    expectSameAnswers(samples);
    for (const sample of samples.filter((name) => name.startsWith("broken/"))) {
      expect(assessmentIn(sample).profile.periodStart).toBeNull();
      expect(describeIssue(issueIn(sample, "not-a-date"), "en").remedy).toContain("2024-12-31");
    }
  },
  "Google Sheets or a script broke the names of the cells": (samples) => {
    expectSameAnswers(samples);
    for (const sample of samples) expect(issuesIn(sample).map(({ code }) => code)).toEqual(["names-broken"]);
  },
  "Somebody unlocked the sheet and deleted rows or columns": ([rows = "", column = "", marker = ""]) => {
    expect(issueIn(rows, "item-not-found")).toMatchObject({ itemIds: ["EM1-03", "EM1-04"] });
    expect(issueIn(column, "missing-column").severity).toBe("warning");
    expect(issueIn(marker, "markers-missing").severity).toBe("warning");
    for (const sample of [rows, column, marker]) expect(answerIn(sample, "EM1-06")).toEqual({ kind: "level", level: 3 });
  },
  "The message does not say where the mistake is and what to do": ([sample = ""]) => {
    const issue = issueIn(sample, "not-an-answer");
    expect(describeIssue(issue, "en")).toEqual({
      place: expect.stringMatching(/^input\.xlsx:自评!E\d+$/u),
      found: "“mostly yes” is not an answer to this question; it counts as missing. Possible: Y, A, N.",
      remedy: "Choose an answer from the list, or leave the cell blank.",
    });
    expect(describeIssue(issue, "zh")).toMatchObject({
      found: expect.stringMatching(/mostly yes.*Y/u),
      remedy: "请从列表中选择答案，或留空。",
    });
  },
};
