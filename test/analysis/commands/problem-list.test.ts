import { expect, test } from "vitest";
import { ProblemList } from "../../../analysis/commands/problem-list.ts";
import { issueAt } from "../../../instrument/issue-severity.ts";
import type { Issue } from "../../../instrument/issue.ts";

const unknown = (file: string, found: string): Issue => issueAt({ file }, { code: "unknown-item", found });

test("issues come file by file, whenever they were noticed", () => {
  const problems = new ProblemList();
  problems.add([unknown("a", "1"), unknown("b", "2")]);
  problems.add([unknown("a", "3")]);
  expect(problems.list()).toEqual([unknown("a", "1"), unknown("a", "3"), unknown("b", "2")]);
});

test("of a hopeless file 200 issues are kept and the others counted, but every rejection is kept", () => {
  const problems = new ProblemList();
  problems.add(Array.from({ length: 1000 }, (_, i) => unknown("a", String(i))));
  const rejection = issueAt({ file: "a", line: 7 }, { code: "ragged-row", found: 9, expected: 8 }, "rejected");
  problems.add([rejection, unknown("b", "1")]);
  const list = problems.list();
  expect(list).toHaveLength(203);
  expect(list.slice(-3)).toEqual([rejection, issueAt({ file: "a" }, { code: "more-issues", count: 800 }), unknown("b", "1")]);
  expect(problems.rejections).toEqual([rejection]);
});
