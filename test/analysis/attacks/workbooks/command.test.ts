import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Issue } from "../../../../instrument/issue.ts";
import { clients, wideCsv } from "../../commands/client-files.ts";
import { samplesFolder } from "../../../samples/sample-files.ts";
import { attacks } from "./all.ts";
import { base, resaved } from "./base.ts";
import { flips, truncations, zeroedSectors } from "./damage.ts";
import { measured } from "./measured.ts";

/** Memory that the program may have, with all its threads. */
const mostMegabytes = 512;

const good = {
  "good.csv": new TextEncoder().encode(wideCsv(clients(6))),
  "a-good.xlsx": readFileSync(join(samplesFolder, "variants", "english-workbook", "input.xlsx")),
  "z-good.xlsx": resaved,
};
const damaged = [...truncations(base), ...flips(base, 40, 3), ...zeroedSectors(base, 20, 4)];

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "csr-attacks-"));
  for (const { id, ending = "", bytes } of attacks) writeFileSync(join(root, `${id}${ending}`), bytes());
  for (const [index, { bytes }] of damaged.entries()) writeFileSync(join(root, `T${index}.xlsx`), bytes);
  for (const [name, bytes] of Object.entries(good)) writeFileSync(join(root, name), bytes);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const goodPaths = (): readonly string[] => Object.keys(good).map((name) => join(root, name));

/** What a program or a machine has, and no message. */
const leaks = /root:x|\/bin\/|node_modules|\bat .+:\d+:\d+|\[object|undefined/u;

type Told = Issue & { readonly found: string; readonly remedy: string };

test("the command names every attack with its cause, goes on to the end, and stays within its memory", { timeout: 600_000 }, () => {
  const { status, out, err, megabytes } = measured("check", root, "--json", "--quiet");
  expect(status).toBe(3);
  expect(err).toBe("");
  expect(megabytes).toBeLessThan(mostMegabytes);
  const issues: readonly Told[] = JSON.parse(out);
  const told = (name: string): readonly Told[] => issues.filter(({ file }) => file === `${root}/${name}`);
  for (const { id, ending = "", what, outcome } of attacks) {
    const found = told(`${id}${ending}`);
    const codes = "refused" in outcome ? [outcome.refused.code] : (outcome.issues ?? []);
    // A machine with much else to do may run out of the time that a file is given: that is said, and no more.
    expect([codes, ["file-took-too-long"]], `${id} ${what}`).toContainEqual(found.map(({ code }) => code));
    for (const { found: sentence, remedy } of found) expect(`${sentence} ${remedy}`, id).not.toMatch(leaks);
  }
  const alone: readonly Told[] = JSON.parse(measured("check", ...goodPaths(), "--json", "--quiet").out);
  expect(Object.keys(good).flatMap((name) => told(name))).toEqual(alone);
  expect(alone.filter(({ severity }) => severity === "rejected")).toEqual([]);
  expect(damaged.filter((_, index) => told(`T${index}.xlsx`).length === 1).length).toBeGreaterThan(damaged.length - 10);
});

test("files beside the attacks give the scores that they give alone", { timeout: 600_000 }, () => {
  const rows = (...paths: readonly string[]): readonly string[] => {
    const csv = join(root, `${paths.length}.scores.txt`);
    expect([0, 3]).toContain(measured("score", ...paths, "--csv", csv, "--quiet").status);
    return readFileSync(csv, "utf8").split("\n");
  };
  const few = ["ZB01", "ZL07", "XD01", "XM01", "SP16", "SS05", "SC25"].map((id) => join(root, `${id}.xlsx`));
  const alone = rows(...goodPaths());
  expect(alone.length).toBeGreaterThan(2);
  expect(rows(...goodPaths(), ...few)).toEqual(alone);
});

test("a benchmark of a folder full of attacks says how many files it left out", { timeout: 600_000 }, () => {
  const out = join(root, "out");
  const { status, megabytes, err } = measured("aggregate", join(root, "*good*"), join(root, "{XD,E,SP}*.xlsx"), "--out", out);
  expect(status).toBe(3);
  expect(megabytes).toBeLessThan(mostMegabytes);
  expect(err).not.toMatch(leaks);
});
