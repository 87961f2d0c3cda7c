import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { workbookPlans } from "./clients/plan.ts";
import { base, baseSavedAt } from "./variants/base.ts";
import { filledWorkbook, savedAt } from "./workbook/filled.ts";
import { packed, partsOf } from "./workbook/parts.ts";
import { writeSample } from "./write-file.ts";

/**
 * Writes the samples that other programs save, into a folder: `node dist/samples/generate/resave.js samples`. It needs LibreOffice and
 * Python with openpyxl (SOFFICE and PYTHON name others than `soffice` and `python3`). Other versions of these programs write other bytes, so the files are kept in the project and made anew only when the workbook changes.
 */
async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error("Name the folder to write to, such as: node dist/samples/generate/resave.js samples");
  const work = mkdtempSync(path.join(tmpdir(), "csr-resave-"));
  try {
    const filled = await Promise.all(
      jobs().map(async (job, index) => ({ ...job, file: `${index}.xlsx`, bytes: await filledWorkbook(job.assessment, job.saved) })),
    );
    const [before, after] = ["before", "after"].map((name) => path.join(work, name));
    if (before === undefined || after === undefined) return;
    for (const name of [before, after]) mkdirSync(name);
    for (const { file, bytes } of filled) writeFileSync(path.join(before, file), bytes);
    resaveByLibreOffice(
      filled.filter(({ by }) => by === "libreoffice").map(({ file }) => path.join(before, file)),
      after,
      path.join(work, "profile"),
    );
    for (const { by, file } of filled)
      if (by === "openpyxl") execFileSync(python, ["-c", openpyxl, path.join(before, file), path.join(after, file)]);
    for (const { path: name, file, saved } of filled) {
      const parts = partsOf(readFileSync(path.join(after, file)));
      await writeSample(folder, { path: name, bytes: packed(savedAt(parts, saved)) });
    }
    console.log(`${filled.length} files written to ${folder}.`);
  } finally {
    rmSync(work, { recursive: true });
  }
}

interface Job {
  readonly path: string;
  readonly assessment: typeof base;
  readonly saved: string;
  readonly by: "libreoffice" | "openpyxl";
}

function jobs(): readonly Job[] {
  const clients = workbookPlans.filter(({ isResaved }) => isResaved);
  return [
    ...clients.map(
      ({ path: name, case: { assessment, savedAt: saved } }) => ({ path: name, assessment, saved, by: "libreoffice" }) as const,
    ),
    { path: "variants/resaved-by-libreoffice/input.xlsx", assessment: base, saved: baseSavedAt, by: "libreoffice" },
    { path: "variants/resaved-by-openpyxl/input.xlsx", assessment: base, saved: baseSavedAt, by: "openpyxl" },
  ];
}

/** A profile of its own keeps the conversion apart from an open LibreOffice. It is silent about files that it cannot convert: reading them fails then. */
function resaveByLibreOffice(files: readonly string[], after: string, profile: string): void {
  const settings = ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(profile).href}`];
  execFileSync(office, [...settings, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", after, ...files], { stdio: "ignore" });
}

const office = process.env["SOFFICE"] ?? "soffice";
const python = process.env["PYTHON"] ?? "python3";
const openpyxl = "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";

await main(process.argv[2]);
