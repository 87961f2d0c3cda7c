import type { Issue } from "../../instrument/issue.ts";
import type { Language } from "../../instrument/types.ts";
import { chartFile, chartNames, chartOf, type ChartName } from "../charts/charts.ts";
import { renderSvg } from "../charts/render.ts";
import type { SettledDataset } from "../dataset/dataset.ts";
import type { PublishedBenchmark } from "../disclosure/gate/published-benchmark.ts";
import type { WriteOutput } from "../files/fill-folder.ts";
import { benchmarkPage } from "./benchmark-workbook/benchmark-cells.ts";
import { benchmarkSheets } from "./benchmark-workbook/benchmark-sheets.ts";
import { benchmarkSchema } from "./benchmark-schema.ts";
import { json } from "./json.ts";
import { problemsCsv } from "./problems-csv.ts";
import { progressCsv, trainingCsv } from "./programme-csv.ts";
import { renderReport } from "./report/report.ts";
import { responsesCsv } from "./responses-csv.ts";
import { scoresCsv } from "./scores-csv.ts";

/** What the files of a result are made of. */
export interface BenchmarkParts {
  readonly published: PublishedBenchmark;
  readonly settled: SettledDataset;
  readonly problems: readonly Issue[];
  readonly language: Language;
  /** Whether the result is for everybody: then it holds no single company and no file name. */
  readonly isPublic?: boolean;
}

/** Writes report, workbook, benchmark, tables and charts. The same parts give the same bytes. */
export async function writeBenchmark(
  write: WriteOutput,
  { published, settled, problems, language, isPublic = false }: BenchmarkParts,
  signal: AbortSignal,
): Promise<void> {
  await write("benchmark.json", json(published.benchmark));
  await write("benchmark.schema.json", json(benchmarkSchema));
  if (!isPublic) {
    await write("scores.csv", scoresCsv(settled.scores()));
    await write("responses_long.csv", responsesCsv(settled.responses()));
    await write("problems.csv", problemsCsv(problems, language));
  }
  const { programmes } = published.benchmark;
  if (programmes !== undefined) {
    await write("progress.csv", progressCsv(programmes, language));
    await write("training_needs.csv", trainingCsv(programmes, language));
  }
  const charts: Partial<Record<ChartName, string>> = {};
  for (const name of chartNames) {
    signal.throwIfAborted();
    const spec = chartOf(name, published, { language });
    if (spec === null) continue;
    const svg = await renderSvg(spec);
    charts[name] = svg;
    await write(chartFile(name, language, "vl.json"), json(spec));
    await write(chartFile(name, language, "svg"), svg);
  }
  const options = { language, charts, problems: isPublic ? [] : problems, isPublic };
  await write("report.html", renderReport(published, options));
  const { reportWorkbook } = await import("../template/report-workbook.ts");
  await write("benchmark.xlsx", await reportWorkbook(benchmarkSheets(benchmarkPage(published, options)), language));
  signal.throwIfAborted();
}
