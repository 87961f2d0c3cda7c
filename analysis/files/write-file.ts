import { randomUUID } from "node:crypto";
import { link, mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** The file is there already, and replacing it was not asked for. */
export class FileExistsError extends Error {
  override readonly name = "FileExistsError";
  readonly file: string;

  constructor(file: string) {
    super(`${file} exists.`);
    this.file = file;
  }
}

/** Writes one file as a whole: it is complete under its name, or not there. Replaces an existing file with `force` only. */
export async function writeSingleFile(
  file: string,
  content: Uint8Array | string | AsyncIterable<string>,
  { force }: { readonly force: boolean },
): Promise<void> {
  const target = resolve(file);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.tmp`);
  await mkdir(dirname(target), { recursive: true });
  try {
    const handle = await open(temporary, "wx");
    try {
      await writeFile(handle, content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (force) await rename(temporary, target);
    else await claim(temporary, target, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A link fails where the name is taken, even if somebody took it this very moment. */
async function claim(temporary: string, target: string, file: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw new FileExistsError(file);
    throw error;
  }
}
