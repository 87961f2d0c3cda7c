import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A workbook as LibreOffice saves it after opening: every formula computed, and names, rules and looks in LibreOffice's own spelling. */
export async function resavedByLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "sme-csr-"));
  try {
    await writeFile(join(folder, "in.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = [
      "--headless",
      profile,
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "out"),
      join(folder, "in.xlsx"),
    ];
    await run("soffice", convert);
    return new Uint8Array(await readFile(join(folder, "out", "in.xlsx")));
  } finally {
    await rm(folder, { recursive: true });
  }
}
