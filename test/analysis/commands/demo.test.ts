import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { terminalEffects } from "../../../analysis/cli/terminal.ts";
import { demo } from "../../../analysis/commands/demo.ts";
import { Place } from "../cli/streams.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-demo-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("the packaged samples become a report, and the last lines say what to open and what to do next", async () => {
  const place = new Place();
  const out = join(root, "out");
  expect(await demo({ out, json: false }, terminalEffects(place, { language: "en", quiet: false, colour: true }))).toBe(0);
  const lines = place.err.trimEnd().split("\n");
  expect(lines[0]).toContain("invented companies");
  expect(place.err).toContain(`${join(out, "report.html")}   open this first`);
  expect(lines.at(-1)).toMatch(/^Next +npx csr aggregate/u);
  const benchmark = readFileSync(join(out, "benchmark.json"), "utf8");
  expect(benchmark).toMatch(/"mean": \{\s+"value": \d/u);
});

test("where the package lies on the disk does not show in the result", async () => {
  const out = join(root, "out");
  await demo({ out, json: false }, terminalEffects(new Place(), { language: "zh", quiet: true, colour: false }));
  const place = new URL("../../../", import.meta.url).pathname;
  for (const file of ["report.html", "problems.csv", "benchmark.json"]) expect(readFileSync(join(out, file), "utf8")).not.toContain(place);
});
