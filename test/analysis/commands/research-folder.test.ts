import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../../analysis/cli/run.ts";
import { terminalEffects } from "../../../analysis/cli/terminal.ts";
import { researchPlan, writeResearchFolder } from "../../../analysis/commands/research-folder.ts";
import { Dataset, type SettleOptions } from "../../../analysis/dataset/dataset.ts";
import { writeOutputs } from "../../../analysis/files/write-outputs.ts";
import { Place } from "../cli/streams.ts";
import { type Company, reading } from "../dataset/readings.ts";
import { faultsOf, type Resource } from "../research/table-schema.ts";
import { clients, put, wideCsv } from "./client-files.ts";

let root: string;
let place: Place;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-research-folder-"));
  place = new Place();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const secret = "a secret of the project";
const effects = (): ReturnType<typeof terminalEffects> => terminalEffects(place, { language: "en", quiet: false, colour: false });

/** Companies with ids that cannot stand in a file by chance, in two years, each year of each a file. */
const pool: readonly Company[] = [2024, 2025].flatMap((year) =>
  clients(8).map((each) => ({ ...each, profile: { year }, firm: `Firm~${each.firm}`, sha256: `${year} ${each.firm}` })),
);

const csr = (...words: readonly string[]): Promise<number> => run([...words, "--lang", "en"], place);
const files = (folder: string): ReadonlyMap<string, string> =>
  new Map(readdirSync(join(root, folder)).map((name) => [name, readFileSync(join(root, folder, name), "latin1")]));

/** The research data of a result, under a name of the folder that it is written to. */
async function written(folder: string, companies: readonly Company[], options: SettleOptions = {}): Promise<ReadonlyMap<string, string>> {
  const dataset = await Dataset.open();
  await dataset.append(companies.map(reading));
  const settled = await dataset.settle("latest", options);
  const source = { settled, pool: await settled.engine.pool(), secret: null };
  await writeOutputs(join(root, folder), {}, (write) => writeResearchFolder(write, source, effects()));
  dataset.close();
  return files(`${folder}/research`);
}

const firmKeys = (found: ReadonlyMap<string, string>): readonly string[] =>
  (found.get("scores.csv") ?? "")
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(",")[1] ?? "");

test("with the project's secret, the research data beside a benchmark are those of csr export, byte for byte", async () => {
  put(join(root, "clients"), { "a.csv": wideCsv(pool.slice(0, 8)), "b.csv": wideCsv(pool.slice(8)) });
  writeFileSync(join(root, "key"), `${secret}\n`);
  expect(await csr("aggregate", join(root, "clients"), "--out", join(root, "out"), "--key-file", join(root, "key"))).toBe(0);
  expect(place.err).toContain("not for publication");
  expect(place.err).not.toContain("without a secret");
  place.environment["CSR_SECRET"] = secret;
  expect(await csr("export", join(root, "clients"), "--out", join(root, "data"))).toBe(0);
  const exported = new Map(files("data"));
  exported.delete("manifest.json");
  expect(files("out/research")).toEqual(exported);
});

test("without a secret, keys are those of this pool: the same for the same files under any name, others with one file more, never an id", async () => {
  const found = await written("one", pool);
  const keys = firmKeys(found);
  expect([keys.length, new Set(keys).size]).toEqual([16, 8]);
  expect(found.get("datapackage.json")).toContain("hold within these data alone");
  for (const [name, content] of found) expect([name, content.includes("Firm~")]).toEqual([name, false]);

  const renamed = pool.toReversed().map((each, index) => ({ ...each, file: `${index}.xlsx` }));
  expect(await written("two", renamed)).toEqual(found);

  const known = new Set(keys);
  const more = await written("three", [...pool, { firm: "Firm~new", sha256: "another" }]);
  expect(firmKeys(more).filter((key) => known.has(key))).toEqual([]);
});

test("cases of another assessor, and all others, are what the data package says of them", async () => {
  const found = await written("out", pool, { assessors: ["consultant"] });
  const descriptor: { readonly resources: readonly Resource[] } = JSON.parse(
    readFileSync(join(root, "out/research/datapackage.json"), "utf8"),
  );
  const faults = descriptor.resources.flatMap(({ path, schema }) =>
    schema === undefined ? [] : faultsOf(readFileSync(join(root, "out/research", path), "utf8"), schema),
  );
  expect(faults).toEqual([]);
  expect(found.get("scores.csv")).toMatch(/,assessor\r\n/u);
});

test("there are none where nobody wants them, with JSON alone, and for the public; a secret that can be guessed is refused", () => {
  const none = { keyFile: null, secret: null };
  expect(researchPlan({ out: "out" }, effects())).toEqual({ secret: null });
  expect(researchPlan({ out: "out", research: { ...none, secret } }, effects())).toEqual({ secret: Buffer.from(secret) });
  expect(researchPlan({ out: null, research: none }, effects())).toBeNull();
  expect(researchPlan({ out: "out", research: null }, effects())).toBeNull();
  expect(researchPlan({ out: "out", research: none, public: true }, effects())).toBeNull();
  expect(() => researchPlan({ out: "out", research: { ...none, secret: "short" } }, effects())).toThrow("too short");
});

test("csr aggregate --no-research writes none, and --public says why it writes none", async () => {
  put(join(root, "clients"), { "a.csv": wideCsv(pool.slice(0, 8)) });
  for (const option of ["--no-research", "--public"]) {
    expect(await csr("aggregate", join(root, "clients"), "--out", join(root, option), option)).toBe(0);
    expect(existsSync(join(root, option, "research"))).toBe(false);
    expect(place.err.includes("csr export --public")).toBe(option === "--public");
  }
});
