import path from "node:path";
import { expect, test } from "vitest";
import { readQuestionnaires } from "../../analysis/ingest/read-questionnaires.ts";
import { isHandy, loadBases } from "../../fuzz/bases.ts";
import { type Campaign, campaign, type Finding, type Judging, type Tally } from "../../fuzz/campaign.ts";
import { judge, ownReaders, type Readers } from "../../fuzz/judge/judge.ts";
import type { Trial } from "../../fuzz/judge/conversation.ts";
import { type Base, drawSteps, made, type Recipe } from "../../fuzz/recipe.ts";
import { summary } from "../../fuzz/summary.ts";
import { samplesFolder } from "../samples/sample-files.ts";

const bases = loadBases([], samplesFolder, ["xlsx", "csv"]);
/** Small ones, so that some hundred files take seconds. */
const small = bases.filter(({ file, kind, bytes }) => file.includes("broken") && (kind === "csv" || bytes.length < 75_000));
const csv = small.filter(({ kind }) => kind === "csv");

const here = (readers: Readers): (() => Judging) => {
  const judging: Judging = { judge: (trial: Trial) => Promise.resolve(judge(trial, readers)), end: () => {} };
  return () => judging;
};

async function found(
  what: Partial<Campaign>,
  readers: Readers = ownReaders,
): Promise<{ readonly findings: readonly Finding[]; readonly tally: Tally }> {
  const tally: Tally = { files: 0, failures: [] };
  const findings: Finding[] = [];
  const whole = { bases: small, seed: "test", from: 1, runs: 10, ...what };
  for await (const finding of campaign(whole, here(readers), tally)) findings.push(finding);
  return { findings, tally };
}

test("some hundred files made of the samples are read alike in every way, without a crash, and every issue has its words", async () => {
  const { findings, tally } = await found({ runs: 200 });
  expect(findings.map(({ failure, number, steps }) => ({ ...failure, number, steps }))).toEqual([]);
  expect(summary(tally)).toBe("200 files, 0 differences, 0 crashes, 0 hangs, 0 over memory");
});

test("the files are made of clients, variants and broken files, workbooks saved by LibreOffice and CSV among them", () => {
  for (const folder of ["clients", "variants", "broken", "resaved-by-libreoffice"])
    expect(bases.filter((base) => isHandy(base) && base.file.includes(folder)).length, folder).toBeGreaterThan(0);
  expect(csv.length).toBeGreaterThan(10);
  expect(loadBases([], samplesFolder, ["csv"]).every(({ kind }) => kind === "csv")).toBe(true);
});

test("many of the workbooks that are made can still be read, so that more than refusals are compared", () => {
  const workbooks = bases.filter(({ file, kind }) => file.includes("variants") && kind === "archive").slice(0, 30);
  const isAccepted = (base: Base): boolean => {
    const bytes = made({ base, steps: drawSteps(base, `test ${base.file}`) });
    return readQuestionnaires(bytes, "a.xlsx").some(({ assessment }) => assessment !== null);
  };
  expect(workbooks.filter(isAccepted).length).toBeGreaterThan(8);
});

test("the same seed makes the same files, whichever is the first one", async () => {
  const bytesOf = async (what: Partial<Campaign>): Promise<readonly string[]> => {
    const seen: string[] = [];
    const see = (): Judging => ({
      judge: ({ bytes }) => Promise.resolve((seen.push(Buffer.from(bytes).toString("base64")), null)),
      end: () => {},
    });
    const tally: Tally = { files: 0, failures: [] };
    for await (const finding of campaign({ bases: small, seed: "s", from: 1, runs: 12, ...what }, see, tally)) expect(finding).toBeNull();
    return seen;
  };
  const all = await bytesOf({});
  expect(await bytesOf({})).toEqual(all);
  expect(await bytesOf({ from: 5, runs: 8 })).toEqual(all.slice(4));
  expect(await bytesOf({ seed: "t" })).not.toEqual(all);
});

test("a reader that reads one thing otherwise is found out, and the file is made small", async () => {
  const careless: Readers = {
    ...ownReaders,
    ordinary: (bytes, file) =>
      readQuestionnaires(bytes, file).map((reading) => ({
        ...reading,
        issues: reading.issues.filter(({ code }) => code !== "unknown-column"),
      })),
  };
  const { findings } = await found({ bases: csv, runs: 60 }, careless);
  const [first] = findings;
  expect(first?.failure).toEqual({ kind: "difference", detail: expect.stringContaining("issues") });
  expect(first?.needs).toBe("itself");
  expect(first?.steps.length).toBeLessThanOrEqual(1);
  expect(judge({ file: "a.csv", bytes: first?.bytes ?? new Uint8Array(0), base: null }, careless)).not.toBeNull();
  expect(new TextDecoder().decode(first?.bytes).trim().split("\n").length).toBeLessThanOrEqual(2);
});

test("a reader that throws is found out, with what it threw", async () => {
  const nervous: Readers = {
    ...ownReaders,
    ordinary: (bytes, file) => {
      if (bytes.length % 2 === 1) throw new RangeError(`byte ${bytes.length}`);
      return readQuestionnaires(bytes, file);
    },
  };
  const { findings, tally } = await found({ runs: 20 }, nervous);
  expect(findings[0]?.failure).toEqual({ kind: "crash", detail: expect.stringMatching(/^RangeError: byte 0/u) });
  expect(findings).toHaveLength(1);
  expect(tally.failures.length).toBeGreaterThan(1);
});

test("an issue that cannot be put into words is found out", () => {
  const issue = { file: "a.csv", severity: "warning", code: "limit-exceeded", limit: "rows", found: Number.NaN, allowed: 1 } as const;
  const read = (): ReturnType<Readers["careful"]> =>
    readQuestionnaires(new Uint8Array(0), "a.csv").map((reading) => ({ ...reading, issues: [issue] }));
  const speechless: Readers = { ordinary: read, careful: read };
  expect(judge({ file: "a.csv", bytes: new Uint8Array(0), base: null }, speechless)).toEqual({
    kind: "words",
    detail: "limit-exceeded in en: NaN",
  });
});

test("steps that a failure does not need are dropped", async () => {
  const base = csv[0];
  if (base === undefined) throw new Error("no CSV");
  const marked: Recipe = { base, steps: [] };
  expect(made(marked)).toEqual(base.bytes);
  const unlucky: Readers = {
    ...ownReaders,
    careful: (bytes, file) => (Buffer.from(bytes).includes("sep=") ? [] : readQuestionnaires(bytes, file)),
  };
  const { findings } = await found({ bases: csv.slice(0, 1), runs: 150 }, unlucky);
  expect(findings[0]?.steps.map(({ mutation }) => mutation)).toEqual(["CSV: sep line"]);
  expect(path.extname(findings[0]?.base ?? "")).toBe(".csv");
});
