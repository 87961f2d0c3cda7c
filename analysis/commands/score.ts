import { csr } from "../../instrument/csr/instrument.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Assessment, Assessor } from "../../instrument/types.ts";
import { scoreAssessment } from "../../instrument/scoring/scorecard.ts";
import { isSameFile } from "../files/same-file.ts";
import { writeSingleFile } from "../files/write-file.ts";
import { caseCsv } from "../outputs/case-csv.ts";
import { caseTable } from "../outputs/case-table.ts";
import { scorecardJson } from "../outputs/score-json.ts";
import { jsonText } from "../outputs/json.ts";
import type { ScoredCase } from "../outputs/scored-case.ts";
import { exitStatus, type Effects, type ExitStatus } from "./effects.ts";
import { readInputs, type InputOptions, type InputRequest } from "./read-inputs.ts";
import { warnOfRejections } from "./rejections.ts";
import { UsageError } from "./usage-error.ts";

/** What `csr score` was asked for. Neither JSON nor CSV: a table. */
export interface ScoreOptions extends InputRequest, Pick<InputOptions, "jobs" | "convert"> {
  readonly json: boolean;
  /** File for the scores as CSV, `-` for standard output, null for none. */
  readonly csv: string | null;
  /** Whose assessments are scored; everybody's where it is absent or null. */
  readonly assessors?: readonly Assessor[] | null;
  readonly force: boolean;
}

/** Scores every case of every file. Status 3 where a file or case was rejected. */
export async function score(options: ScoreOptions, effects: Effects): Promise<ExitStatus> {
  if (options.json && options.csv === "-") throw new UsageError(messages[effects.language].cli.usageErrors.jsonAndCsv);
  const tally = { rejected: 0, scored: 0, leftOut: 0 };
  const cases = scoredCases(options, effects, tally);
  if (options.csv === "-") await printAll(caseCsv(cases), effects);
  else if (options.csv !== null) await writeSingleFile(options.csv, caseCsv(cases), { force: options.force });
  else if (options.json) await printAll(jsonArray(cases), effects);
  else await effects.print(await caseTable(cases, effects.language));
  if (tally.leftOut > 0) effects.narrate(messages[effects.language].cli.exclusions.assessor(tally.leftOut));
  if (tally.rejected > 0) return exitStatus.someRejected;
  return tally.scored === 0 ? exitStatus.failure : exitStatus.done;
}

interface Tally {
  rejected: number;
  /** Made by somebody else than was asked for. */
  leftOut: number;
  scored: number;
}

async function* scoredCases(options: ScoreOptions, effects: Effects, tally: Tally): AsyncGenerator<ScoredCase> {
  for await (const { file, readings, issues } of readInputs(options, effects)) {
    // A company's file is never rewritten, not even with --force.
    if (options.csv !== null && isSameFile(options.csv, file))
      throw new UsageError(messages[effects.language].cli.usageErrors.outputIsInput(file));
    tally.rejected += warnOfRejections({ readings, issues }, effects);
    for (const reading of readings) {
      const { assessment } = reading;
      if (assessment === null) continue;
      if (!isAskedFor(assessment, options)) {
        tally.leftOut += 1;
        continue;
      }
      tally.scored += 1;
      yield { reading, assessment, card: scoreAssessment(csr, assessment) };
    }
  }
}

const isAskedFor = ({ profile: { assessor } }: Assessment, { assessors = null }: ScoreOptions): boolean =>
  assessors === null || (assessor !== null && assessors.includes(assessor));

async function printAll(pieces: AsyncIterable<string>, effects: Effects): Promise<void> {
  for await (const piece of pieces) await effects.print(piece);
}

/** A JSON array, one case after another, so that a large file of cases needs no memory. */
async function* jsonArray(cases: AsyncIterable<ScoredCase>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const { reading, assessment, card } of cases) {
    const about = { source: reading.provenance.file, firmId: assessment.firmId, year: assessment.profile.year };
    yield before + jsonText({ ...about, ...scorecardJson(card), issues: reading.issues });
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
