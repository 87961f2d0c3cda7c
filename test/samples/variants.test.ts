import { describe, expect, test } from "vitest";
import { base } from "../../samples/generate/variants/base.ts";
import { plainAssessment } from "../../samples/generate/plain.ts";
import { comparable } from "./comparable.ts";
import { foldersIn, readCase, readText } from "./sample-files.ts";

interface Expected {
  readonly assessment: unknown;
  readonly remarks: Readonly<Record<string, readonly string[]>>;
}

const expected: Expected = JSON.parse(readText("variants/expected.json"));
const folders = foldersIn("variants");

test("expected.json lists every variant and holds the answers that all of them give", () => {
  expect(folders.length).toBeGreaterThanOrEqual(50);
  expect(Object.keys(expected.remarks)).toEqual(folders);
  expect(expected.assessment).toEqual(plainAssessment(base));
});

describe.each(folders)("variants/%s", (folder) => {
  const readings = readCase(`variants/${folder}`);

  test("reads the same answers, profile, settings and registers as every other variant", () => {
    expect(readings).toHaveLength(1);
    for (const { assessment, provenance } of readings) {
      expect(assessment === null ? null : comparable(assessment, provenance.format)).toEqual(comparable(base, provenance.format));
    }
  });

  test("gives rise to no other remarks than those that are listed", () => {
    expect([...new Set(readings.flatMap(({ issues }) => issues).map(({ code }) => code))].toSorted()).toEqual(expected.remarks[folder]);
  });
});
