import { setImmediate } from "node:timers/promises";
import { messages } from "../../instrument/messages/messages.ts";
import { categoryColumn } from "../ingest/tidy/column.ts";
import { readMargins } from "../ingest/tidy/read-margins.ts";
import type { TidyTable } from "../ingest/tidy/tidy-table.ts";
import { json } from "../outputs/json.ts";
import { marginsProblemLine, studyProblemLine } from "../outputs/study/problem-line.ts";
import { studyJson } from "../outputs/study/study-json.ts";
import { studyRemarks } from "../outputs/study/study-remarks.ts";
import { studyText } from "../outputs/study/study-text.ts";
import type { Scale } from "../studies/item-results.ts";
import { studyOf } from "../studies/study.ts";
import type { MarginColumn } from "../studies/weighting-results.ts";
import { type Effects, type ExitStatus, exitStatus } from "./effects.ts";
import { readTable, type Refused } from "./read-table.ts";
import { type ColumnNames, columnsOf, placeOf } from "./stats-columns.ts";
import { UsageError } from "./usage-error.ts";

/** What `csr stats` was asked for. */
export interface StatsOptions extends ColumnNames {
  /** `-` for standard input. */
  readonly file: string;
  /** File of the margins; null where nothing is to be weighted. */
  readonly margins: string | null;
  readonly scale: Scale;
  readonly seed: number;
  readonly json: boolean;
}

/** Prints statistics of any tidy table. Status 1 where the table does not give what was asked, with the reasons. */
export async function stats(options: StatsOptions, effects: Effects): Promise<ExitStatus> {
  const { language } = effects;
  if (options.file === "-" && options.margins === "-") throw new UsageError(messages[language].cli.stats.usage.stdinTwice);
  const table = await readTable(options.file, effects);
  // Lets an interruption through before the long part.
  await setImmediate();
  effects.signal.throwIfAborted();
  if ("reasons" in table) return failed(table, effects);
  const columns = columnsOf(table, options, language);
  const margins = options.margins === null ? [] : await marginsOf(options.margins, table, effects);
  if ("reasons" in margins) return failed(margins, effects);
  const rows = table.rows.map(({ row }) => row);
  const study = studyOf({ ...columns, rows, margins, scale: options.scale, seed: options.seed });
  if ("problems" in study) return failed({ reasons: study.problems.map((each) => studyProblemLine(each, language)) }, effects);
  for (const remark of studyRemarks(study, table, language)) effects.warn(effects.paint("yellow", remark));
  await effects.print(options.json ? json(studyJson(study, table, options.seed)) : studyText(study, table, language));
  effects.narrate(effects.paint("dim", messages[language].cli.stats.forTheOwner));
  return exitStatus.done;
}

function failed({ reasons }: Refused, effects: Effects): ExitStatus {
  for (const reason of reasons) effects.warn(`${effects.paint("red", "✗")} ${reason}`);
  return exitStatus.failure;
}

async function marginsOf(file: string, table: TidyTable, effects: Effects): Promise<readonly MarginColumn[] | Refused> {
  const { language } = effects;
  const found = await readTable(file, effects);
  if ("reasons" in found) return found;
  const margins = readMargins(found);
  if ("code" in margins) return { reasons: [marginsProblemLine(margins, file, language)] };
  return margins.map((margin) => ({ margin, categories: categoryColumn(table, placeOf(table, margin.variable, language)).values }));
}
