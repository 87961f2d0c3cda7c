import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../../analysis/cli/run.ts";
import { Place } from "../cli/streams.ts";
import { faultsOf, type Resource } from "../research/table-schema.ts";
import { clients, put, wideCsv } from "./client-files.ts";

let root: string;
let place: Place;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-research-folder-"));
  place = new Place();
  put(join(root, "clients"), { "a.csv": wideCsv(pool.slice(0, 8)), "b.csv": wideCsv(pool.slice(8)) });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const secret = "a secret of the project";

/** Companies with ids that cannot stand in a file by chance; each of them has two years. */
const pool = [2024, 2025].flatMap((year) => clients(8).map((each) => ({ ...each, profile: { year }, firm: `Firm~${each.firm}` })));

const csr = (...words: readonly string[]): Promise<number> => run([...words, "--lang", "en"], place);
const aggregate = (out: string, ...more: readonly string[]): Promise<number> =>
  csr("aggregate", join(root, "clients"), "--out", join(root, out), ...more);
const files = (folder: string): ReadonlyMap<string, string> =>
  new Map(readdirSync(join(root, folder)).map((name) => [name, readFileSync(join(root, folder, name), "latin1")]));
const firmKeys = (folder: string): readonly string[] =>
  readFileSync(join(root, folder, "scores.csv"), "utf8")
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(",")[1] ?? "");

test("with the project's secret, the research data beside a benchmark are those of csr export, byte for byte", async () => {
  place.environment["CSR_SECRET"] = secret;
  expect(await aggregate("out")).toBe(0);
  expect(place.err).toContain("not for publication");
  expect(place.err).not.toContain("without a secret");
  expect(await csr("export", join(root, "clients"), "--out", join(root, "data"))).toBe(0);
  const exported = new Map(files("data"));
  exported.delete("manifest.json");
  expect(files("out/research")).toEqual(exported);
  delete place.environment["CSR_SECRET"];
  writeFileSync(join(root, "key"), `${secret}\n`);
  expect(await aggregate("again", "--key-file", join(root, "key"))).toBe(0);
  expect(files("again/research")).toEqual(exported);
});

test("without a secret, keys are those of this pool alone: the same for the same files under any name, others with one file more, never an id", async () => {
  expect(await aggregate("out")).toBe(0);
  expect(place.err).toContain("without a secret");
  expect(files("out/research").get("datapackage.json")).toContain("hold within these data alone");
  const keys = firmKeys("out/research");
  expect([keys.length, new Set(keys).size]).toEqual([16, 8]);
  for (const [name, content] of files("out/research")) expect([name, content.includes("Firm~")]).toEqual([name, false]);

  put(join(root, "others"), { "9.csv": wideCsv(pool.slice(0, 8)), "1.csv": wideCsv(pool.slice(8)) });
  expect(await csr("aggregate", join(root, "others"), "--out", join(root, "renamed"))).toBe(0);
  expect(files("renamed/research")).toEqual(files("out/research"));

  put(join(root, "clients"), { "c.csv": wideCsv([{ firm: "Firm~new", level: 1 }]) });
  expect(await aggregate("more")).toBe(0);
  const known = new Set(keys);
  expect(firmKeys("more/research").filter((key) => known.has(key))).toEqual([]);
});

test("cases of another assessor, and all others, are what the data package says of them", async () => {
  expect(await aggregate("out", "--assessor", "consultant")).toBe(4);
  const descriptor: { readonly resources: readonly Resource[] } = JSON.parse(
    readFileSync(join(root, "out", "research", "datapackage.json"), "utf8"),
  );
  const faults = descriptor.resources.flatMap(({ path, schema }) =>
    schema === undefined ? [] : faultsOf(readFileSync(join(root, "out", "research", path), "utf8"), schema),
  );
  expect(faults).toEqual([]);
  expect(files("out/research").get("scores.csv")).toMatch(/,assessor\r\n/u);
});

test("none where nobody wants them, none with JSON alone, and none for the public", async () => {
  expect(await aggregate("plain", "--no-research")).toBe(0);
  expect(existsSync(join(root, "plain", "research"))).toBe(false);
  expect(await csr("aggregate", join(root, "clients"), "--json")).toBe(0);
  expect(readdirSync(root).filter((name) => !name.startsWith("."))).toEqual(["clients", "plain"]);
  expect(await aggregate("public", "--public")).toBe(0);
  expect(existsSync(join(root, "public", "research"))).toBe(false);
  expect(place.err).toContain("csr export --public");
});

test("a secret that can be guessed is refused before anything is read", async () => {
  place.environment["CSR_SECRET"] = "short";
  expect(await aggregate("out")).toBe(2);
  expect(place.err).toContain("too short");
  expect(await aggregate("out", "--no-research")).toBe(0);
});
