import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../../analysis/cli/run.ts";
import { Place } from "../cli/streams.ts";
import { clients, put, wideCsv } from "./client-files.ts";

let root: string;
let place: Place;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-export-"));
  place = new Place();
  place.environment["CSR_SECRET"] = "a secret of the project";
  put(join(root, "clients"), { "a.csv": wideCsv(clients(12)), "notes.xlsx": "this is no workbook" });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const csr = (...words: readonly string[]): Promise<number> => run([...words, "--lang", "en"], place);
const bytes = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(join(root, folder)).map((name) => [name, readFileSync(join(root, folder, name), "base64")] as const);

test("the same files and the same secret give the same bytes, from the environment or from a file", async () => {
  expect(await csr("export", join(root, "clients"), "--out", join(root, "one"))).toBe(3);
  writeFileSync(join(root, "key"), "a secret of the project\n");
  delete place.environment["CSR_SECRET"];
  expect(await csr("export", join(root, "clients"), "--out", join(root, "two"), "--key-file", join(root, "key"))).toBe(3);
  expect(bytes("two")).toEqual(bytes("one"));
  expect(place.err).toContain("not for publication");
});

test("without a secret, or with a short one, nothing is written", async () => {
  place.environment["CSR_SECRET"] = "short";
  expect(await csr("export", join(root, "clients"), "--out", join(root, "out"))).toBe(2);
  delete place.environment["CSR_SECRET"];
  expect(await csr("export", join(root, "clients"), "--out", join(root, "out"))).toBe(2);
  expect(place.err).toContain("--key-file");
  expect(existsSync(join(root, "out"))).toBe(false);
});

test("data for the public say what was generalised, withheld and dropped", async () => {
  expect(await csr("export", join(root, "clients"), "--public", "--out", join(root, "out"))).toBe(3);
  expect(JSON.parse(readFileSync(join(root, "out", "disclosure.json"), "utf8"))).toMatchObject({
    minN: 5,
    cases: 12,
    published: 12,
    dropped: 0,
  });
  expect(place.err).toContain("12 cases published");
  expect(place.err).toContain("not both");
  expect(existsSync(join(root, "out", "scores.csv"))).toBe(false);
});

test("too few companies give no public data and leave an earlier result as it was", async () => {
  put(join(root, "few"), { "a.csv": wideCsv(clients(3)) });
  expect(await csr("export", join(root, "few"), "--public", "--out", join(root, "out"))).toBe(4);
  expect(existsSync(join(root, "out"))).toBe(false);
});

test("csr codebook writes the codebook without any data, or prints it for programs", async () => {
  expect(await csr("codebook", "--out", join(root, "book"), "--json")).toBe(0);
  expect(readdirSync(join(root, "book"))).toContain("codebook.html");
  expect(JSON.parse(place.out)).toMatchObject({ schema: "sme-csr/codebook/1", tables: [{ name: "responses_long" }, {}, {}] });
});
