import { afterEach, expect, test } from "vitest";
import type { Trial } from "../../fuzz/judge/conversation.ts";
import { defaultBounds, JudgingProcess } from "../../fuzz/judge/judging-process.ts";

let judging: JudgingProcess;
afterEach(() => judging.end());

const trial = (content: string): Trial => ({ file: "a.csv", bytes: new TextEncoder().encode(content), base: null });
const troubled = new URL("troubled-judge.js", import.meta.url);
const own = new URL("../../dist/fuzz/judge/judge-child.js", import.meta.url);

test("sound files and files that are refused are judged one after another", async () => {
  judging = new JudgingProcess(defaultBounds, own);
  for (const content of ["firm_id,year,EM1_05\nA,2024,yes\n", "", "%PDF-1.7"]) expect(await judging.judge(trial(content))).toBeNull();
});

test("a file on which the reader hangs is found out, and the next one is judged all the same", async () => {
  judging = new JudgingProcess({ ...defaultBounds, seconds: 3 }, troubled);
  expect(await judging.judge(trial("hangs"))).toEqual({ kind: "hang", detail: "no answer within 3 seconds" });
  expect(await judging.judge(trial("a,b\n"))).toBeNull();
});

test("a file that brings the process down is found out", async () => {
  judging = new JudgingProcess(defaultBounds, troubled);
  expect(await judging.judge(trial("exits"))).toEqual({ kind: "crash", detail: "the process ended with 7" });
  expect(await judging.judge(trial("a,b\n"))).toBeNull();
});

test("a file that takes too much memory is found out, be it heap or other memory", async () => {
  judging = new JudgingProcess({ ...defaultBounds, heapMegabytes: 40 }, troubled);
  expect(await judging.judge(trial("eats"))).toEqual({ kind: "memory", detail: "more than 40 MB of heap" });
  expect(await judging.judge(trial("swells"))).toEqual({ kind: "memory", detail: "more than 512 MB" });
  expect(await judging.judge(trial("a,b\n"))).toBeNull();
});
