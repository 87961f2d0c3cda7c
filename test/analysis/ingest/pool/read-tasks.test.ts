import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultBudget } from "../../../../analysis/ingest/pool/file-budget.ts";
import type { FileReadings } from "../../../../analysis/ingest/pool/file-readings.ts";
import { type ReadOptions, readTasks } from "../../../../analysis/ingest/pool/read-tasks.ts";
import type { Task } from "../../../../analysis/ingest/pool/task.ts";
import type { ReadingStore } from "../../../../analysis/ingest/pool/reading-store.ts";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import type { Reading } from "../../../../instrument/reading.ts";
import { bestAnswers, questionnaireBytes } from "../make-questionnaire.ts";

/** The thread as it is built, and as it is on a bad day. */
const healthy = new URL("../../../../dist/analysis/ingest/pool/reading-worker.js", import.meta.url);
const troubled = new URL("troubled-worker.js", import.meta.url);

/** Short, so that a test does not wait, and long beside the hundredth of a second that a file takes. */
const impatient = { ...defaultBudget, seconds: 2, secondsForMegabyte: 0 };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "csr-pool-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Files with the same questionnaire, each for another year. */
function put(...names: readonly string[]): readonly Task[] {
  return names.map((name, index) => {
    const path = join(folder, name);
    writeFileSync(path, questionnaireBytes({ answers: bestAnswers, profile: { year: 2001 + index } }));
    return { file: name, path };
  });
}

async function all(tasks: readonly Task[], options: ReadOptions = {}): Promise<readonly FileReadings[]> {
  const found: FileReadings[] = [];
  for await (const each of readTasks(tasks, { script: healthy, jobs: 2, ...options })) found.push(each);
  return found;
}

const numbered = (count: number, prefix = "n"): readonly string[] => Array.from({ length: count }, (_, index) => `${prefix}${index}.xlsx`);

/** What became of each file: the year that was read, or why there is none. */
const fates = (found: readonly FileReadings[]): readonly unknown[] =>
  found.map(({ readings, issues }) => readings[0]?.assessment?.profile.year ?? issues[0]?.code);

test("threads give the same readings as this thread, in the order of the files", async () => {
  const tasks = [...put(...numbered(40)), { file: "gone.xlsx", path: join(folder, "gone.xlsx") }];
  const here = await all(tasks, { script: null });
  expect(await all(tasks)).toEqual(here);
  expect(fates(here)).toEqual([...Array.from({ length: 40 }, (_, index) => 2001 + index), "file-missing"]);
});

describe("a file that brings its thread down costs only itself", () => {
  const read = (names: readonly string[], options: ReadOptions = {}): Promise<readonly FileReadings[]> =>
    all(put(...names), { script: troubled, ...options });

  test.each([
    ["hangs", { code: "file-took-too-long", seconds: 2 }],
    ["throws", { code: "reader-crashed", cause: "TypeError: no such luck" }],
    ["exits", { code: "reader-crashed", cause: "exit 7" }],
  ])("where it %s", async (trouble, finding) => {
    const found = await read(["a.xlsx", "b.xlsx", `${trouble}.xlsx`, "c.xlsx", "d.xlsx", "e.xlsx"], { budget: impatient });
    expect(fates(found)).toEqual([2001, 2002, finding.code, 2004, 2005, 2006]);
    expect(found[2]?.issues).toEqual([{ file: `${trouble}.xlsx`, severity: "rejected", ...finding }]);
  });
  test("where it eats memory", async () => {
    const budget = { ...defaultBudget, seconds: 60, heapMegabytes: 64 };
    const found = await read(["a.xlsx", "b.xlsx", "eats.xlsx", "c.xlsx", "d.xlsx"], { budget });
    expect(fates(found)).toEqual([2001, 2002, "file-too-much-memory", 2004, 2005]);
    expect(found[2]?.issues[0]).toMatchObject({ megabytes: 64 });
  });
  test("where all of them do", async () => {
    const names = ["throws1.xlsx", "exits2.xlsx", "throws3.xlsx", "exits4.xlsx", "throws5.xlsx", "exits6.xlsx"];
    expect(fates(await read(names))).toEqual(names.map(() => "reader-crashed"));
  });
  test("and not one that comes after it and is innocent", async () => {
    const found = await read(["poisons.xlsx", "a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx"], { jobs: 1 });
    expect(fates(found)).toEqual([2001, 2002, 2003, 2004, 2005]);
  });
});

test("a thread that cannot be started is no fault of the files", async () => {
  const script = new URL("no-such-worker.js", import.meta.url);
  await expect(all(put(...numbered(5)), { script })).rejects.toThrow("could not be started");
});

test("nothing runs ahead of whoever takes the readings", async () => {
  const opened = new Set<string>();
  const tasks = put(...numbered(200)).map(({ file, path }) => ({
    file,
    get path() {
      opened.add(file);
      return path;
    },
  }));
  const readings = readTasks(tasks, { script: healthy, jobs: 2 });
  await readings.next();
  const { size } = opened;
  await setTimeout(500);
  expect(opened.size).toBe(size);
  expect(size).toBeLessThan(100);
  await readings.return(undefined);
});

test.each([
  ["small", ""],
  ["large", "x".repeat(1000)],
])("a %s table with very many cases comes in parts, and whole, in its place among others", async (size, remark) => {
  const firms = Array.from({ length: 1201 }, (_, index) => `F${index}`);
  const lines = firms.map((firm) => `${firm},2024,1.0.0,full,small,yes,${remark}`);
  const tables = ["one", "two", "three"].map((name) => ({ file: `${name}.csv`, path: join(folder, `${size}-${name}.csv`) }));
  for (const { path, file } of tables) {
    writeFileSync(path, [`firm_id,year,instrument_version,form,size,EM1_05,${file}`, ...lines, ""].join("\n"));
  }
  const [one, two, three] = tables;
  if (one === undefined || two === undefined || three === undefined) throw new Error("There are three tables.");
  const tasks = [...put(...numbered(3)), one, two, ...put(...numbered(70, "m")), three];
  const found = await all(tasks);
  const parts = ({ file }: Task): readonly string[] => [`${file} 500`, `${file} 500`, `${file} 201`];
  expect(found.map(({ file, readings }) => `${file} ${readings.length}`)).toEqual([
    ...numbered(3).map((file) => `${file} 1`),
    ...parts(one),
    ...parts(two),
    ...numbered(70, "m").map((file) => `${file} 1`),
    ...parts(three),
  ]);
  const read = found.filter(({ file }) => file === "three.csv").flatMap(({ readings }) => readings);
  expect(read.map(({ assessment }) => assessment?.firmId)).toEqual(firms);
});

test("progress is told after each file", async () => {
  const heard: string[] = [];
  await all(put(...numbered(6)), { onProgress: (done, total) => heard.push(`${done}/${total}`) });
  expect(heard).toEqual(["1/6", "2/6", "3/6", "4/6", "5/6", "6/6"]);
});

test.each([
  ["threads", healthy],
  ["this thread", null],
])("an interruption ends the reading in %s", async (_, script) => {
  const interruption = new AbortController();
  const reading = async (): Promise<void> => {
    for await (const { file } of readTasks(put(...numbered(30)), { script, jobs: 2, signal: interruption.signal })) {
      if (file === "n3.xlsx") interruption.abort();
    }
  };
  await expect(reading()).rejects.toThrow("aborted");
});

test("a content that was read before is not read again, whatever the file is called now", async () => {
  const [task] = put("known.xlsx");
  const bytes = questionnaireBytes({ answers: bestAnswers, profile: { year: 2001 } });
  const [former] = readQuestionnaires(bytes, "old name.xlsx");
  const kept = new Map<string, readonly Reading[]>([[`${former?.provenance.sha256}.xlsx`, former === undefined ? [] : [former]]]);
  const store: ReadingStore = {
    keys: () => [...kept.keys()],
    readings: (key) => [kept.get(key) ?? []],
    keep: (key, readings) => void kept.set(key, readings),
  };
  const tasks = [...(task === undefined ? [] : [task]), ...put(...numbered(5, "other"))];
  const found = await all(tasks, { store });
  expect(found[0]).toEqual({ file: "known.xlsx", readings: readQuestionnaires(bytes, "known.xlsx"), issues: [] });
  expect(kept.size).toBe(5);
});
