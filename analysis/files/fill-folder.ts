import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { onDisk } from "./on-disk.ts";
import { writing } from "./output-error.ts";
import { manifestName } from "./replaceable-folder.ts";

/** What a file is made of; text is written as UTF-8, pieces as they come. */
export type OutputContent = string | Uint8Array | AsyncIterable<string>;

/** One file of a result. `path` is relative to the folder, with `/` on every system. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file of a result that another program writes itself, at a path where nothing stands yet. Files that were written before lie where they belong. */
export interface MadeFile {
  readonly make: (file: string) => Promise<void>;
}

/** Takes the files of a result, one after another. */
export type WriteOutput = (path: string, content: OutputContent | MadeFile) => Promise<void>;

/**
 * Writes the files of a result into a new folder and last a manifest with their hashes. Returns them in the order of their paths.
 *
 * @param shown how the user knows the folder, for errors
 */
export async function fillFolder(
  folder: string,
  shown: string,
  fill: (write: WriteOutput) => Promise<void>,
): Promise<readonly OutputFile[]> {
  await mkdir(folder, { recursive: true });
  const write = (path: string, content: OutputContent | MadeFile): Promise<OutputFile> =>
    writing(join(shown, path), () => (isMade(content) ? makeFile(folder, path, content) : writeFile(folder, path, content)));
  const files: OutputFile[] = [];
  await fill(async (path, content) => {
    files.push(await write(path, content));
  });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest = await write(manifestName, `${JSON.stringify({ schema: "sme-csr/manifest/1", files }, null, 2)}\n`);
  const folders = new Set([...files, manifest].map(({ path }) => dirname(join(folder, path))));
  for (const each of folders) await onDisk(each);
  return [...files, manifest];
}

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

const isMade = (content: OutputContent | MadeFile): content is MadeFile => typeof content === "object" && "make" in content;

async function makeFile(folder: string, path: string, { make }: MadeFile): Promise<OutputFile> {
  const place = join(folder, ...path.split("/"));
  await mkdir(dirname(place), { recursive: true });
  await make(place);
  await onDisk(place);
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of createReadStream(place)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { path, bytes, sha256: hash.digest("hex") };
}

const piecesOf = (content: OutputContent): Iterable<string | Uint8Array> | AsyncIterable<string> =>
  typeof content === "string" || content instanceof Uint8Array ? [content] : content;
