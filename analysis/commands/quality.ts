import { issueAt } from "../../instrument/issue-severity.ts";
import { messages } from "../../instrument/messages/messages.ts";
import { OutputSite } from "../files/output-site.ts";
import { json } from "../outputs/json.ts";
import { writeQuality } from "../outputs/quality/quality-files.ts";
import { qualityJson } from "../outputs/quality/quality-json.ts";
import { qualityText } from "../outputs/quality/quality-text.ts";
import { type QualityCase, qualityCase } from "../quality/quality-case.ts";
import { qualityOf } from "../quality/quality-report.ts";
import { type Effects, type ExitStatus, exitStatus } from "./effects.ts";
import { narrateUnder } from "./narration.ts";
import { type InputOptions, type InputRequest, readInputs } from "./read-inputs.ts";
import { warnOfIssue, warnOfRejections } from "./rejections.ts";

/** What `csr quality` was asked for. */
export interface QualityOptions extends InputRequest, Pick<InputOptions, "jobs" | "convert"> {
  readonly json: boolean;
  /** Folder for the result with its charts; null for none. */
  readonly output: string | null;
  readonly force: boolean;
}

/** Says where the answers of some files deserve a second look. Status 3 where a file or case was rejected. */
export async function quality(options: QualityOptions, effects: Effects): Promise<ExitStatus> {
  // Better refused now than after reading for an hour.
  const site = options.output === null ? null : await OutputSite.open(options.output, { force: options.force });
  try {
    const { cases, rejected } = await takeIn(options, effects);
    if (cases.length === 0) {
      effects.warn(messages[effects.language].quality.nothingRead);
      return exitStatus.failure;
    }
    await report(cases, { ...options, site }, effects);
    return rejected > 0 ? exitStatus.someRejected : exitStatus.done;
  } finally {
    await site?.close();
  }
}

interface Reporting extends QualityOptions {
  readonly site: OutputSite | null;
}

async function report(cases: readonly QualityCase[], { json: asJson, output, site }: Reporting, effects: Effects): Promise<void> {
  const { language } = effects;
  const found = qualityOf(cases);
  const files = await site?.publish((write) => writeQuality(write, { report: found, language }, effects.signal));
  await effects.print(asJson ? json(qualityJson(found, language)) : qualityText(found, language));
  const words = messages[language].cli;
  if (output !== null && files !== undefined) narrateUnder(effects, "written", [`${output}: ${words.fileCount(files.length)}`]);
  effects.narrate(effects.paint("dim", messages[language].quality.noProof));
}

interface Intake {
  readonly cases: readonly QualityCase[];
  readonly rejected: number;
}

/** Reads every case of every file; a file that was read before under another name counts once. */
async function takeIn(options: QualityOptions, effects: Effects): Promise<Intake> {
  const cases: QualityCase[] = [];
  const originals = new Map<string, string>();
  let rejected = 0;
  for await (const { file, readings, issues } of readInputs(options, effects)) {
    rejected += warnOfRejections({ readings, issues }, effects);
    const original = originals.get(readings[0]?.provenance.sha256 ?? "");
    if (original !== undefined && original !== file) {
      warnOfIssue(issueAt({ file }, { code: "duplicate-file", of: original }), effects);
      continue;
    }
    for (const { assessment, provenance } of readings) {
      originals.set(provenance.sha256, file);
      const each = assessment === null ? null : qualityCase(assessment, provenance);
      if (each !== null) cases.push(each);
    }
  }
  return { cases, rejected };
}
