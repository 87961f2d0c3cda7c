import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { peerGroups, readPeers } from "../../../addin/compare/compare.ts";
import type { Benchmark, Figure, Group, Summary } from "../../../analysis/benchmark/types.ts";
import { describeFailure } from "../../../instrument/messages/describe-failure.ts";
import { clients, wideCsv } from "../../analysis/commands/client-files.ts";
import { sampleBenchmark } from "../../analysis/charts/sample-benchmark.ts";
import { fileOf, ownAssessment, peersOf } from "./peer-files.ts";

const sample = sampleBenchmark({ by: [[], ["industry"], ["size"]] });
const json = JSON.stringify(sample);

/** Code of the failure, after making sure that both languages can say it with the name of the file. */
async function failureOf(content: string | Uint8Array, name = "客户 A.json"): Promise<string> {
  const read = await readPeers(fileOf(content, name));
  if (read.ok) return "none";
  for (const language of ["zh", "en"] as const) {
    const { happened, remedy } = describeFailure(read.failure, language);
    expect(happened).toContain(name);
    expect(remedy.length).toBeGreaterThan(5);
  }
  return read.failure.code;
}

const changed = (change: (benchmark: Record<string, unknown>) => void): string => {
  const copy: Record<string, unknown> = JSON.parse(json);
  change(copy);
  return JSON.stringify(copy);
};

describe("a file that cannot be used is refused with a sentence", () => {
  test.each<readonly [string, string, string | Uint8Array]>([
    ["nothing", "benchmark-unknown", ""],
    ["a letter", "benchmark-unknown", "Dear colleague,\nplease find enclosed"],
    ["a picture", "benchmark-encoding", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe, 0xc3])],
    ["another CSV", "benchmark-unknown", "name,amount\nA,1\n"],
    ["another JSON", "benchmark-unknown", `{"name":"sme-csr"}`],
    ["a list", "benchmark-unknown", "[1,2,3]"],
    ["a JSON that was cut off", "benchmark-damaged", json.slice(0, -100)],
    ["a JSON nested beyond reason", "benchmark-unknown", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["a benchmark of a later program", "benchmark-version", changed((it) => (it["schema"] = "sme-csr/benchmark/3"))],
    ["a benchmark of another questionnaire", "benchmark-version", changed((it) => (it["instrument"] = { id: "other", version: "1.0.0" }))],
    ["a benchmark of version 2", "benchmark-version", changed((it) => (it["instrument"] = { id: sample.instrument.id, version: "2.0.0" }))],
    ["a benchmark without groups", "benchmark-too-small", changed((it) => (it["breakdowns"] = []))],
    ["a benchmark without its list of groups", "benchmark-damaged", changed((it) => delete it["breakdowns"])],
    [
      "a benchmark with a minimum of one",
      "benchmark-damaged",
      changed((it) => (it["options"] = { by: [], minN: 1, duplicates: "latest" })),
    ],
    ["answers of four companies", "benchmark-too-small", wideCsv(clients(4))],
    ["answers with an open quote", "benchmark-damaged", `${wideCsv(clients(6))}"C07`],
  ])("%s: %s", async (_what, code, content) => {
    expect(await failureOf(content)).toBe(code);
  });

  test("too large: it is not even read", async () => {
    const file = { name: "x.json", size: 21_000_000, arrayBuffer: () => Promise.reject(new Error("was read")) };
    expect(await readPeers(file)).toEqual({ ok: false, failure: { code: "benchmark-too-large", file: "x.json" } });
  });

  test("more groups than a list can hold", async () => {
    const [everybody] = sample.breakdowns;
    const group = { ...everybody?.groups[0], summaries: everybody?.groups[0]?.summaries.slice(0, 1) };
    const groups = Array.from({ length: 2100 }, (_, index) => ({ ...group, cell: { industry: `X${index}` } }));
    expect(await failureOf(changed((it) => (it["breakdowns"] = [everybody, { by: ["industry"], groups }])))).toBe("benchmark-too-large");
  });

  test("a failing disk", async () => {
    const file = { name: "x.json", size: 1, arrayBuffer: () => Promise.reject(new Error("The file was moved")) };
    expect(await readPeers(file)).toMatchObject({ ok: false, failure: { code: "unexpected" } });
  });
});

test("answers of five companies are enough", async () => {
  expect(await failureOf(wideCsv(clients(5)))).toBe("none");
});

test("a duplicate case and one that does not meet the rules are left out and counted", async () => {
  const all = [
    ...clients(6),
    ...clients(1),
    ...clients(7)
      .slice(6)
      .map((company) => ({ ...company, profile: { size: "large" as const } })),
  ];
  const read = await readPeers(fileOf(wideCsv(all), "answers.csv"));
  expect(read.ok && [read.value.benchmark.pool.firms, read.value.leftOut]).toEqual([6, 2]);
});

const figures = ({ mean, sd, p10, q1, median, q3, p90 }: Summary): readonly Figure[] => [mean, sd, p10, q1, median, q3, p90];
const groupsOf = ({ breakdowns }: Benchmark): readonly Group[] => breakdowns.flatMap(({ groups }) => groups);

test.each([
  [2, []],
  [5, ["mean", "median"]],
  [9, ["mean", "median"]],
  [10, ["mean", "sd", "q1", "median", "q3"]],
  [19, ["mean", "sd", "q1", "median", "q3"]],
  [20, ["mean", "sd", "p10", "q1", "median", "q3", "p90"]],
])("of a file that publishes everything for %i companies, only what the minimum counts allow is shown", async (n, shown) => {
  const all = {
    mean: { value: 50 },
    sd: { value: 9 },
    p10: { value: 30 },
    q1: { value: 40 },
    median: { value: 50 },
    q3: { value: 60 },
    p90: { value: 70 },
  };
  const forged = {
    ...sample,
    breakdowns: sample.breakdowns.map(({ by, groups }) => ({
      by,
      groups: groups.map((group, index) =>
        index === 0 && by.length > 0 ? { ...group, n, summaries: group.summaries.map(({ metric }) => ({ metric, n, ...all })) } : group,
      ),
    })),
  };
  const group = (await peersOf(forged)).benchmark.breakdowns[1]?.groups[0];
  expect(group?.n).toBe(n < 5 ? null : n);
  for (const summary of group?.summaries ?? [])
    expect(
      Object.entries(summary).flatMap(([name, figure]) => (figure?.value === undefined || figure.value === null ? [] : [name])),
    ).toEqual(shown);
});

/** A value somewhere in the tree replaced by another. */
function damaged(value: unknown, at: readonly number[], other: unknown): unknown {
  const [step, ...rest] = at;
  if (step === undefined || typeof value !== "object" || value === null) return other;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  const part: unknown = key === undefined ? undefined : Reflect.get(value, key);
  const inside = damaged(part, rest, other);
  if (Array.isArray(value)) return value.map((each: unknown, index) => (String(index) === key ? inside : each));
  return key === undefined ? other : { ...value, [key]: inside };
}

const small = JSON.parse(JSON.stringify(sampleBenchmark({ by: [[], ["size"]], firms: 12 })));
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 1e308, 2.5, "", "x".repeat(300), [], {}, [[]], { value: 50 }, { value: null }),
  fc.json().map((text): unknown => JSON.parse(text)),
  fc.constant(JSON.parse(`{"__proto__":{"value":1},"constructor":{"prototype":{"n":1}},"value":7}`)),
);

test("for every damage anywhere in it: an outcome, never an exception; and no figure outside 0 to 100 or below its minimum count", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 7 }), odd, async (at, other) => {
      const read = await readPeers(fileOf(JSON.stringify(damaged(small, at, other))));
      if (!read.ok) return read.failure.code.startsWith("benchmark-");
      const { benchmark } = read.value;
      const summaries = groupsOf(benchmark).flatMap((group) => group.summaries);
      const published = summaries.filter((summary) => figures(summary).some(({ value }) => value !== null));
      return (
        published.every(({ n }) => n !== null && n >= benchmark.minimumCounts.mean) &&
        summaries.flatMap(figures).every(({ value }) => value === null || (value >= 0 && value <= 100))
      );
    }),
    { numRuns: 400 },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, "n")).toBeUndefined();
});

test("for every line of a scores.csv put out of shape: an outcome, never an exception", async () => {
  const columns = ["firm_id", "year", "instrument_version", "form", "excluded", "core", "overall", "RM", "EM", "EN", "MK", "CM"];
  const topics = sample.breakdowns[0]?.groups[0]?.summaries.map(({ metric }) => metric).filter((metric) => !columns.includes(metric)) ?? [];
  const header = [...columns, ...topics].join(",");
  const line = (firm: number, score: string): string =>
    [`F${firm}`, "2025", "1.0.0", "full", "", ...Array.from({ length: 7 + topics.length }, () => score)].join(",");
  const csv = (last: string): string => [header, ...Array.from({ length: 6 }, (_, firm) => line(firm, "50")), last].join("\n");
  expect(await failureOf(csv(line(7, "50")), "scores.csv")).toBe("none");
  for (const score of ["101", "-1", "1e2", "NaN", "0x10", "fifty", "50;"])
    expect(await failureOf(csv(line(7, score)), "scores.csv")).toBe("benchmark-damaged");
  expect(await failureOf(csv("F7,2025"), "scores.csv")).toBe("benchmark-damaged");
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 60 }), async (last) => {
      const read = await readPeers(fileOf(csv(last), "scores.csv"));
      return read.ok || read.failure.code.startsWith("benchmark-");
    }),
  );
});

test("a company finds its industry among merged ones, and a benchmark of the first version is read as well", async () => {
  const [everybody] = groupsOf(sample);
  if (everybody === undefined) throw new Error("The sample has no groups.");
  const industry = (code: string): Group => ({ ...everybody, cell: { industry: code } });
  const breakdowns = [
    { by: [], groups: [everybody] },
    { by: ["industry"], groups: [industry("C"), industry("F+G")] },
  ];
  for (const schema of ["sme-csr/benchmark/1", "sme-csr/benchmark/2"]) {
    const read = await readPeers(fileOf(JSON.stringify({ ...sample, schema, breakdowns })));
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    const { nearest, groups } = peerGroups(read.value, ownAssessment({ profile: { industry: "54" } }), "en");
    expect(nearest).toBe("industry=F+G");
    expect(groups.map(({ label }) => label).at(-1)).toContain("Wholesale and retail");
  }
});
