import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";

/** Workbooks to be read, all written by one program. */
export interface Corpus {
  readonly name: string;
  readonly files: readonly string[];
}

/** LibreOffice leaves files out without a word when it is given many at once. */
const filesAtOnce = 20;

const soffice = process.env["SOFFICE"] ?? "soffice";

/** All workbooks below a folder. */
function workbooksIn(folder: string): readonly string[] {
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"));
  return found.toSorted().map((name) => path.join(folder, name));
}

/** The workbooks of a folder that exceljs wrote, and the same saved again by LibreOffice, where that is installed. */
export function corpora(folder: string): readonly Corpus[] {
  const files = spread(workbooksIn(folder).filter(isFromExceljs));
  const saved = isInstalled() ? savedAgain(files) : [];
  if (saved.length === 0) process.stdout.write("LibreOffice is not installed: workbooks that it saved are left out.\n");
  return [
    { name: "exceljs", files },
    { name: "libreoffice", files: saved },
  ].filter((corpus) => corpus.files.length > 0);
}

/** More files take longer and say no more: templates repeat. */
const most = 24;

/** At most so many files, from the first to the last. */
function spread(files: readonly string[]): readonly string[] {
  const step = Math.max(1, files.length / most);
  return files.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** exceljs says of itself that it is Excel; a file that cannot be opened is nobody's. */
function isFromExceljs(file: string): boolean {
  try {
    const parts = unzipSync(readFileSync(file), { filter: ({ name }) => name === "docProps/app.xml" });
    return new TextDecoder().decode(parts["docProps/app.xml"]).includes("<Application>Microsoft Excel<");
  } catch {
    return false;
  }
}

function isInstalled(): boolean {
  try {
    execFileSync(soffice, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Saved once and kept in the folder for temporary files, under a name that the content of the files decides. */
function savedAgain(files: readonly string[]): readonly string[] {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  const folder = path.join(tmpdir(), "sme-csr-bench", hash.digest("hex").slice(0, 16));
  const [from, to] = [path.join(folder, "from"), path.join(folder, "to")];
  mkdirSync(from, { recursive: true });
  const names = files.map((file, index) => {
    const name = `${String(index).padStart(4, "0")}.xlsx`;
    copyFileSync(file, path.join(from, name));
    return name;
  });
  const missing = (): readonly string[] => names.filter((name) => !existsSync(path.join(to, name)));
  for (let left = missing(), at = filesAtOnce; left.length > 0 && at >= 1; left = missing(), at = at === 1 ? 0 : 1) {
    for (let start = 0; start < left.length; start += at) save(left.slice(start, start + at), from, to, folder);
  }
  if (missing().length > 0) throw new Error(`LibreOffice did not save ${missing().length} of ${names.length} workbooks again.`);
  rmSync(from, { recursive: true });
  return names.map((name) => path.join(to, name));
}

function save(names: readonly string[], from: string, to: string, folder: string): void {
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  const files = names.map((name) => path.join(from, name));
  execFileSync(soffice, [profile, "--headless", "--convert-to", "xlsx", "--outdir", to, ...files], { stdio: "ignore" });
}
