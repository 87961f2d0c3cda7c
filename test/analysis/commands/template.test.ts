import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { terminalEffects } from "../../../analysis/cli/terminal.ts";
import type { ExitStatus } from "../../../analysis/commands/effects.ts";
import { writeTemplate, type TemplateOptions } from "../../../analysis/commands/template.ts";
import { Place } from "../cli/streams.ts";

let root: string;
let place: Place;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-template-"));
  place = new Place();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(options: Partial<TemplateOptions>): Promise<ExitStatus> {
  const usual = { form: "basic", areas: null, language: "zh", out: join(root, "t.xlsx"), force: false, json: false } as const;
  return writeTemplate({ ...usual, ...options }, terminalEffects(place, { language: "en", quiet: false, colour: true }));
}

test("the workbook is written as a zip file, and said so", async () => {
  expect(await run({})).toBe(0);
  expect(readFileSync(join(root, "t.xlsx")).subarray(0, 4)).toEqual(Buffer.from("PK\u0003\u0004"));
  expect(place.err).toContain(join(root, "t.xlsx"));
  expect(place.out).toBe("");
});

test("a workbook that may be filled in already is never replaced unasked", async () => {
  await run({});
  await expect(run({})).rejects.toMatchObject({ name: "FileExistsError" });
  expect(await run({ force: true })).toBe(0);
});

test("JSON says what was written", async () => {
  await run({ json: true, areas: ["RM", "CM"] });
  expect(JSON.parse(place.out)).toEqual({ file: join(root, "t.xlsx"), form: "basic", areas: ["RM", "CM"], language: "zh" });
});
