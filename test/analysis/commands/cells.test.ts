import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { terminalEffects } from "../../../analysis/cli/terminal.ts";
import { cells } from "../../../analysis/commands/cells.ts";
import { UsageError } from "../../../analysis/commands/usage-error.ts";
import { Place } from "../cli/streams.ts";
import { edited, inData, type SeenSheet, sheet } from "../ingest/cells/seen-cells.ts";
import { entry, parts as questionnaire } from "../ingest/hostile-workbook.ts";
import { makeWorkbook, zipped } from "../ingest/make-workbook.ts";
import { samplesFolder } from "../../samples/sample-files.ts";

let root: string;
let place: Place;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "csr-cells-"));
  place = new Place();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(content: Uint8Array | string, name = "a.xlsx"): string {
  const file = path.join(root, name);
  writeFileSync(file, content);
  return file;
}

const run = (file: string, sheets: readonly string[] = [], json = true): Promise<number> =>
  cells({ file, sheets, json }, terminalEffects(place, { language: "en", quiet: false, colour: false }));

/** The lines that were printed. */
const lines = (): readonly SeenSheet[] =>
  place.out
    .trimEnd()
    .split("\n")
    .map((line): SeenSheet => JSON.parse(line));

test("names and texts that would end a line or steer a terminal", async () => {
  const file = put(makeWorkbook({ sheets: [{ name: "a\u2028b", cells: { A1: "\u2028\u0085__proto__" } }] }));
  expect(await run(file)).toBe(0);
  const [line] = lines();
  expect([line?.name, line?.cells["A1"]?.value]).toEqual(["a\u2028b", "\u2028\u0085__proto__"]);
  expect(place.out).not.toMatch(/[\u0085\u2028]/u);
  await run(file, [], false);
  expect(place.out).not.toMatch(/\u0085/u);
});

test("only the sheets that are asked for are shown, and a name that is not there is answered with those that are", async () => {
  const file = put(
    makeWorkbook({
      sheets: [
        { name: "甲", cells: { A1: 1 } },
        { name: "Beta", cells: { A1: 2 } },
        { name: "C", cells: {} },
      ],
    }),
  );
  expect(await run(file, ["beta", "甲"])).toBe(0);
  expect(lines().map(({ name }) => name)).toEqual(["甲", "Beta"]);
  await expect(run(file, ["D"])).rejects.toThrow(UsageError);
  await expect(run(file, ["D"])).rejects.toThrow("There is no sheet D. Sheets: 甲, Beta, C.");
});

test("without --json, each cell stands on a line with its address, type and value", async () => {
  const file = put(makeWorkbook({ sheets: [{ name: "A", cells: { A1: "text", B1: { attributes: "", xml: "<f>1+2</f><v>3</v>" } } }] }));
  expect(await run(file, [], false)).toBe(0);
  expect(place.out).toBe(
    "A (worksheet, visible, date1904: false)\nA1        text                     text\nB1        number                   3   =1+2\n\n",
  );
});

describe("a file that is refused gives one line that names it and the cause, nothing else, and the status 1:", () => {
  test.each([
    ["a PDF", "%PDF-1.7", "file-is-pdf"],
    ["an empty file", "", "file-empty"],
    ["a wrong checksum", entry("xl/worksheets/sheet2.xml", { checksum: 7 }), "file-corrupt"],
    [
      "a part that is missing",
      zipped(Object.fromEntries(Object.entries(questionnaire).filter(([name]) => !name.endsWith("sheet2.xml")))),
      "file-corrupt",
    ],
    ["a DOCTYPE", zipped(edited(questionnaire, sheet, (xml) => xml.replace("<worksheet", "<!DOCTYPE a><worksheet"))), "file-corrupt"],
    ["a cell that comes twice", inData('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'), "file-corrupt"],
    [
      "a text that is missing",
      makeWorkbook({ sheets: [{ name: "A", cells: { A1: { attributes: 't="s"', xml: "<v>3</v>" } } }] }),
      "file-corrupt",
    ],
    [
      "a million digits",
      makeWorkbook({ sheets: [{ name: "A", cells: { A1: { attributes: "", xml: `<v>${"1".repeat(200_000)}x</v>` } } }] }),
      "limit-exceeded",
    ],
  ])("%s", async (_, content, code) => {
    expect(await run(put(content, "bad.xlsx"))).toBe(1);
    expect(place.out).toBe("");
    expect(place.err).toMatch(new RegExp(`^✗ [^\n]*bad\\.xlsx[^\n]*\\[${code}\\] [^\n]+ — [^\n]+\n$`, "u"));
  });
  test("one that is not there", async () => {
    expect(await run(path.join(root, "none.xlsx"))).toBe(1);
    expect(place.err).toContain("[file-missing]");
  });
});

test("whoever reads only the beginning of the output is not told of an error", () => {
  const program = path.resolve(import.meta.dirname, "..", "..", "..", "dist", "analysis", "cli.js");
  const file = path.join(samplesFolder, "variants", "unchanged", "input.xlsx");
  const call = `"${process.execPath}" "${program}" cells "${file}" --json | head -c 20; echo " $PIPESTATUS"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", call], { encoding: "utf8" });
  expect([stdout, stderr]).toEqual([expect.stringMatching(/^\{"name":"开.* 0\n$/u), ""]);
});
