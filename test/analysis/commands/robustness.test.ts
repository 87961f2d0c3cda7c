import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../../analysis/cli/run.ts";
import type { Robustness } from "../../../analysis/robustness/types.ts";
import { csr, scoredItems } from "../../../instrument/csr/instrument.ts";
import { Place } from "../cli/streams.ts";
import { clients, wideCsv } from "./client-files.ts";

const root = mkdtempSync(path.join(tmpdir(), "csr-robustness-"));
const cases = path.join(root, "cases.csv");
beforeAll(() => writeFileSync(cases, wideCsv(clients(12).map((company, at) => ({ ...company, answers: uneven(at) })))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Some answers at the top, so that the areas of a company differ. */
const uneven = (at: number): Record<string, { readonly kind: "level"; readonly level: 4 }> =>
  Object.fromEntries(
    scoredItems
      .filter(({ type, area }) => type === "maturity" && area === csr.areas[at % csr.areas.length]?.id)
      .map(({ id }) => [id, { kind: "level", level: 4 } as const]),
  );

async function call(...argv: readonly string[]): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  const place = new Place();
  const status = await run(["robustness", ...argv, ...(argv.includes("--lang") ? [] : ["--lang", "en"])], place);
  return { status, out: place.out, err: place.err };
}

test("companies, other ways of scoring and parts are told, and that this is for the owner of the files", async () => {
  const { status, out, err } = await call(cases, "--draws", "50");
  expect(status).toBe(0);
  for (const part of ["Companies (latest assessment of each, n = 12)", "Other ways of scoring", "One area or topic left out"])
    expect(out).toContain(part);
  expect(err).toContain("This names companies: it is for whoever holds the files, not for publishing.");
  expect((await call(cases, "--draws", "50", "--lang", "zh")).out).toContain("换一种计分方法");
});

test("the same seed gives the same JSON, another one other draws", async () => {
  const drawn = async (seed: string): Promise<Robustness> => JSON.parse((await call(cases, "--draws", "40", "--seed", seed, "--json")).out);
  const [one, again, other] = [await drawn("7"), await drawn("7"), await drawn("8")];
  expect(again).toEqual(one);
  expect(other.weights).not.toEqual(one.weights);
  expect(one.options).toMatchObject({ draws: 40, seed: 7 });
});

test("a folder gets the JSON and the charts", async () => {
  const out = path.join(root, "out");
  expect((await call(cases, "--draws", "20", "--out", out, "--quiet")).status).toBe(0);
  const names = ["importance", "left-out", "ranks"].flatMap((name) => [`${name}.en.svg`, `${name}.en.vl.json`]);
  expect(readdirSync(path.join(out, "charts")).toSorted()).toEqual(names);
});

test.each([
  ["one company", wideCsv(clients(1)), 4, "One company alone has no rank among others."],
  ["nobody with all areas", wideCsv([{ firm: "A", profile: { year: null } }]), 4, "No case has an overall score"],
])("%s: a sentence says so, with status 4", async (name, csv, status, said) => {
  const file = path.join(root, `${name}.csv`);
  writeFileSync(file, csv);
  const told = await call(file);
  expect([told.status, told.out]).toEqual([status, expect.stringContaining(said)]);
});

test("companies that are all alike share one rank", async () => {
  const file = path.join(root, "alike.csv");
  writeFileSync(file, wideCsv(Array.from({ length: 6 }, (_, at) => ({ firm: `F${at}` }))));
  const { status, out } = await call(file);
  expect([status, out]).toEqual([0, expect.stringContaining("All companies have the same overall score")]);
});

test.each([["0"], ["10001"], ["many"]])("%s draws are refused", async (draws) => {
  const { status, err } = await call(cases, "--draws", draws);
  expect([status, err]).toEqual([2, expect.stringContaining("Use a whole number from 1 to 10000.")]);
});
