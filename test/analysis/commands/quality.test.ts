import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../../analysis/cli/run.ts";
import { Place } from "../cli/streams.ts";
import { clients, put, wideCsv } from "./client-files.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "csr-quality-"));
  const [weak, low, middle] = clients(3);
  put(join(root, "good"), { "a.csv": wideCsv([weak, low, middle].flatMap((each) => each ?? [])) });
  put(join(root, "mixed"), {
    "a.csv": wideCsv([weak, low, middle].flatMap((each) => each ?? [])),
    "a - copy.csv": wideCsv([weak, low, middle].flatMap((each) => each ?? [])),
    "notes.xlsx": "this is no workbook",
  });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Told {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function quality(...argv: readonly string[]): Promise<Told> {
  const place = new Place();
  const status = await run(["quality", ...argv, "--lang", "en"], place);
  return { status, out: place.out, err: place.err };
}

interface Found {
  readonly schema: string;
  readonly summary: Readonly<Record<string, number>>;
  readonly cases: readonly { readonly firmId: string; readonly verdict: string; readonly indices: readonly { readonly index: string }[] }[];
}

test("a company on one middle level throughout is to be looked at, those at the lowest levels are not", async () => {
  const { status, out } = await quality(join(root, "good"), "--json");
  const { schema, summary, cases }: Found = JSON.parse(out);
  expect([status, schema]).toEqual([0, "sme-csr/quality/1"]);
  expect(summary).toEqual({ cases: 3, companies: 3, lookAtAnswers: 1, lookAtFigures: 0 });
  expect(cases.map(({ firmId, verdict }) => [firmId, verdict])).toEqual([
    ["C01", "nothing-found"],
    ["C02", "nothing-found"],
    ["C03", "look-at-answers"],
  ]);
  expect(cases[0]?.indices.map(({ index }) => index)).toContain("longest-run");
});

test("a table names the case and the reason, and the word is that a sign is no proof", async () => {
  const { out, err } = await quality(join(root, "good"));
  expect(out).toContain("Please look at the answers as a whole in 1 case");
  expect(out).toMatch(/C03 +2025 +Look at the answers .* one and the same answer to all 4\d questions/u);
  expect(err).toContain("A sign is no proof");
});

test("what cannot be read is named with status 3, and a copy of a file counts once", async () => {
  const { status, out, err } = await quality(join(root, "mixed"));
  expect(status).toBe(3);
  expect(out).toContain("Looked at 3 cases of 3 companies.");
  expect(err).toContain("[duplicate-file]");
  expect(err).toContain("notes.xlsx");
});

test("with --out the result is a folder with the same JSON, the text and the charts", async () => {
  const folder = join(root, "result");
  const { status, out } = await quality(join(root, "good"), "--out", folder, "--json");
  expect(status).toBe(0);
  expect(readFileSync(join(folder, "quality.json"), "utf8")).toBe(out);
  expect(existsSync(join(folder, "quality.txt"))).toBe(true);
  expect(readdirSync(join(folder, "charts")).toSorted()).toEqual(
    ["missing", "non-response", "quality"].flatMap((name) => [`${name}.en.svg`, `${name}.en.vl.json`]),
  );
  expect((await quality(join(root, "good"), "--out", folder)).status).toBe(2);
});

test("nothing to look at is a failure", async () => {
  put(join(root, "empty"), { "notes.txt": "no questionnaire" });
  expect((await quality(join(root, "empty", "notes.txt"))).status).toBe(1);
});

test("csr score takes only assessments of the assessors that are asked for", async () => {
  const place = new Place();
  expect(await run(["score", join(root, "good"), "--assessor", "consultant,third-party", "--lang", "en", "--json"], place)).toBe(1);
  expect([place.out.trim(), place.err]).toEqual(["[]", expect.stringContaining("3 by another assessor")]);
  expect(await run(["score", join(root, "good"), "--assessor", "self", "--lang", "en", "--json"], new Place())).toBe(0);
  expect(await run(["score", join(root, "good"), "--assessor", "auditor"], new Place())).toBe(2);
});
