import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The program of LibreOffice: the one that SOFFICE names, otherwise the first one in PATH or where its installers put it. Null where
 * there is none; where SOFFICE names something else, no other is looked for.
 */
export function findOffice(environment: Environment): string | null {
  const { SOFFICE: named } = environment;
  const candidates = named === undefined || named === "" ? [...inPath(environment), ...usualPlaces(environment)] : [named];
  return candidates.find(isProgram) ?? null;
}

/** `soffice.com` is the one that waits for its end on Windows; `localc` and `libreoffice` are what some systems have alone. */
const names = process.platform === "win32" ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice", "localc"];

function inPath({ PATH = "" }: Environment): readonly string[] {
  const folders = PATH.split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces(environment: Environment): readonly string[] {
  if (process.platform === "darwin") return ["/Applications/LibreOffice.app/Contents/MacOS/soffice"];
  if (process.platform === "win32") {
    const folders = [environment["ProgramFiles"], environment["ProgramFiles(x86)"]].filter((folder) => folder !== undefined);
    return folders.map((folder) => join(folder, "LibreOffice", "program", "soffice.com"));
  }
  const versions = namesIn("/opt").filter((name) => /^libreoffice/iu.test(name));
  const folders = ["/usr/lib/libreoffice", "/usr/lib64/libreoffice", ...versions.toSorted().map((name) => join("/opt", name))];
  return [...folders.map((folder) => join(folder, "program", "soffice")), "/snap/bin/libreoffice"];
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
