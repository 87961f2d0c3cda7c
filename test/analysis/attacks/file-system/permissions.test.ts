import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { clients, put, wideCsv } from "../../commands/client-files.ts";
import { call, places, type Said } from "./call.ts";

/** The user nobody, to whom permissions apply: for root every file is readable. */
const nobody = 65_534;

/** Calls the program as an ordinary user: as nobody where the tests run as root, else as whoever runs them. */
async function callAsUser(...argv: readonly string[]): Promise<Said> {
  if (process.geteuid?.() !== 0) return call(argv);
  process.seteuid?.(nobody);
  try {
    return await call(argv);
  } finally {
    process.seteuid?.(0);
  }
}

let root: string;
// Nobody may not be allowed to load the parts of the program that are loaded when they are needed.
beforeAll(async () => {
  const warm = mkdtempSync(join(tmpdir(), "csr-warm-"));
  put(warm, { "a.csv": wideCsv(clients(6)) });
  for (const command of ["check", "score", "aggregate"])
    await call([command, join(warm, "a.csv"), ...(command === "aggregate" ? ["--out", join(warm, "out")] : [])]);
  rmSync(warm, { recursive: true, force: true });
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-may-"));
  chmodSync(root, 0o777);
  put(root, { "in/good.csv": wideCsv(clients(6)), "in/closed.csv": "x", "in/listed/a.csv": "x", "in/shut/a.csv": "x" });
});
afterEach(() => {
  for (const name of readdirSync(root)) chmodSync(at(name), 0o777);
  for (const name of ["listed", "shut"]) if (existsSync(at("in", name))) chmodSync(at("in", name), 0o777);
  rmSync(root, { recursive: true, force: true });
});
const at = (...path: readonly string[]): string => join(root, ...path);

describe("what may not be read", () => {
  beforeEach(() => {
    chmodSync(at("in", "closed.csv"), 0o000);
    // Its names may be seen, its files not opened; and the other way round.
    chmodSync(at("in", "listed"), 0o444);
    chmodSync(at("in", "shut"), 0o111);
  });
  test("is named with the reason, file or folder, and the rest is read", async () => {
    const { status, out } = await callAsUser("check", at("in"));
    expect(status).toBe(3);
    expect(places(out).map((line) => line.replace(`${root}/`, ""))).toEqual([
      "in/closed.csv [file-unreadable]",
      "in/listed/a.csv [file-unreadable]",
      "in/shut [file-unreadable]",
    ]);
    expect(out).toContain("EACCES");
  });
  test("stands in the result beside what was read", async () => {
    const { status, err } = await callAsUser("aggregate", at("in"), "--out", at("out"));
    expect([status, err.match(/EACCES/gu)?.length]).toEqual([3, 3]);
    expect(readFileSync(at("out", "problems.csv"), "utf8").match(/file-unreadable/gu)).toHaveLength(3);
  });
  test("is refused where it is named itself, with what lies below", async () => {
    const { status, out } = await callAsUser("check", at("in", "closed.csv"), at("in", "listed", "a.csv"), at("in", "shut"));
    expect(status).toBe(3);
    expect(places(out).map((line) => line.replace(/^.* /u, ""))).toEqual(["[file-unreadable]", "[file-unreadable]", "[file-unreadable]"]);
  });
});

describe("a folder of inputs that is read-only", () => {
  test("is enough for reading, and nothing in it is touched", async () => {
    rmSync(at("in", "closed.csv"));
    for (const name of ["listed", "shut"]) rmSync(at("in", name), { recursive: true });
    chmodSync(at("in", "good.csv"), 0o444);
    chmodSync(at("in"), 0o555);
    const before = statSync(at("in", "good.csv"), { bigint: true });
    expect((await callAsUser("aggregate", at("in"), "--out", at("out"))).status).toBe(0);
    const after = statSync(at("in", "good.csv"), { bigint: true });
    expect([after.mtimeNs, after.ctimeNs, readdirSync(at("in"))]).toEqual([before.mtimeNs, before.ctimeNs, ["good.csv"]]);
  });
});

describe("a place that may not be written to", () => {
  beforeEach(() => {
    put(root, { "kept/x.txt": "x", "old.csv": "x" });
    chmodSync(at("kept"), 0o555);
  });
  test.each([
    ["aggregate", "--out", "kept/out"],
    ["aggregate", "--out", "kept/a/b/out"],
    ["score", "--csv", "kept/scores.csv"],
    ["template", "--out", "kept/t.xlsx"],
  ])("%s %s %s says so and leaves nothing", async (command, option, place) => {
    const inputs = command === "template" ? [] : [at("in", "good.csv")];
    const { status, err } = await callAsUser(command, ...inputs, option, at(place));
    expect(status).toBe(1);
    expect(err).toMatch(/You may not write to \S+\. Name another folder, or ask for the permission\./u);
    expect(err).not.toContain("    at ");
    expect(readdirSync(at("kept"))).toEqual(["x.txt"]);
  });
});
