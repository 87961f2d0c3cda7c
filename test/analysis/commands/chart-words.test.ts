import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { chartWords, nearestName } from "../../../analysis/commands/chart-words.ts";

const root = mkdtempSync(join(tmpdir(), "csr-chart-"));
afterAll(() => rmSync(root, { recursive: true }));

test("names and files may stand in any order, and charts come in the order of the list", () => {
  expect(chartWords(["clients/", "duties", "areas", "a.xlsx", "客户", "-", "*.csv"])).toEqual({
    names: ["areas", "duties"],
    inputs: ["clients/", "a.xlsx", "客户", "-", "*.csv"],
    unknown: [],
  });
});

test("a folder with a plain name is a file where it exists; a chart's name is always a chart", () => {
  const before = process.cwd();
  mkdirSync(join(root, "clients"));
  mkdirSync(join(root, "years"));
  process.chdir(root);
  try {
    expect(chartWords(["clients", "years", "./years", "nowhere"])).toEqual({
      names: ["years"],
      inputs: ["clients", "./years"],
      unknown: ["nowhere"],
    });
  } finally {
    process.chdir(before);
  }
});

test.each([
  ["area", "areas"],
  ["Risk", "risks"],
  ["prioritys", "priorities"],
  ["boxes", "size-boxes"],
  ["heat", null],
  ["x", null],
])("for %s the nearest chart is %s", (word, nearest) => {
  expect(nearestName(word)).toBe(nearest);
});
