import type { Finding, ForeignFormat } from "../../../instrument/issue.ts";
import type { WorkFolder } from "../../files/work-folder.ts";
import { type OfficeEnd, type OfficeLimits, outputFolder, runOffice } from "./run-office.ts";

/** How files are converted. */
export interface ConvertOptions extends Partial<OfficeLimits> {
  /** The program of LibreOffice; where it is absent, SOFFICE or the usual places say it. */
  readonly program?: string | undefined;
}

const defaults: OfficeLimits = { seconds: 60, outputBytes: 400_000_000 };

/** Files that LibreOffice converts in one start, which takes longer than converting them. */
export const filesInBatch = 8;

/** A copy of a file, under a name that says nothing but what it is. */
export interface Source {
  /** Its name in the work folder without the ending. */
  readonly name: string;
  readonly format: ForeignFormat;
}

/** A batch of files to convert, and what is needed for it. */
interface Batch extends ConvertOptions {
  readonly program: string;
  readonly folder: WorkFolder;
  readonly signal?: AbortSignal | undefined;
}

export const inputOf = ({ name, format }: Source): string => `in/${name}.${format}`;

export const outputOf = ({ name }: Source): string => `${outputFolder}/${name}.xlsx`;

/**
 * Converts copies that lie in a work folder; gives, by name, why one could not be converted. LibreOffice is silent about files that it
 * cannot read and may end at one of them, so the results are counted: the first that is missing is tried once more on its own, where it can
 * only harm itself, and those behind it together.
 */
export async function convertBatch(sources: readonly Source[], batch: Batch): Promise<ReadonlyMap<string, Finding>> {
  const failures = new Map<string, Finding>();
  let pending = sources;
  while (pending.length > 0) {
    const { end, missing } = await convert(pending, batch);
    const [first, ...others] = missing;
    if (first === undefined) break;
    const alone = pending.length === 1 ? { end, missing } : await convert([first], batch);
    if (alone.missing.length > 0) failures.set(first.name, failure(alone.end, batch));
    pending = others;
  }
  return failures;
}

interface Converted {
  readonly end: OfficeEnd;
  readonly missing: readonly Source[];
}

/** One start of LibreOffice. What it was writing when it was ended is not used. */
async function convert(sources: readonly Source[], { program, folder, signal, ...limits }: Batch): Promise<Converted> {
  const run = { ...limitsOf(limits), program, folder, signal, inputs: sources.map(inputOf) };
  const end = await runOffice(run);
  const made = sources.filter((source) => folder.has(outputOf(source)));
  const last = made.at(-1);
  if (end !== "ended" && last !== undefined) folder.remove(outputOf(last));
  return { end, missing: sources.filter((source) => !folder.has(outputOf(source))) };
}

const limitsOf = ({ seconds = defaults.seconds, outputBytes = defaults.outputBytes }: Partial<OfficeLimits>): OfficeLimits => ({
  seconds,
  outputBytes,
});

function failure(end: OfficeEnd, limits: Batch): Finding {
  const { seconds, outputBytes } = limitsOf(limits);
  if (end === "too-long") return { code: "conversion-took-too-long", seconds };
  // How far it was passed depends on when somebody looked.
  if (end === "too-large") return { code: "limit-exceeded", limit: "convertedBytes", found: outputBytes + 1, allowed: outputBytes };
  return { code: "conversion-failed" };
}
