import { lstat, readdir, readFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";

/**
 * Why a folder must not be written to. `not-empty`: it holds something and replacing was not asked for. `foreign-file`: it holds
 * a file that no earlier result lists. `not-a-folder`: something else has this name. `in-use`: the program was started inside it.
 */
export type OutputRefusal = "not-empty" | "foreign-file" | "not-a-folder" | "in-use";

/** The output folder must stay as it is. `found` names the file that is in the way, if one is. */
export class OutputFolderError extends Error {
  override readonly name = "OutputFolderError";
  readonly folder: string;
  readonly refusal: OutputRefusal;
  readonly found: string | null;

  constructor(folder: string, refusal: OutputRefusal, found: string | null = null) {
    super(`${folder}: ${refusal}`);
    this.folder = folder;
    this.refusal = refusal;
    this.found = found;
  }
}

/** Name of the file that lists all others with their hashes; a folder without it is no complete result. */
export const manifestName = "manifest.json";

/**
 * Makes sure that a folder may be replaced: it does not exist, is empty, or (with `force`) holds nothing but an earlier result,
 * as its manifest.json says. Somebody's own files are never deleted.
 */
export async function assertReplaceable(folder: string, force: boolean): Promise<void> {
  const target = resolve(folder);
  const stats = await lstat(target).catch(() => null);
  if (stats === null) return;
  if (!stats.isDirectory()) throw new OutputFolderError(folder, "not-a-folder");
  if (`${process.cwd()}${sep}`.startsWith(target.endsWith(sep) ? target : `${target}${sep}`)) throw new OutputFolderError(folder, "in-use");
  const files = await filesIn(target);
  if (files.length > 0 && !force) throw new OutputFolderError(folder, "not-empty", files[0] ?? null);
  const listed = await listedIn(join(target, manifestName));
  const foreign = files.find((file) => !listed.has(file));
  if (foreign !== undefined) throw new OutputFolderError(folder, "foreign-file", foreign);
}

/** What file managers leave behind. */
const litter: ReadonlySet<string> = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/** Everything in a folder that is not a folder itself, as paths with `/`, in the order of the paths. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !litter.has(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/** The paths that a manifest lists, and its own; none where there is no manifest. */
async function listedIn(manifest: string): Promise<ReadonlySet<string>> {
  const text = await readFile(manifest, "utf8").catch(() => null);
  if (text === null) return new Set();
  const listed = new Set<string>([manifestName]);
  // Collects every "path" of the manifest, whatever else a later version puts into it.
  parsed(text, (key, value) => {
    if (key === "path" && typeof value === "string") listed.add(value);
  });
  return listed;
}

function parsed(text: string, visit: (key: string, value: unknown) => void): void {
  try {
    JSON.parse(text, (key, value: unknown) => {
      visit(key, value);
      return value;
    });
  } catch {
    // A manifest that is no JSON lists nothing, so that every file counts as somebody's own.
  }
}
