import { afterEach, beforeEach, expect, test } from "vitest";
import { Dataset } from "../../../analysis/dataset/dataset.ts";
import type { Engine } from "../../../analysis/dataset/engine.ts";
import { withoutFreeText } from "../../../analysis/ingest/pool/without-free-text.ts";
import type { Reading } from "../../../instrument/reading.ts";
import type { Action } from "../../../instrument/types.ts";
import { type Company, reading } from "./readings.ts";

let dataset: Dataset;
beforeEach(async () => {
  dataset = await Dataset.open();
});
afterEach(() => dataset.close());

const action = (status: Action["status"], due: string | null): Action => ({
  itemId: "RM1-01",
  action: "Secret text",
  owner: "Somebody",
  due,
  status,
});

function planning(company: Company, actions: readonly Action[]): Reading {
  const plain = reading(company);
  return plain.assessment === null ? plain : { ...plain, assessment: { ...plain.assessment, actions } };
}

async function engineOf(...readings: readonly Reading[]): Promise<Engine> {
  await dataset.append(readings.map(withoutFreeText));
  return (await dataset.settle()).engine;
}

/** 44 practices with the target 3 and 17 duties with the target 4, all on level 2: 2·61 / (3·44 + 4·17). */
test("actions are counted by what became of them, one without a status as open, also from what was kept for the next run", async () => {
  const engine = await engineOf(
    planning({}, [action("open", null), action(null, null), action("doing", null), action("done", null)]),
    planning({ firm: "F002" }, []),
  );
  expect(await engine.progress([], "2026-01-01")).toEqual([
    { cell: {}, open: 0, doing: 0, done: 0, overdue: 0, toTarget: 610_000, n: 1 },
    { cell: {}, open: 2, doing: 1, done: 1, overdue: 0, toTarget: 610_000, n: 1 },
  ]);
});

test("an action is overdue where it is not done and due before the day that is asked for, or before the file was saved", async () => {
  const actions = [action("open", "2025-06-30"), action("doing", "2025-12-31"), action("done", "2025-01-01"), action("open", null)];
  const engine = await engineOf(planning({ savedAt: "2025-07-01T08:00:00Z" }, actions), planning({ firm: "F002" }, actions));
  const overdue = async (asOf: string | null): Promise<unknown> => (await engine.progress([], asOf)).map((row) => [row.overdue, row.n]);
  expect(await overdue("2025-06-30")).toEqual([[0, 2]]);
  expect(await overdue("2026-01-01")).toEqual([[2, 2]]);
  expect(await overdue(null)).toEqual([
    [1, 1],
    [null, 1],
  ]);
});

test("companies that lack a topic are counted among those that have a score of it, the latest case of each", async () => {
  const engine = await engineOf(
    reading({ level: 4 }),
    reading({ firm: "F002", level: 2 }),
    reading({ firm: "F002", level: 4, file: "before.xlsx", profile: { year: 2024 } }),
    reading({ firm: "F003", level: 1, answers: { "RM1-01": null, "RM1-02": null, "RM1-03": null } }),
  );
  const counts = await engine.lacking(["size"]);
  expect(counts.find(({ topicId }) => topicId === "RM2")).toEqual({ cell: { size: "small" }, topicId: "RM2", n: 3, lacking: 2 });
  expect(counts.find(({ topicId }) => topicId === "RM1")).toEqual({ cell: { size: "small" }, topicId: "RM1", n: 2, lacking: 1 });
});

test("no text of a plan and no name is in a data set", async () => {
  const [kept] = [planning({ profile: { name: "Example Ltd" } }, [action("open", null)])].map(withoutFreeText);
  expect(JSON.stringify([kept?.assessment?.actions, kept?.assessment?.profile])).not.toMatch(/Secret|Somebody|Example/u);
});
