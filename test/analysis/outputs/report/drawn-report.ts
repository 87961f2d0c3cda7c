import type { Language } from "../../../../instrument/types.ts";
import type { Issue } from "../../../../instrument/issue.ts";
import type { Benchmark } from "../../../../analysis/benchmark/types.ts";
import { chartNames, chartNamed, type ChartName } from "../../../../analysis/charts/charts.ts";
import { renderSvg } from "../../../../analysis/charts/render.ts";
import { reportOf } from "../../../../analysis/outputs/report/report.ts";

/** The report of a benchmark with all its charts. */
export async function drawnReport(benchmark: Benchmark, language: Language, problems: readonly Issue[] = []): Promise<string> {
  const charts: Partial<Record<ChartName, string>> = {};
  for (const name of chartNames) {
    const spec = chartNamed(name)(benchmark, { language });
    if (spec !== null) charts[name] = await renderSvg(spec);
  }
  return reportOf(benchmark, { language, charts, problems });
}
