import { describe, expect, test } from "vitest";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import { behindCells } from "./base.ts";
import { cells } from "./cells.ts";
import { expectOutcome } from "./expect-outcome.ts";
import { packages } from "./packages.ts";
import { sizes } from "./sizes.ts";

describe("a workbook", () => {
  test("of each kind that is known was tried", () => expect(sizes.length + packages.length + cells.length).toBeGreaterThanOrEqual(62));
  test.each(sizes)("that declares or holds very much is read, or stopped by a limit: $id, $what", (attack) => expectOutcome(attack));
  test.each(packages)("whose parts lead astray is refused, or read without following them: $id, $what", (attack) => expectOutcome(attack));
  test.each(cells)("with an odd cell gives its answer or says that it cannot be read: $id, $what", (attack) => expectOutcome(attack));

  test("whose sheet is merged into one cell says so of each question, and goes through no cell for it", () => {
    const merged = behindCells('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>');
    const issues = readQuestionnaires(merged, "a.xlsx").flatMap((reading) => reading.issues);
    expect(new Set(issues.map(({ itemId }) => itemId)).size).toBe(35);
    expect(issues).toMatchObject(issues.map(() => ({ code: "merged-cells", range: "A1:XFD1048576" })));
  });
});
