import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { assertReplaceable, manifestName } from "./replaceable-folder.ts";

/** What a file is made of; text is written as UTF-8, pieces as they come. */
export type OutputContent = string | Uint8Array | AsyncIterable<string>;

/** One file of a result. `path` is relative to the folder, with `/` on every system. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Takes the files of a result, one after another. */
export type WriteOutput = (path: string, content: OutputContent) => Promise<void>;

/**
 * Writes a result as a whole: everything goes into a folder beside the target, which takes the target's place at the very end.
 * An error or an interruption leaves the target as it was and nothing beside it. Returns the files in the order of their paths.
 *
 * Throws `OutputFolderError` where the target must not be replaced; `force` allows to replace an earlier result.
 */
export async function writeOutputs(
  folder: string,
  { force = false }: { readonly force?: boolean },
  fill: (write: WriteOutput) => Promise<void>,
): Promise<readonly OutputFile[]> {
  await assertReplaceable(folder, force);
  const target = resolve(folder);
  const temporary = besides(target, "tmp");
  await mkdir(temporary, { recursive: true });
  try {
    const files: OutputFile[] = [];
    await fill(async (path, content) => {
      files.push(await writeFile(temporary, path, content));
    });
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const manifest = await writeFile(temporary, manifestName, `${JSON.stringify({ schema: "sme-csr/manifest/1", files }, null, 2)}\n`);
    await putInPlace(temporary, target);
    return [...files, manifest];
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

const besides = (target: string, kind: string): string => join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.${kind}`);

async function writeFile(folder: string, path: string, content: OutputContent): Promise<OutputFile> {
  const place = join(folder, ...path.split("/"));
  await mkdir(dirname(place), { recursive: true });
  const hash = createHash("sha256");
  let bytes = 0;
  const handle = await open(place, "wx");
  try {
    for await (const piece of piecesOf(content)) {
      const data = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
      hash.update(data);
      bytes += data.byteLength;
      // Unlike `write`, it goes on until everything is on the disk or the disk is full.
      await handle.writeFile(data);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { path, bytes, sha256: hash.digest("hex") };
}

const piecesOf = (content: OutputContent): Iterable<string | Uint8Array> | AsyncIterable<string> =>
  typeof content === "string" || content instanceof Uint8Array ? [content] : content;

/** Moves an existing target aside first, as no system replaces a folder that is not empty, and back where the move fails. */
async function putInPlace(temporary: string, target: string): Promise<void> {
  const former = besides(target, "old");
  const existed = await rename(target, former).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
  try {
    await rename(temporary, target);
  } catch (error) {
    if (existed) await rename(former, target);
    throw error;
  }
  await rm(former, { recursive: true, force: true });
}

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";
