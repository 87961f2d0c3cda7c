import fc from "fast-check";
import { expect, test } from "vitest";
import { companyFolders } from "../../../../analysis/outputs/company/company-folders.ts";
import { hostileTexts } from "../../attacks/hostile-texts.ts";
import { scored } from "../../company/sample-company.ts";

const foldersOf = (files: readonly string[], firm: string | null = "F1"): readonly string[] =>
  companyFolders(files.map((file) => scored({ file, firm })));

test("a single company has its files on top", () => {
  expect(foldersOf(["a.xlsx"])).toEqual([""]);
});

test("several companies have a folder each, named after the file, with company and year where files hold several", () => {
  expect(foldersOf(["clients/自评 (1).xlsx", "b.csv", "b.csv"])).toEqual(["自评-1/", "b-F1-2025/", "b-F1-2025-2/"]);
});

test("whatever files and companies are called, every folder is plain, its own, and no device of Windows", () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(...hostileTexts.map((hostile) => hostile.text), "CON.xlsx", "a.xlsx", "A.xlsx", "nul", ".."),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), text, (files, firm) => {
      const folders = foldersOf(files, firm);
      expect(new Set(folders.map((folder) => folder.toLowerCase())).size).toBe(files.length);
      for (const folder of folders) {
        expect(folder).toMatch(/^[\p{L}\p{N}_-]{1,200}\/$/u);
        expect(folder).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\/$/iu);
      }
    }),
    { numRuns: 50 },
  );
});
