import { expect } from "vitest";
import { readFast } from "../../../../analysis/ingest/fast/read-fast.ts";
import { readCarefully, readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import { describeIssue } from "../../../../instrument/messages/describe-issue.ts";
import { defaultLimits } from "../../../../instrument/reader/limits.ts";
import { Refusal } from "../../../../instrument/reader/refusal.ts";
import type { Reading } from "../../../../instrument/reading.ts";
import type { Attack, Outcome } from "./attack.ts";
import { base } from "./base.ts";

const [baseReading] = readQuestionnaires(base, "a.xlsx");

/** Nothing of the machine, and no part of a program, stands in what people read. */
const leaks = /root:|\/bin\/|node_modules|\bat .+:\d+|\[object|undefined/u;

/** Reads an attack and holds what comes of it against what must. The two readers must agree wherever the fast one gives an answer. */
export function expectOutcome({ id, bytes, ending, outcome }: Attack): void {
  const content = bytes();
  const file = `${id}${ending}`;
  const readings = readQuestionnaires(content, file);
  expect(readings).toHaveLength(1);
  for (const reading of readings) {
    expectReading(reading, outcome);
    for (const language of ["en", "zh"] as const)
      for (const issue of reading.issues) expect(Object.values(describeIssue(issue, language)).join(" ")).not.toMatch(leaks);
  }
  const fast = readFast(content, file, defaultLimits);
  if (fast !== null) expect(fast).toEqual(carefully(content, file));
}

function expectReading({ assessment, issues }: Reading, outcome: Outcome): void {
  if ("refused" in outcome) {
    expect(issues).toMatchObject([{ severity: "rejected", ...outcome.refused }]);
    return expect(assessment).toBeNull();
  }
  const { read, issues: remarks = [] } = outcome;
  expect(issues.map(({ code }) => code)).toEqual(remarks);
  const before = baseReading?.assessment;
  const answers = new Map(before?.answers);
  for (const [itemId, answer] of Object.entries(read)) {
    const given = answers.get(itemId);
    if (given !== undefined && answer !== undefined) answers.set(itemId, { ...given, answer });
  }
  expect(assessment).toEqual({ ...before, answers });
}

/** What the general reader gives; the finding where it refuses. */
function carefully(content: Uint8Array, file: string): unknown {
  try {
    return readCarefully(content, file, defaultLimits);
  } catch (error) {
    if (error instanceof Refusal) return error.finding;
    throw error;
  }
}
