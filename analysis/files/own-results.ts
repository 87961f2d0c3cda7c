import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Input } from "./find-inputs.ts";
import { manifestName } from "./replaceable-folder.ts";

/**
 * Leaves out what this program itself wrote: tables and reports lie beside a manifest, or in a folder that one lists. Whoever names such a file gets it read all the same.
 *
 * @param named absolute paths of what the user named, files, folders or patterns
 */
export async function withoutOwnResults(inputs: readonly Input[], named: readonly string[]): Promise<readonly Input[]> {
  const wanted = new Set(named);
  const results = new Map<string, boolean>();
  const kept: Input[] = [];
  for (const input of inputs) {
    // Results have plain names, so a name that is no UTF-8 is somebody else's.
    if (typeof input.path !== "string" || wanted.has(resolve(input.path))) {
      kept.push(input);
      continue;
    }
    const folder = dirname(resolve(input.path));
    const isResult = results.get(folder) ?? (await holdsResult(folder));
    results.set(folder, isResult);
    if (!isResult) kept.push(input);
  }
  return kept;
}

async function holdsResult(folder: string): Promise<boolean> {
  if ((await manifestIn(folder)) !== null) return true;
  const above = await manifestIn(dirname(folder));
  return above?.includes(`"path": "${basename(folder)}/`) === true;
}

/** The manifest of a result in a folder; null where there is none. */
const manifestIn = (folder: string): Promise<string | null> =>
  readFile(join(folder, manifestName), "utf8").then(
    (text) => (text.includes('"sme-csr/manifest/1"') ? text : null),
    () => null,
  );
