import { sections } from "../../../instrument/csr/industries.ts";
import type { Benchmark } from "../../../analysis/benchmark/types.ts";
import { sampleBenchmark } from "./sample-benchmark.ts";

/** Benchmarks of every shape that charts and report have to cope with. */
export const pools: Readonly<Record<string, Benchmark>> = {
  sample: sampleBenchmark(),
  "one industry, one year": sampleBenchmark({ industries: ["I"], firms: 12, years: [2025] }),
  "twenty industries, ten years": sampleBenchmark({
    industries: sections.map(({ code }) => code),
    firms: 300,
    years: [2015, 2016, 2017, 2018, 2019, 2021, 2022, 2023, 2024, 2025],
  }),
  "seven companies": sampleBenchmark({ firms: 7 }),
  "all withheld": sampleBenchmark({ firms: 4 }),
  empty: sampleBenchmark({ firms: 0 }),
  "no breakdown": sampleBenchmark({ by: [[]] }),
  nothing: { ...sampleBenchmark({ firms: 0 }), breakdowns: [] },
};
