import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Assessment } from "../../instrument/types.ts";
import type { Reading } from "../../instrument/reading.ts";
import type { Case } from "../../samples/generate/cases/case.ts";
import { correctedCase, longPath, widePath } from "../../samples/generate/clients/clients.ts";
import { copied, corrected, longCases, wideCases, workbookPlans } from "../../samples/generate/clients/plan.ts";
import { comparable } from "./comparable.ts";
import { readSample, samplesFolder } from "./sample-files.ts";

const files = readdirSync(path.join(samplesFolder, "clients"), { recursive: true, encoding: "utf8" })
  .map((file) => `clients/${file.split(path.sep).join("/")}`)
  .filter((file) => statSync(path.join(samplesFolder, file)).isFile());

/** Every file, read once. */
const readings: ReadonlyMap<string, readonly Reading[]> = new Map(files.map((file) => [file, readSample(file)]));
const readingsOf = (file: string): readonly Reading[] => readings.get(file) ?? [];

function expectSame(reading: Reading | undefined, expected: Assessment): void {
  const { file, format } = reading?.provenance ?? { file: "nothing was read", format: "xlsx" };
  const assessment = reading?.assessment ?? null;
  expect(assessment === null ? null : comparable(assessment, format), file).toEqual(comparable(expected, format));
}

test("every workbook of a client, also one saved by LibreOffice, reads as it was filled in", () => {
  for (const { path: file, case: expected } of workbookPlans) {
    expect(readingsOf(file), file).toHaveLength(1);
    for (const reading of readingsOf(file)) {
      expectSame(reading, expected.assessment);
      expect(reading.provenance.savedAt).toBe(expected.savedAt);
    }
  }
});

test.each([
  ["wide", widePath, wideCases],
  ["long", longPath, longCases],
])("the %s CSV holds all its companies", (_, file, expected: readonly Case[]) => {
  expect(readingsOf(file)).toHaveLength(expected.length);
  for (const [index, { assessment }] of expected.entries()) expectSame(readingsOf(file)[index], assessment);
});

test("companies that gave no credit code are asked for it; nothing else is remarked on sound files", () => {
  const issues = [...workbookPlans.map(({ path: file }) => file), widePath, longPath].flatMap((file) =>
    readingsOf(file).flatMap((reading) => reading.issues),
  );
  expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["firm-missing", "encoding-guessed"]));
  expect(issues.filter(({ code }) => code === "firm-missing")).toHaveLength(2);
});

test("two files repeat what another one says: a copy with the same bytes, and a consultant's later judgement of the same year", () => {
  const [original, copy] = [copied.path, copied.path.replace(".xlsx", " - 副本.xlsx")].map((file) => readingsOf(file)[0]);
  expect(copy?.provenance.sha256).toBe(original?.provenance.sha256);
  const [before, after] = [corrected.path, corrected.path.replace(".xlsx", "（顾问复核）.xlsx")].map((file) => readingsOf(file)[0]);
  expect(after?.assessment?.profile).toEqual({ ...before?.assessment?.profile, assessor: "consultant" });
  expect(after?.assessment?.answers).not.toEqual(before?.assessment?.answers);
  expect(String(after?.provenance.savedAt) > String(before?.provenance.savedAt)).toBe(true);
  expectSame(after, correctedCase.assessment);
});

test("two files cannot be used: one has a password, one is only the beginning of a file", () => {
  const rejected = files.flatMap((file) => readingsOf(file).filter(({ assessment }) => assessment === null));
  expect(
    rejected
      .flatMap(({ issues }) => issues)
      .map(({ code }) => code)
      .toSorted(),
  ).toEqual(["file-is-encrypted", "file-truncated"]);
});

test("nothing else lies in the folder, and it stays small enough to be sent", () => {
  expect(files).toHaveLength(workbookPlans.length + 6);
  expect(files.reduce((sum, file) => sum + statSync(path.join(samplesFolder, file)).size, 0)).toBeLessThan(11_000_000);
});
