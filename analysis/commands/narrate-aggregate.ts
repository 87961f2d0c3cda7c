import { join, sep } from "node:path";
import { messages } from "../../instrument/messages/messages.ts";
import type { Benchmark } from "../benchmark/types.ts";
import { figureText } from "../charts/words/figure-text.ts";
import { metricLabel } from "../charts/words/labels.ts";
import type { Engine } from "../dataset/engine.ts";
import type { OutputFile } from "../files/fill-folder.ts";
import { issueLine } from "../outputs/issue-line.ts";
import type { Effects } from "./effects.ts";
import { narrateUnder } from "./narration.ts";
import type { ProblemList } from "./problem-list.ts";

/** Rejected files that are named on the terminal; problems.csv names all. */
const mostNamed = 5;

/** Says what was found, what of it is used, and which files were rejected and why. */
export function narrateReading(effects: Effects, { pool }: Pick<Benchmark, "pool">, { rejections }: ProblemList): void {
  const words = messages[effects.language].cli;
  const exclusions = pool.exclusions.map(({ reason, cases }) => words.exclusions[reason](cases));
  narrateUnder(effects, "reading", [
    [words.fileCount(pool.files), words.caseCount(pool.cases)].join(words.listSeparator),
    [words.used(pool.used, pool.firms), ...exclusions].join(words.listSeparator),
  ]);
  if (rejections.length === 0) return;
  const named = rejections.slice(0, mostNamed).map((issue) => `${effects.paint("red", "✗")} ${issueLine(issue, effects.language)}`);
  const more = rejections.length > mostNamed ? [words.more(rejections.length - mostNamed)] : [];
  narrateUnder(effects, "rejected", [...named, ...more]);
}

/** Says how many companies are flagged for careless answers, and the headline figures without them. */
export function narrateCareless(effects: Effects, { careless, breakdowns, minimumCounts }: Benchmark): void {
  if (careless === null || careless.rule === "exclude" || careless.companies === 0) return;
  const { language } = effects;
  const words = messages[language].cli;
  const reader = { language, minimumCounts };
  const everybody = breakdowns.find(({ by }) => by.length === 0)?.groups[0];
  const lines = careless.without.flatMap(({ metric, mean }) => {
    const all = everybody?.summaries.find((summary) => summary.metric === metric)?.mean;
    if (all === undefined) return [];
    const [withThem, without] = [all, mean].map((figure) => figureText(figure, reader, (value) => value.toFixed(1)).text);
    return [words.carelessWithout(metricLabel(metric, language), withThem ?? "", without ?? "")];
  });
  narrateUnder(effects, "quality", [
    [words.careless(careless.companies, minimumCounts.mean), words.carelessIn].join(words.listSeparator),
    ...(lines.length === 0 ? [words.carelessWithheld] : lines),
  ]);
}

/** Says how much was scored, and how many groups are published. */
export async function narrateBenchmark(effects: Effects, { breakdowns, options }: Benchmark, engine: Engine): Promise<void> {
  const words = messages[effects.language].cli;
  // By year, so that every case that is used counts and not only the latest of a company.
  const answers = await engine.answers(["year"]);
  const count = (outcome: string): number => answers.reduce((sum, row) => (row.outcome === outcome ? sum + row.n : sum), 0);
  narrateUnder(effects, "scoring", [words.answers(count("scored"), count("missing"), count("na"))]);
  const groups = breakdowns.flatMap((breakdown) => breakdown.groups);
  narrateUnder(effects, "statistics", [words.groups(groups.length, groups.filter(({ n }) => n === null).length, options.minN)]);
}

/** What a result consists of. */
interface Outputs {
  readonly folder: string;
  readonly files: readonly OutputFile[];
  /** Lines of problems.csv. */
  readonly remarks: number;
  /** What there is to say of the research data. */
  readonly research: readonly string[];
}

/** Names the files of a result, with the one to open first at the top. */
export function narrateOutputs(effects: Effects, { folder, files, remarks, research }: Outputs): void {
  const words = messages[effects.language].cli;
  const paths = files.map(({ path }) => path);
  const charts = paths.filter((path) => path.startsWith("charts/"));
  const handedOn = paths.filter((path) => path.startsWith("research/"));
  const tables = paths.filter((path) => path !== "report.html" && !charts.includes(path) && !handedOn.includes(path));
  narrateUnder(effects, "written", [
    `${effects.paint("bold", join(folder, "report.html"))}   ${effects.paint("dim", words.openFirst)}`,
    `${folder}${sep} ${tables.join(words.listSeparator)}`,
    ...(charts.length === 0 ? [] : [`${join(folder, "charts")}${sep} ${words.fileCount(charts.length)}`]),
    ...(handedOn.length === 0 ? [] : [`${join(folder, "research")}${sep} ${words.fileCount(handedOn.length)}`]),
    ...research,
    ...(remarks > 0 ? [words.problems(remarks, join(folder, "problems.csv"))] : []),
  ]);
}
