import { describe, expect, test } from "vitest";
import { initialState, type PaneState, shown } from "../../../addin/state/pane-state.ts";
import { copyTextId, headingId, mainId, reduce } from "../../../addin/state/reduce.ts";
import { blankAssessment } from "../../../instrument/assessment.ts";
import { opened } from "../view/panes.ts";

const blank = blankAssessment({ form: "basic", areas: ["RM", "EM", "EN", "MK", "CM"], language: "zh" });
const ofYear = (key: string, year: number) => opened({ ...blank, profile: { ...blank.profile, year } }, { key });
const start = initialState("zh", "auto");
const found = (state: PaneState, ...assessments: readonly ReturnType<typeof opened>[]): PaneState =>
  reduce(state, { kind: "found", assessments });

describe("the assessment that is shown", () => {
  test("is the latest year's at first", () => {
    expect(shown(found(start, ofYear("a", 2024), ofYear("b", 2025), ofYear("c", 2023)))?.key).toBe("b");
  });

  test("stays the chosen one while it exists, however often the workbook is read", () => {
    const chosen = reduce(found(start, ofYear("a", 2024), ofYear("b", 2025)), { kind: "choose-assessment", key: "a" });
    expect(found(chosen, ofYear("a", 2024), ofYear("b", 2025)).key).toBe("a");
    expect(found(chosen, ofYear("b", 2025)).key).toBe("b");
    expect(found(chosen).key).toBeNull();
  });

  test("is the new one after an insert, with the overview in front and its heading read next", () => {
    const before = reduce(found(start, ofYear("a", 2025), ofYear("b", 2024)), { kind: "open-insert" });
    const after = reduce(before, { kind: "added", key: "b" });
    expect(after).toMatchObject({ key: "b", view: "overview", isInserting: false });
    expect(after.focus?.id).toBe(headingId);
  });
});

test("reading the workbook anew changes neither view nor filter nor form", () => {
  const before: PaneState = { ...found(start, ofYear("a", 2025)), view: "questions", missingArea: "EM", itemId: "EM1-01" };
  expect(found(before, ofYear("a", 2025))).toMatchObject({ view: "questions", missingArea: "EM", itemId: "EM1-01" });
});

test("a task that begins takes older messages away; what it comes to takes the task away", () => {
  const failure = { kind: "failure", failure: { code: "busy" }, canRetry: true } as const;
  const troubled = reduce(start, { kind: "failed", trouble: failure });
  const busy = reduce(troubled, { kind: "started", busy: { task: "insert", progress: null, isShown: true } });
  expect(busy).toMatchObject({ trouble: null, notice: null });
  expect(reduce(busy, { kind: "finished", notice: { kind: "charts" } })).toMatchObject({ busy: null, notice: { kind: "charts" } });
  expect(reduce(busy, { kind: "failed", trouble: failure })).toMatchObject({ busy: null, trouble: failure, notice: null });
});

test("when the workbook could be read at last, what kept it from being read is no longer said", () => {
  const stuck = reduce(start, { kind: "failed", trouble: { kind: "failure", failure: { code: "cell-edit" }, canRetry: true } });
  expect(stuck.phase).toBe("starting");
  expect(found(stuck, ofYear("a", 2025))).toMatchObject({ phase: "ready", trouble: null });
});

test("one assessment that was read again takes its place, the others stay", () => {
  const before = found(start, ofYear("a", 2024), ofYear("b", 2025));
  const after = reduce(before, { kind: "refreshed", open: ofYear("a", 2020) });
  expect(after.assessments.map(({ key, assessment }) => [key, assessment?.profile.year])).toEqual([
    ["a", 2020],
    ["b", 2025],
  ]);
});

test("the way back from an insert is offered until something is answered", () => {
  const inserted = reduce(found(start, opened(blank, { key: "a" })), {
    kind: "finished",
    notice: { kind: "inserted", key: "a", sheets: 6 },
  });
  const again = opened(blank, { key: "a" });
  expect(reduce(inserted, { kind: "refreshed", open: again }).notice).not.toBeNull();
  const answer = { answer: { kind: "compliance", state: "yes" }, evidence: null, note: null } as const;
  const answered = opened({ ...blank, answers: new Map([["EM1-01", answer]]) }, { key: "a" });
  expect(reduce(inserted, { kind: "refreshed", open: answered }).notice).toBeNull();
});

test("going elsewhere takes a message of success away, but for the way back from an insert", () => {
  const told = (notice: PaneState["notice"]) => reduce(reduce(start, { kind: "finished", notice }), { kind: "view", view: "more" }).notice;
  expect(told({ kind: "charts" })).toBeNull();
  expect(told({ kind: "inserted", key: "a", sheets: 6 })).toEqual({ kind: "inserted", key: "a", sheets: 6 });
});

test("progress that arrives after the end is not shown", () => {
  expect(reduce(start, { kind: "progressed", progress: 0.5 })).toEqual(start);
  expect(reduce(start, { kind: "lasting", isLong: false })).toEqual(start);
});

test("the focus goes where the eye goes: to the heading of a view opened from afar, to the view when a message is closed", () => {
  expect(reduce(start, { kind: "view", view: "more" }).focus).toBeNull();
  const first = reduce(start, { kind: "view", view: "more", focus: true });
  expect(first.focus).toEqual({ id: headingId, turn: 1 });
  expect(reduce(first, { kind: "dismiss" }).focus).toEqual({ id: mainId, turn: 2 });
  expect(reduce(first, { kind: "failed", trouble: { kind: "clipboard", text: "x" } }).focus?.id).toBe(copyTextId);
});

test("Excel's language is also proposed for the sheets", () => {
  expect(reduce(start, { kind: "located", language: "en" })).toMatchObject({ language: "en", insertForm: { language: "en" } });
});
