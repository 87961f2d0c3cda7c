import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as library from "../../analysis/index.ts";
import { blocks, both, documents, numbers } from "./method-pages.ts";

/** Where the page's command puts its results. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "csr-method-"));
  const { pathname } = new URL("../../", import.meta.url);
  const [command = ""] = blocks(documents.en, "sh");
  const [, program, ...words] = command.replace("samples/clients", join(pathname, "samples/clients")).split(" ");
  const { status } = spawnSync(process.execPath, [join(pathname, "dist/analysis/cli.js"), ...words], { cwd: folder });
  if (program !== "csr" || status !== 3) throw new Error(`${command}: exit status ${status}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the page says the scripts print. */
const printed = (): readonly string[] => blocks(documents.en, "text").slice(-2);

/** The latest case of every company that entered, by the names of the columns. */
function latestCases(): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = readFileSync(join(folder, "result/scores.csv"), "utf8").replace("\uFEFF", "").trim().split(/\r?\n/u);
  const names = header.split(",");
  const cases = lines.map((line) => Object.fromEntries(line.split(",").map((cell, at) => [names[at] ?? "", cell])));
  const latest = new Map<string, Readonly<Record<string, string>>>();
  for (const row of cases.filter(({ excluded }) => excluded === "").toSorted((a, b) => Number(a["year"]) - Number(b["year"])))
    latest.set(row["firm_id"] ?? "", row);
  return [...latest.values()];
}

test("the figures of all companies on the page are those of the library", () => {
  const latest = latestCases();
  const distributionBy = (rows: typeof latest): ReturnType<typeof library.distributionOf> =>
    library.distributionOf(rows.map(({ core }) => Number(core)));
  const core = distributionBy(latest);
  const flagged = latest.filter((row) => row["red_flags"] !== "").length;
  const [n, t, median, share] = [
    latest.length,
    library.tInterval(core),
    library.medianInterval(core),
    library.wilsonInterval({ count: flagged, n: latest.length }),
  ];
  const sizes = ["micro", "small", "medium"].map((size) => distributionBy(latest.filter((row) => row["size"] === size)));
  const difference = library.kruskalWallis(sizes);
  const figures = [
    [n, library.mean(core), library.standardDeviation(core)],
    [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => library.quantile(core, p)),
    [library.trimmedMean(core), library.medianAbsoluteDeviation(core)],
    [t?.lower, t?.upper],
    [median?.lower, median?.upper],
    [flagged, n, share?.lower, share?.upper],
    [difference?.statistic, difference?.p],
  ];
  expect(figures.map((line) => line.map((figure) => String(Number((figure ?? Number.NaN).toFixed(4)))).join(" ")).join("\n")).toBe(
    printed()[1],
  );
});

test.each(both)("the sentences that may be said quote these figures (%s)", (language) => {
  const [n, flagged, ...shown] = ["57", "5", "59.9", "50.6", "67.8"];
  const [, first = "", quartiles = ""] = /^(.*)\n(.*)\n/u.exec(printed()[1] ?? "") ?? [];
  expect(first.startsWith(`${n} `)).toBe(true);
  expect(quartiles.split(" ").map((figure) => Number(figure).toFixed(1))).toEqual(expect.arrayContaining(shown));
  const sentences = numbers(documents[language].split(/^## /mu).at(-1) ?? "");
  expect(sentences).toEqual(expect.arrayContaining([n, flagged, ...shown]));
});

const hasR = spawnSync("Rscript", ["--version"]).status === 0;
if (!hasR) process.stderr.write("R is missing: the commands of docs/method.md were not run. Install r-base-core to have it done.\n");

test.skipIf(!hasR)("the commands for R run as they stand and print what the page says", () => {
  const run = (script: string): string => {
    const { stdout, stderr } = spawnSync("Rscript", ["-"], { cwd: folder, input: script, encoding: "utf8" });
    return `${stdout}${stderr}`.trim().replaceAll(/ +$/gmu, "");
  };
  expect(blocks(documents.en, "r").map(run)).toEqual(printed());
});
