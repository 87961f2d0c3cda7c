import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { template } from "../../../analysis/template/template.ts";
import { chartSources } from "../../../instrument/workbook/charts.ts";
import { planOf } from "../../../instrument/workbook/layout/plan.ts";
import type { WorkbookOptions } from "../../../instrument/workbook/options.ts";

/** A cell to type into: sheet, row, column and what is typed; null empties it. */
export type Typed = readonly [sheet: string, row: number, column: number, value: string | number | null];

/** A cell to read. */
export type Place = readonly [sheet: string, row: number, column: number];

/** What LibreOffice shows in a cell. */
export type Shown = string | number;

/** The asked cells after one filling, and the places of all error values of the workbook. */
export interface Recalculated {
  readonly shown: readonly Shown[];
  readonly errors: readonly string[];
}

/** Types each filling into one workbook in LibreOffice, one after the other, and reads the places after every recalculation. */
export async function recalculate(
  options: WorkbookOptions,
  fillings: readonly (readonly Typed[])[],
  read: readonly Place[],
): Promise<readonly Recalculated[]> {
  const plan = planOf(options);
  const gaps = chartSources(plan).map(
    ({ data: { box } }) => [plan.on.hidden.name, box.row, box.column, box.lastRow, box.lastColumn] as const,
  );
  return recalculated(await template(options), { fillings, read, gaps });
}

/** The same for any .xlsx file. */
export async function recalculateFile(
  bytes: Uint8Array,
  fillings: readonly (readonly Typed[])[],
  read: readonly Place[],
): Promise<readonly Recalculated[]> {
  return recalculated(bytes, { fillings, read, gaps: [] });
}

interface Job {
  readonly fillings: readonly (readonly Typed[])[];
  readonly read: readonly Place[];
  /** Blocks in which #N/A is no error: figures that a chart leaves out. */
  readonly gaps: readonly (readonly [sheet: string, row: number, column: number, lastRow: number, lastColumn: number])[];
}

async function recalculated(bytes: Uint8Array, job: Job): Promise<readonly Recalculated[]> {
  const folder = await mkdtemp(join(tmpdir(), "sme-csr-"));
  try {
    const file = join(folder, "questionnaire.xlsx");
    await writeFile(file, bytes);
    const script = fileURLToPath(new URL("recalculate.py", import.meta.url));
    return JSON.parse(await run("/usr/bin/python3", ["-B", script], JSON.stringify({ file, ...job })));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(command: string, parameters: readonly string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, parameters, { maxBuffer: 1 << 30 }, (error, stdout, stderr) =>
      error === null ? resolve(stdout) : reject(new Error(stderr, { cause: error })),
    );
    child.stdin?.end(input);
  });
}
