import { lstat, stat } from "node:fs/promises";
import { isAbsolute, join, resolve, sep } from "node:path";
import { glob } from "tinyglobby";
import { issueAt } from "../../instrument/issue-severity.ts";
import type { Finding, Issue } from "../../instrument/issue.ts";
import { nameKind } from "./input-names.ts";
import { errorCode, type FilePath, walkFolder } from "./walk-folder.ts";

/** A file to be read. */
export interface Input {
  /** As the user knows it: the path that was given, and what follows below a folder, with forward slashes. */
  readonly file: string;
  readonly path: FilePath;
}

/** The files behind what a user named, each once and in the order of their names, and what could not be found. */
export interface FoundInputs {
  readonly inputs: readonly Input[];
  readonly issues: readonly Issue[];
}

/**
 * Finds the files that paths stand for: files as they are, folders with all that looks like a questionnaire, and patterns such as
 * `clients/**\/*.xlsx` where no file has that name. Relative paths start at `from`.
 */
export async function findInputs(paths: readonly string[], from: string = process.cwd()): Promise<FoundInputs> {
  const inputs = new Map<string, Input>();
  const issues = new Map<string, Issue>();
  const collect: Collect = {
    from,
    input: (file, path) => {
      const key = typeof path === "string" ? resolve(from, path) : `${file}\u0000`;
      if (!inputs.has(key)) inputs.set(key, { file, path });
    },
    finding: (file, finding) => issues.set(`${file}\u0000${finding.code}`, issueAt({ file }, finding)),
  };
  for (const path of paths) await find(path, collect);
  return {
    inputs: [...inputs.values()].toSorted((a, b) => compare(a.file, b.file)),
    issues: [...issues.values()].toSorted((a, b) => compare(a.file, b.file)),
  };
}

interface Collect {
  readonly from: string;
  readonly input: (file: string, path: FilePath) => void;
  readonly finding: (file: string, finding: Finding) => void;
}

/** By code units, which is the same everywhere. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function find(path: string, collect: Collect): Promise<void> {
  const absolute = resolve(collect.from, path);
  const file = shown(path);
  const found = await lstat(absolute).catch(errorCode);
  if (typeof found === "string") {
    if (found === "ENOENT" && /[*?[\]{}]/u.test(path)) return findPattern(path, collect);
    return collect.finding(
      file,
      found === "ENOENT" || found === "ENOTDIR" ? { code: "file-missing" } : { code: "file-unreadable", cause: found },
    );
  }
  // A link that the user names is meant; one that lies in a folder may not be.
  const target = found.isSymbolicLink() ? await stat(absolute).catch(errorCode) : found;
  if (typeof target === "string") collect.finding(file, { code: "file-missing" });
  else if (target.isDirectory()) await findInFolder(file, absolute, collect);
  else if (!target.isFile()) collect.finding(file, { code: "file-is-special" });
  else if (nameKind(file.slice(file.lastIndexOf("/") + 1)) === "lock") collect.finding(file, { code: "file-is-lock" });
  else collect.input(file, absolute);
}

async function findInFolder(file: string, absolute: string, collect: Collect): Promise<void> {
  let found = 0;
  const prefix = file === "." ? "" : file.endsWith("/") ? file : `${file}/`;
  await walkFolder(absolute, {
    input: (name, path) => {
      found += 1;
      collect.input(prefix + name, path);
    },
    finding: (name, finding) => {
      found += 1;
      collect.finding(name === "" ? file : prefix + name, finding);
    },
  });
  if (found === 0) collect.finding(file, { code: "nothing-found" });
}

async function findPattern(pattern: string, collect: Collect): Promise<void> {
  const options = { cwd: collect.from, followSymbolicLinks: false, expandDirectories: false, dot: true, absolute: isAbsolute(pattern) };
  const names = await glob(pattern.split(sep).join("/"), options);
  // A pattern that spells the ending, such as *.txt, asks for these files whatever they are.
  const isExplicit = /\.\w+$/u.test(pattern);
  const kinds = names
    .map((name) => ({ name, kind: nameKind(name.slice(name.lastIndexOf("/") + 1)) }))
    .filter(({ name, kind }) => kind !== "other" || (isExplicit && !/(?:^|\/)\._[^/]*$/u.test(name)));
  for (const { name, kind } of kinds) {
    if (kind === "lock") collect.finding(shown(name), { code: "file-is-lock" });
    else collect.input(shown(name), resolve(collect.from, name));
  }
  if (kinds.length === 0) collect.finding(pattern, { code: "nothing-found" });
}

/** The path as given, in its simplest form and with forward slashes. */
function shown(path: string): string {
  const simple = join(path).split(sep).join("/");
  return simple.length > 1 && simple.endsWith("/") ? simple.slice(0, -1) : simple;
}
