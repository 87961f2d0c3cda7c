import fc from "fast-check";
import { expressionInterpreter } from "vega-interpreter";
import { logger, parse, View, Warn } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { describe, expect, test } from "vitest";
import { bandSpec } from "../../../addin/compare/band-spec.ts";
import { peerGroups, type Peers } from "../../../addin/compare/compare.ts";
import { type Comparison, comparisonWith } from "../../../addin/compare/comparison.ts";
import { chosenGroup } from "../../../analysis/peers/groups.ts";
import { topicMetrics } from "../../../analysis/peers/metrics.ts";
import { readPeers } from "../../../addin/compare/read-peers.ts";
import type { Dimension } from "../../../analysis/benchmark/types.ts";
import { compareMessages } from "../../../instrument/messages/compare-messages.ts";
import type { Assessment, Language, Level } from "../../../instrument/types.ts";
import { clients, wideCsv } from "../../analysis/commands/client-files.ts";
import { sampleBenchmark } from "../../analysis/charts/sample-benchmark.ts";
import { fileOf, ownAssessment, peersOf } from "./peer-files.ts";

const by: readonly (readonly Dimension[])[] = [[], ["year"], ["industry"], ["size"], ["industry", "size"]];
const peers = await peersOf(sampleBenchmark({ by }));

interface Wanted {
  readonly group?: string;
  readonly language?: Language;
  readonly among?: Peers;
}

function compared(own: Assessment, { group = "", language = "en", among = peers }: Wanted = {}): Comparison {
  const chosen = chosenGroup(among, own, group);
  if (chosen === undefined) throw new Error("There is no group.");
  return comparisonWith(among, { own, group: chosen, language });
}

describe("the group that is chosen first", () => {
  const nearest = (profile: Parameters<typeof ownAssessment>[0], among: Peers = peers): string =>
    peerGroups(among, ownAssessment(profile), "en").nearest;

  test("is all companies where the company says nothing of itself", () => {
    expect(nearest({})).toBe("");
  });

  test("is the company's own industry and size where they show a spread, also when the industry is given by division", () => {
    expect(nearest({ profile: { industry: "C", size: "small" } })).toBe("industry=C,size=small");
    expect(nearest({ profile: { industry: "13", size: "small" } })).toBe("industry=C,size=small");
  });

  test("is its size where the industry is not there, and all companies where nothing fits", () => {
    expect(nearest({ profile: { industry: "T", size: "micro" } })).toBe("size=micro");
    expect(nearest({ profile: { industry: "T", year: 1999 } })).toBe("");
  });

  test("is a wide group with a spread rather than a narrow one with a median alone", async () => {
    const read = await readPeers(fileOf(wideCsv([...clients(7, { profile: { size: "micro" } }), ...clients(20).slice(7)])));
    if (!read.ok) throw new Error(read.failure.code);
    expect(peerGroups(read.value, ownAssessment(), "en").groups.map(({ id }) => id)).toContain("size=micro");
    expect(nearest({ profile: { size: "micro" } }, read.value)).toBe("");
  });

  test("stands for an id that is not there", () => {
    const own = ownAssessment({ profile: { size: "micro" } });
    expect(compared(own, { group: "size=huge" }).heading).toBe(compared(own, { group: "size=micro" }).heading);
  });
});

test("every offered group says how many companies it has, and none has too few", () => {
  for (const { label } of peerGroups(peers, ownAssessment(), "en").groups) {
    const n = Number(/\(n=(\d+)\)$/u.exec(label)?.[1]);
    expect(n).toBeGreaterThanOrEqual(5);
  }
});

test("for every company and group: chart and table hold the same numbers, and every missing one is explained", () => {
  const groups = peerGroups(peers, ownAssessment(), "en").groups.map(({ id }) => id);
  fc.assert(
    fc.property(
      fc.constantFrom(...groups),
      fc.constantFrom<Level | null>(0, 1, 2, 3, 4, null),
      fc.constantFrom<Language>("zh", "en"),
      (group, level, language) => {
        const { parts } = compared(ownAssessment({ level }), { group, language });
        for (const { rows, table } of parts) {
          for (const row of rows) {
            const [you, median, half, eighty, n] = table.rows.find(({ name }) => name === row.name)?.cells ?? [];
            const shown = (value: number | null): string => (value === null ? "" : String(Math.round(value)));
            const pairs = [
              [row.you, you, shown(row.you)],
              [row.median, median, shown(row.median)],
              [row.q1, half, `${shown(row.q1)}–${shown(row.q3)}`],
              [row.p10, eighty, `${shown(row.p10)}–${shown(row.p90)}`],
            ] as const;
            expect(pairs.filter(([drawn, cell, text]) => drawn !== null && cell !== text)).toEqual([]);
            // What is not drawn is not in the table either.
            expect(pairs.filter(([drawn, cell]) => drawn === null && /^\d+(?:–\d+)?$/u.test(cell ?? ""))).toEqual([]);
            expect(row.count).toBe(/^\d+$/u.test(n ?? "") ? `n=${n}` : n);
          }
          const marks = table.rows.flatMap(({ cells }) => cells).filter((cell) => !/^\d+(?:–\d+)?$/u.test(cell));
          for (const mark of marks) expect(table.reasons.some((reason) => reason.startsWith(mark))).toBe(true);
        }
      },
    ),
  );
});

test("own scores are those before caps and under equal weights, as in a benchmark", () => {
  const plain = ownAssessment({ level: 3 });
  const weighted = { ...plain, settings: { ...plain.settings, areaWeights: new Map([["CM" as const, 0]]) } };
  expect(compared(weighted).parts).toEqual(compared(plain).parts);
});

test("topics are listed from furthest behind to furthest ahead, without losing one", () => {
  const [, topics] = compared(ownAssessment()).parts;
  const gaps = (topics?.rows ?? []).flatMap(({ gap }) => gap ?? []);
  expect(topics?.table.rows).toHaveLength(topicMetrics.length);
  expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  expect(compared(ownAssessment()).findings[0]).toContain(topics?.rows[0]?.name);
});

describe("notes", () => {
  const { notes } = compareMessages.en;

  test("say when the benchmark is of another version of the questionnaire, and only then", () => {
    expect(compared(ownAssessment({ instrumentVersion: "0.9.0" })).notes).toContain(notes.version("1.0.0", "0.9.0"));
    expect(compared(ownAssessment()).notes.join()).not.toContain("version");
  });

  test("say when the file holds several versions", async () => {
    const mixed = wideCsv([
      ...clients(6),
      ...clients(12)
        .slice(6)
        .map((company) => ({ ...company, version: "0.9.0" })),
    ]);
    const read = await readPeers(fileOf(mixed));
    if (!read.ok) throw new Error(read.failure.code);
    expect(read.value.versions).toEqual(["0.9.0", "1.0.0"]);
    expect(compared(ownAssessment(), { among: read.value }).notes).toContain(notes.versions("0.9.0; 1.0.0"));
  });

  test("say that forms may be mixed, and when they are different", async () => {
    expect(compared(ownAssessment()).notes).toContain(notes.formsMixed);
    const read = await readPeers(fileOf(wideCsv(clients(12))));
    if (!read.ok) throw new Error(read.failure.code);
    expect(compared(ownAssessment(), { among: read.value }).notes.join()).not.toContain("form");
    expect(compared(ownAssessment({ form: "basic" }), { among: read.value }).notes.join()).toContain("Only the core score");
  });

  test("say when the companies' year is another one", () => {
    const own = ownAssessment({ profile: { year: 2031 } });
    expect(compared(own, { group: "year=2024" }).notes).toContain(notes.otherYear("2024", "2031"));
    expect(compared(own, { group: "" }).notes.join()).not.toContain("2031");
  });
});

test.each([220, 300, 460])(
  "at a width of %i pixels the chart compiles without a warning, and its colours are the page's",
  async (width) => {
    for (const language of ["zh", "en"] as const)
      for (const { rows } of compared(ownAssessment(), { language }).parts) {
        const warnings: string[] = [];
        const listen = logger(Warn, undefined, (_method, _level, input) => warnings.push(input.join(" ")));
        const spec = bandSpec(rows, { width, font: "sans-serif" });
        const vegaLite: TopLevelSpec = JSON.parse(JSON.stringify(spec));
        const { spec: compiled } = compile(vegaLite, { logger: listen });
        const view = new View(parse(compiled, undefined, { ast: true }), { expr: expressionInterpreter, renderer: "none", logger: listen });
        const svg = await view.toSVG();
        view.finalize();
        expect(warnings).toEqual([]);
        expect(svg).toContain('fill="var(--peers-you)"');
        expect(svg).not.toContain("NaN");
        for (const { count } of rows) expect(svg).toContain(count.replace("<", "&lt;"));
        expect(
          [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/gu)]
            .map(([, colour]) => colour)
            .filter((colour) => !/^(?:var\(|none|transparent)/u.test(colour ?? "")),
        ).toEqual([]);
      }
  },
);

test("what a file calls its groups stays text", async () => {
  const sample = sampleBenchmark({ by: [[], ["industry"]] });
  const hostile = `<img src=x onerror=alert(1)>`;
  const named = {
    ...sample,
    breakdowns: sample.breakdowns.map(({ by: dimensions, groups }) => ({
      by: dimensions,
      groups: groups.map((group, index) => (dimensions.length > 0 && index === 0 ? { ...group, cell: { industry: hostile } } : group)),
    })),
  };
  const among = await peersOf(named);
  const group = peerGroups(among, ownAssessment(), "en").groups.find(({ id }) => id.includes("onerror"));
  expect(group?.label).toContain(hostile);
  expect(compared(ownAssessment(), { among, group: group?.id ?? "" }).heading).toContain(hostile);
});
