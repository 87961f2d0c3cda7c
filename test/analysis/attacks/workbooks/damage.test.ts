import { describe, expect, test } from "vitest";
import { readFast } from "../../../../analysis/ingest/fast/read-fast.ts";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import type { Issue } from "../../../../instrument/issue.ts";
import { defaultLimits } from "../../../../instrument/reader/limits.ts";
import { base, resaved } from "./base.ts";
import { type Damaged, flips, truncations, zeroedSectors } from "./damage.ts";

const plain = (bytes: Uint8Array): unknown =>
  readQuestionnaires(bytes, "a.xlsx").map(({ assessment, issues, provenance: { sheet, savedAt } }) => ({
    assessment,
    issues,
    sheet,
    savedAt,
  }));

/** What the archive itself says of damage; content that makes no sense any more is never blamed for it. */
const archiveDamage = [
  "wrong-checksum",
  "wrong-size",
  "bad-compression",
  "unsupported-compression",
  "bad-directory",
  "file-truncated",
  "file-is-encrypted",
  "file-empty",
];

const causeOf = (issue: Issue | undefined): string | undefined => (issue?.code === "file-corrupt" ? issue.cause : issue?.code);

describe.each([
  ["exceljs", base],
  ["LibreOffice", resaved],
])("a workbook that %s wrote is refused or read right when", (_, file) => {
  const whole = plain(file);

  /** What becomes of a copy: the cause why both readers refuse it, or what it gives. */
  function outcome(bytes: Uint8Array): unknown {
    const [reading] = readQuestionnaires(bytes, "a.xlsx");
    if (reading?.assessment !== null) return plain(bytes);
    return readFast(bytes, "a.xlsx", defaultLimits) === null ? causeOf(reading.issues[0]) : "read by one of two readers";
  }

  /** How many of the copies are refused; all others give exactly what the whole file gives. */
  function refusedOf(copies: readonly Damaged[]): number {
    let refused = 0;
    for (const { what, bytes } of copies) {
      const found = outcome(bytes);
      if (typeof found === "string") refused += 1;
      expect(typeof found === "string" ? archiveDamage : [whole], what).toContainEqual(found);
    }
    return refused;
  }

  test("it is cut off at any sector", () => {
    const copies = truncations(file);
    expect(copies.length).toBeGreaterThan(150);
    expect(refusedOf(copies)).toBe(copies.length);
  });

  test("one of its bits is wrong", { timeout: 240_000 }, () => {
    expect(refusedOf(flips(file, 150, 1))).toBeGreaterThan(130);
  });

  test("one of its sectors is all zeros", () => {
    expect(refusedOf(zeroedSectors(file, 60, 2))).toBeGreaterThan(50);
  });
});
