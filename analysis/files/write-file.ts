import { randomUUID } from "node:crypto";
import { link, mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { OutputContent } from "./fill-folder.ts";
import { onDisk } from "./on-disk.ts";
import { writing } from "./output-error.ts";

/** The file is there already, and replacing it was not asked for. */
export class FileExistsError extends Error {
  override readonly name = "FileExistsError";
  readonly file: string;

  constructor(file: string) {
    super(`${file} exists.`);
    this.file = file;
  }
}

/**
 * Writes one file as a whole: it is complete under its name, or not there. Replaces an existing file with `force` only. A device or a pipe,
 * such as /dev/stdout, takes the content as it comes. Throws `OutputError` where the system does not let it be written.
 */
export async function writeSingleFile(file: string, content: OutputContent, { force }: { readonly force: boolean }): Promise<void> {
  const target = resolve(file);
  const found = await stat(target).catch(() => null);
  if (found === null || found.isFile() || found.isDirectory()) await writing(file, () => replace({ file, target, force }, content));
  else await writing(file, () => writeFile(target, content));
}

async function replace({ file, target, force }: { file: string; target: string; force: boolean }, content: OutputContent): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target).slice(0, 50)}.${randomUUID().slice(0, 8)}.tmp`);
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
    await onDisk(dirname(target));
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
