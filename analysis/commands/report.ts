import { messages } from "../../instrument/messages/messages.ts";
import type { Assessment } from "../../instrument/types.ts";
import { reportDraft } from "../csr-report/report-draft.ts";
import { isSameFile } from "../files/same-file.ts";
import { writeSingleFile } from "../files/write-file.ts";
import { json } from "../outputs/json.ts";
import { type Effects, exitStatus, type ExitStatus } from "./effects.ts";
import { readInputs } from "./read-inputs.ts";
import { warnOfRejections } from "./rejections.ts";
import { UsageError } from "./usage-error.ts";

/** What `csr report` was asked for. */
export interface ReportOptions {
  readonly file: string;
  readonly format: "docx" | "html";
  /** File to write; null for a name of its own. */
  readonly out: string | null;
  /** Company and year, where the file holds several. */
  readonly firm: string | null;
  readonly year: number | null;
  readonly force: boolean;
  readonly json: boolean;
}

/** Drafts the CSR report of one company. Status 1 where the file holds no assessment that can be read. */
export async function report(options: ReportOptions, effects: Effects): Promise<ExitStatus> {
  const { file, format, force } = options;
  const { language } = effects;
  const words = messages[language].cli;
  const out = options.out ?? `csr-report.${format}`;
  // A company's file is never rewritten, not even with --force.
  if (isSameFile(out, file)) throw new UsageError(words.usageErrors.outputIsInput(file));
  const found = await assessmentsIn(file, effects);
  if (found.length === 0) {
    effects.warn(words.nothingRead);
    return exitStatus.failure;
  }
  const draft = reportDraft(chosen(found, options, effects), language);
  if (options.json) {
    await effects.print(json(draft));
    return exitStatus.done;
  }
  const content =
    format === "html"
      ? (await import("../csr-report/html.ts")).draftHtml(draft, language)
      : await (await import("../csr-report/docx.ts")).draftDocx(draft, language);
  await writeSingleFile(out, content, { force });
  effects.narrate(words.reportDraft.written(out));
  return exitStatus.done;
}

async function assessmentsIn(file: string, effects: Effects): Promise<readonly Assessment[]> {
  const found: Assessment[] = [];
  for await (const { readings, issues } of readInputs({ paths: [file], filesFrom: null }, effects)) {
    warnOfRejections({ readings, issues }, effects);
    found.push(...readings.flatMap(({ assessment }) => (assessment === null ? [] : [assessment])));
  }
  return found;
}

/** The latest assessment of the company, or that of the year asked for. */
function chosen(found: readonly Assessment[], { firm, year }: ReportOptions, { language }: Effects): Assessment {
  const words = messages[language].cli.reportDraft;
  const ofFirm = firm === null ? found : found.filter(({ firmId, profile }) => firm === firmId || firm === profile.uscc);
  const firms = [...new Set(ofFirm.map(({ firmId, profile }) => firmId ?? profile.uscc))];
  if (ofFirm.length === 0 && firm !== null) throw new UsageError(words.noFirm(firm));
  if (firms.length > 1) throw new UsageError(words.severalFirms(firms.length));
  const ofYear = year === null ? ofFirm : ofFirm.filter(({ profile }) => profile.year === year);
  const [latest] = ofYear.toSorted((a, b) => (b.profile.year ?? 0) - (a.profile.year ?? 0));
  if (latest === undefined) throw new UsageError(words.noYear(year ?? 0));
  return latest;
}
