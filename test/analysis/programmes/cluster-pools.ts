import { draftBenchmark } from "../../../analysis/benchmark/benchmark.ts";
import type { Benchmark, Dimension } from "../../../analysis/benchmark/types.ts";
import { Dataset } from "../../../analysis/dataset/dataset.ts";
import type { ProgressCount } from "../../../analysis/dataset/engine.ts";
import type { ClusterTable } from "../../../analysis/programmes/cluster-table.ts";
import { type Random, seededRandom } from "../../../analysis/statistics/random.ts";
import { enteringCases } from "../../../analysis/trend/firm-years.ts";
import type { Reading } from "../../../instrument/reading.ts";
import type { Action, Level } from "../../../instrument/types.ts";
import { reading } from "../dataset/readings.ts";

/** A pool whose companies are in clusters, drawn by chance. */
export interface DrawnPool {
  readonly seed: number;
  readonly firms: number;
  /** The first ones have more companies than the last ones. */
  readonly parks: readonly string[];
  readonly programmes?: readonly string[];
}

/** What came of it: what is published, and what nobody may learn. */
export interface ClusterPool {
  readonly benchmark: Benchmark;
  readonly table: ClusterTable;
  /** Every company by itself, with its park and programme. */
  readonly truth: readonly ProgressCount[];
}

const oneOf = (names: readonly string[], chance: number): string => names[Math.floor(names.length * chance)] ?? "";

/** Draws companies of two years with plans, of which some are much longer than others, and makes their benchmark. */
export async function clusterPool({ seed, firms, parks, programmes = [] }: DrawnPool): Promise<ClusterPool> {
  const random = seededRandom(seed);
  const rows = Array.from({ length: firms }, (_, at) => ({
    row: at + 2,
    code: `F${at}`,
    name: null,
    membership: {
      park: oneOf(parks, random() ** 2),
      programme: programmes.length === 0 ? null : oneOf(programmes, random()),
      cohort: null,
    },
  }));
  const dimensions = programmes.length === 0 ? (["park"] as const) : (["park", "programme"] as const);
  const table: ClusterTable = { dimensions, rows, tooLong: [] };
  const dataset = await Dataset.open({ screenedCases: 0 });
  try {
    await dataset.append(rows.flatMap(({ code }) => casesOf(code, random)));
    const settled = await dataset.settle("latest", { clusters: table });
    const by = dimensions.map((dimension): readonly Dimension[] => [dimension]);
    const asked = { asOf: "2026-06-30", cases: await enteringCases(settled.scores()) };
    const { benchmark } = await draftBenchmark(settled.engine, { by, programmes: asked });
    return { benchmark, table, truth: await settled.engine.progress(["park", "programme"], asked.asOf) };
  } finally {
    dataset.close();
  }
}

function casesOf(firm: string, random: Random): readonly Reading[] {
  const level = Math.floor(5 * random());
  const cases = [caseOf(firm, 2025, { level, random })];
  return random() < 0.6 ? [caseOf(firm, 2024, { level: Math.max(0, level - Math.round(random())), random }), ...cases] : cases;
}

const levels: readonly Level[] = [0, 1, 2, 3, 4];

function caseOf(firm: string, year: number, { level, random }: { readonly level: number; readonly random: Random }): Reading {
  const plain = reading({ firm, file: `${firm}-${year}.xlsx`, level: levels[level] ?? 0, profile: { year } });
  const n = random() < 0.5 ? 0 : Math.ceil(30 * random() ** 4);
  const actions = Array.from({ length: n }, (): Action => ({
    itemId: "RM1-01",
    action: null,
    owner: null,
    due: random() < 0.5 ? "2026-03-28" : "2026-09-28",
    status: (["open", "doing", "done"] as const)[Math.floor(3 * random())] ?? null,
  }));
  return plain.assessment === null ? plain : { ...plain, assessment: { ...plain.assessment, actions } };
}
