import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { terminalEffects } from "../../../analysis/cli/terminal.ts";
import { check } from "../../../analysis/commands/check.ts";
import type { ExitStatus } from "../../../analysis/commands/effects.ts";
import { Place } from "../cli/streams.ts";
import { put } from "./client-files.ts";

let root: string;
let place: Place;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-check-"));
  place = new Place();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (file: string, json = false): Promise<ExitStatus> =>
  check({ paths: [join(root, file)], filesFrom: null, json }, terminalEffects(place, { language: "en", quiet: true, colour: false }));

test("a rejected file is named with its remedy, and the status says so", async () => {
  put(root, { "bad.xlsx": "%PDF-1.7" });
  expect(await run("bad.xlsx")).toBe(3);
  expect(place.out).toMatch(/bad\.xlsx \[file-is-pdf\] .+ — .+/u);
});

test("as JSON, every issue has its code, place, finding and remedy", async () => {
  put(root, { "a.csv": "firm_id,year,instrument_version,form,size,EM1_05\nA,2024,1.0.0,full,small,maybe\n" });
  expect(await run("a.csv", true)).toBe(0);
  expect(JSON.parse(place.out)).toContainEqual(
    expect.objectContaining({ code: "not-an-answer", line: 2, column: "EM1_05", found: expect.any(String) }),
  );
});

test("a CSV may hold more cases than a call takes arguments", async () => {
  const lines = Array.from({ length: 150_000 }, (_, index) => `F${index},2024,1.0.0,full,small,yes`);
  put(root, { "many.csv": ["firm_id,year,instrument_version,form,size,EM1_05", ...lines, ""].join("\n") });
  expect(await run("many.csv")).toBe(0);
  expect(place.out).toContain("1 file checked: 0 not used");
});
