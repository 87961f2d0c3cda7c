import { expect } from "vitest";
import type { Issue, IssueCode } from "../../instrument/issue.ts";
import { describeIssue } from "../../instrument/messages/describe-issue.ts";
import type { Reading } from "../../instrument/reading.ts";
import type { Answer, Assessment } from "../../instrument/types.ts";
import { base } from "../../samples/generate/variants/base.ts";
import { comparable } from "./comparable.ts";
import { readCase, readText } from "./sample-files.ts";

/** What holds of the samples of a pain; it throws where it does not. */
export type Check = (samples: readonly string[]) => void | Promise<void>;

/** What happens to users of other programs, and the samples of it, as a README of the samples lists them. */
export function painsIn(readme: string): readonly (readonly [pain: string, samples: readonly string[]])[] {
  const rows = [...readText(readme).matchAll(/^\| (.+) \| ((?:`(?:variants|broken|clients)[^`]*`(?:, )?)+) \|$/gmu)];
  return rows.map(([, pain = "", samples = ""]) => [pain, samples.replaceAll("`", "").split(", ")]);
}

/** The variants among samples give the answers that they all hold. */
export function expectSameAnswers(samples: readonly string[]): void {
  for (const sample of samples.filter((name) => name.startsWith("variants/"))) {
    const [reading, ...others] = readCase(sample);
    const assessment = reading?.assessment ?? null;
    const format = reading?.provenance.format ?? "xlsx";
    expect(assessment === null ? null : comparable(assessment, format), sample).toEqual(comparable(base, format));
    expect(others, sample).toEqual([]);
  }
}

export const issuesIn = (sample: string): readonly Issue[] => readCase(sample).flatMap(({ issues }) => issues);

/** The one issue of a code; it has to be there. */
export function issueIn(sample: string, code: IssueCode): Issue {
  const found = issuesIn(sample).find((issue) => issue.code === code);
  if (found === undefined) throw new Error(`${sample} has no issue ${code}.`);
  return found;
}

/** The first assessment in a sample; it has to be there. */
export function assessmentIn(sample: string): Assessment {
  const found = readCase(sample).find((reading): reading is Reading & { assessment: Assessment } => reading.assessment !== null);
  if (found === undefined) throw new Error(`Nothing can be used of ${sample}.`);
  return found.assessment;
}

export const answerIn = (sample: string, itemId: string): Answer | null => assessmentIn(sample).answers.get(itemId)?.answer ?? null;

/** A sample is refused for a reason, which stands in both languages with what to do about it. */
export function expectRefused(sample: string, code: IssueCode): void {
  const readings = readCase(sample);
  expect([sample, readings.map(({ assessment }) => assessment)]).toEqual([sample, [null]]);
  const issue = issueIn(sample, code);
  expect(describeIssue(issue, "zh")).toMatchObject({ found: expect.stringMatching(/。$/u), remedy: expect.stringMatching(/。$/u) });
  expect(describeIssue(issue, "en")).toMatchObject({ found: expect.stringMatching(/\.$/u), remedy: expect.stringMatching(/\.$/u) });
}
