import { describe, expect, test } from "vitest";
import { changesOf } from "../../../addin/state/changes.ts";
import { shown } from "../../../addin/state/pane-state.ts";
import { scored } from "../../../addin/state/scored.ts";
import { answer, answered, until, withAssessment } from "./opened-pane.ts";

describe("repairing", () => {
  test("intact sheets says that there was nothing to do", async () => {
    const { controller, now } = await withAssessment();
    controller.send({ kind: "repair" });
    await until(() => expect(now().notice).toMatchObject({ kind: "repaired", way: "nothing" }));
  });

  test("a deleted sheet brings it back, with the answers as they were", async () => {
    const pane = await withAssessment();
    answer(pane, "EM1-01", "Y 符合");
    pane.workbook.user.deleteSheet(shown(pane.now())?.sheets.scores ?? "");
    await until(() => expect(shown(pane.now())?.damages).not.toEqual([]));
    await until(() => expect(pane.now().busy).toBeNull());
    pane.controller.send({ kind: "repair" });
    await until(() => expect(pane.now().notice?.kind).toBe("repaired"));
    expect(shown(pane.now())?.damages).toEqual([]);
    expect(answered(pane)).toBe(1);
  });
});

test("switching the sheets' language keeps the answers and the pane's own language", async () => {
  const pane = await withAssessment();
  answer(pane, "EM1-01", "Y 符合");
  pane.controller.send({ kind: "switch-language", language: "en" });
  await until(() => expect(pane.now().notice?.kind).toBe("switched"));
  expect(shown(pane.now())?.assessment?.language).toBe("en");
  expect(answered(pane)).toBe(1);
  expect(pane.now().language).toBe("zh");
});

test("next year stands beside this year, is shown, and is compared with it", async () => {
  const { controller, now, workbook } = await withAssessment();
  const profile = shown(now())?.sheets.profile ?? "";
  const year = workbook.names.find(({ name }) => name === "csr_profile_year");
  const [, cell = ""] = /!\$?([A-Z]+\$?\d+)$/u.exec(year?.formula ?? "") ?? [];
  workbook.user.edit(profile, cell.replace("$", ""), 2025);
  await until(() => expect(shown(now())?.assessment?.profile.year).toBe(2025));
  await until(() => expect(now().busy).toBeNull());
  controller.send({ kind: "next-year" });
  await until(() => expect(now().notice).toEqual({ kind: "next-year", year: 2026 }));
  expect(shown(now())?.assessment?.profile.year).toBe(2026);
  const open = shown(now());
  const result = open === null ? null : scored(open);
  expect(result === null ? null : changesOf(result, now().assessments)?.since).toBe(2025);
});

test("a new workbook with the answers is made without touching this one", async () => {
  const { controller, now, workbook } = await withAssessment();
  const before = workbook.sheets.map(({ name }) => name);
  controller.send({ kind: "export-workbook" });
  await until(() => expect(now().notice?.kind).toBe("workbook-made"));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(before);
});
