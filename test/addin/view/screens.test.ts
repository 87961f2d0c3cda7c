import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Damage } from "../../../addin/open-assessment.ts";
import { emptyInsertForm } from "../../../addin/state/insert-form.ts";
import { initialState } from "../../../addin/state/pane-state.ts";
import type { ElementNode, ViewNode } from "../../../addin/view/node.ts";
import { blankAssessment } from "../../../instrument/assessment.ts";
import { bandLabels } from "../../../instrument/csr/scales.ts";
import type { Failure } from "../../../instrument/failure.ts";
import type { Issue } from "../../../instrument/issue.ts";
import { describeFailure } from "../../../instrument/messages/describe-failure.ts";
import { describeIssue } from "../../../instrument/messages/describe-issue.ts";
import { paneMessages } from "../../../instrument/messages/pane-messages.ts";
import { fillings } from "../state/fillings.ts";
import { opened, paneWith, screens, shownPane } from "./panes.ts";
import { buttonWith, elementsIn, withTag, wordsIn } from "./tree.ts";

const blank = blankAssessment({ form: "basic", areas: ["RM", "EM", "EN", "MK", "CM"], language: "zh" });
const words = paneMessages.en;

const withRole = (nodes: readonly ViewNode[], role: string): readonly ElementNode[] =>
  elementsIn(nodes).filter(({ attributes }) => attributes["role"] === role);

test("the overview shows the scorer's value, band and progress, for every filling", () => {
  fc.assert(
    fc.property(fillings, ({ open, card }) => {
      const said = wordsIn(shownPane(paneWith("zh", open)).nodes);
      const { overall } = card.capped;
      expect(said).toContain(overall === null ? paneMessages.zh.overview.noScore : overall.toFixed(1));
      expect(said).toContain(card.band === null ? paneMessages.zh.overview.overall : bandLabels[card.band].zh);
      expect(said).toContain(paneMessages.zh.overview.answered(card.answered, card.applicable));
    }),
  );
});

test("every damage has its sentence, and the way to repair it", () => {
  const first = { sheet: "Scores", row: 5, column: 3 };
  const damages: readonly Damage[] = [
    { kind: "sheet-missing", sheet: "risks" },
    { kind: "sheet-missing", sheet: "hidden" },
    { kind: "formulas-overwritten", count: 3, first },
    { kind: "names-broken", count: 2 },
    { kind: "drop-downs-missing", count: 4, first },
    { kind: "markers-missing", sheet: "Assessment" },
    { kind: "layout-changed", sheet: "Assessment" },
  ];
  const { nodes, sent } = shownPane(paneWith("en", opened(blank, { damages })));
  const said = wordsIn(nodes);
  for (const text of ["Risks and actions", "_csr", "3 formulas", "2 cell names", "4 drop-downs", "column marks", "were moved"])
    expect(said).toContain(text);
  buttonWith(nodes, words.damage.repair).on.press?.();
  buttonWith(nodes, words.damage.show).on.press?.();
  expect(sent).toEqual([{ kind: "repair" }, { kind: "jump", to: { kind: "cell", place: first } }]);
});

test("problems in cells come with what to do and the way there; remarks stay out, and very many are only counted", () => {
  const issue = (row: number, severity: Issue["severity"]): Issue => ({
    file: "",
    sheet: "Assessment",
    cell: `E${row}`,
    severity,
    code: "not-a-number",
    found: "many",
  });
  const issues = [issue(1, "note"), ...Array.from({ length: 23 }, (_, index) => issue(index + 2, "warning"))];
  const { nodes, sent } = shownPane(paneWith("en", opened(blank, { issues }), { describe: describeIssue }));
  const said = wordsIn(nodes);
  expect(said).toContain(words.issues.heading(23));
  expect(said).toContain(words.issues.more(3));
  expect(said).toContain(issues[1] === undefined ? "" : describeIssue(issues[1], "en").found);
  expect(said).not.toContain("Cell E1 ");
  buttonWith(nodes, words.issues.show).on.press?.();
  expect(sent).toEqual([{ kind: "jump", to: { kind: "cell", place: { sheet: "Assessment", row: 2, column: 5 } } }]);
});

test("an open question leads to its cell", () => {
  const { nodes, sent } = shownPane(paneWith("en", opened(blank), { view: "questions" }));
  buttonWith(nodes, "EM1-01").on.press?.();
  expect(sent).toEqual([{ kind: "jump", to: { kind: "item", itemId: "EM1-01" } }]);
});

test("while something is under way, nothing else that changes the workbook can be begun", () => {
  const busy = { task: "repair", progress: null, isShown: true } as const;
  const more = { ...paneWith("en", opened(blank)), view: "more" as const };
  const begins = (nodes: readonly ViewNode[]): readonly ElementNode[] =>
    [words.more.charts, words.more.nextYear, words.more.repair, words.more.remove, words.more.copyCsv, words.more.workbook].map((text) =>
      buttonWith(nodes, text),
    );
  expect(begins(shownPane(more).nodes).map(({ attributes }) => attributes["aria-disabled"])).toEqual(Array.from({ length: 6 }));
  const during = begins(shownPane({ ...more, busy }).nodes);
  expect(during.map(({ attributes }) => attributes["aria-disabled"])).toEqual(Array.from({ length: 6 }, () => "true"));
});

test("a task that takes a while is named in the polite region, with its progress", () => {
  const at = (isShown: boolean) =>
    withRole(shownPane({ ...paneWith("en", opened(blank)), busy: { task: "insert", progress: 0.25, isShown } }).nodes, "status");
  expect(wordsIn(at(false)).trim()).toBe("");
  expect(wordsIn(at(true))).toContain(words.insert.doing);
  expect(withTag(at(true), "progress")[0]?.attributes["value"]).toBe("25");
});

describe("a failure", () => {
  const failures: readonly Failure[] = [
    { code: "cell-edit" },
    { code: "sheet-protected", sheet: "Scores" },
    { code: "unexpected", detail: "<b>" },
  ];

  test.each(failures)("is said with its remedy in the alert, and can be tried again: %s", (failure) => {
    for (const language of ["zh", "en"] as const) {
      const pane = { ...paneWith(language, opened(blank)), trouble: { kind: "failure", failure, canRetry: true } as const };
      const { nodes, sent } = shownPane(pane);
      const alert = withRole(nodes, "alert");
      const { happened, remedy } = describeFailure(failure, language);
      expect(wordsIn(alert)).toContain(happened);
      expect(wordsIn(alert)).toContain(remedy);
      buttonWith(alert, paneMessages[language].feedback.retry).on.press?.();
      expect(sent).toEqual([{ kind: "retry" }]);
    }
  });

  test("of the first reading never looks like a workbook without an assessment", () => {
    const pane = { ...initialState("en", "light"), trouble: { kind: "failure", failure: { code: "busy" }, canRetry: true } as const };
    expect(wordsIn(shownPane(pane).nodes)).not.toContain(words.insert.submit);
    expect(wordsIn(shownPane(screens("en", opened(blank))["welcome"] ?? pane).nodes)).toContain(words.insert.submit);
  });
});

test("after an insert, the profile comes next, and the way back is there", () => {
  const { nodes, sent } = shownPane({ ...paneWith("en", opened(blank)), notice: { kind: "inserted", key: "1", sheets: 6 } });
  buttonWith(nodes, words.insert.goToProfile).on.press?.();
  buttonWith(nodes, words.insert.undo).on.press?.();
  expect(sent).toEqual([
    { kind: "jump", to: { kind: "sheet", sheet: "profile" } },
    { kind: "remove", key: "1" },
  ]);
});

test("removing is only offered while nothing is answered", () => {
  const answers = new Map([["EM1-01", { answer: { kind: "compliance", state: "yes" } as const, evidence: null, note: null }]]);
  const said = (assessment: typeof blank): string => wordsIn(shownPane({ ...paneWith("en", opened(assessment)), view: "more" }).nodes);
  expect(said(blank)).toContain(words.more.remove);
  expect(said({ ...blank, answers })).not.toContain(words.more.remove);
});

test("the insert button is off while the form cannot be sent, and says why", () => {
  const form = { ...emptyInsertForm("en"), areas: [] };
  const { nodes } = shownPane({ ...initialState("en", "light"), phase: "ready", insertForm: form });
  expect(buttonWith(nodes, words.insert.submit).attributes["aria-disabled"]).toBe("true");
  expect(wordsIn(nodes)).toContain(words.insert.noArea);
});

test("two assessments that would read alike are told apart by their sheets", () => {
  const named = (key: string, sheet: string) =>
    opened({ ...blank, profile: { ...blank.profile, year: 2025 } }, { key, sheets: { assessment: sheet } });
  const pane = { ...paneWith("en", named("1", "Assessment")), assessments: [named("1", "Assessment"), named("2", "Assessment 2")] };
  const options = withTag(shownPane(pane).nodes, "select")[0]?.children ?? [];
  expect(options.map((option) => (typeof option === "string" ? option : wordsIn(option.children)))).toEqual([
    "Company not named · 2025 · Assessment",
    "Company not named · 2025 · Assessment 2",
  ]);
});

test("a sheet that cannot be read is shown with its reasons, not as an empty questionnaire", () => {
  const issues: readonly Issue[] = [{ file: "", severity: "rejected", code: "no-questionnaire" }];
  for (const view of ["overview", "questions", "actions", "compare"] as const) {
    const said = wordsIn(shownPane({ ...paneWith("en", opened(null, { issues })), view }).nodes);
    expect(said).toContain(words.overview.unreadable);
    expect(said).toContain(words.issues.heading(1));
  }
});
