import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import type { Finding } from "../../instrument/issue.ts";
import { nameKind } from "./input-names.ts";

/** A path as the file system has it; names that are no UTF-8 can only be opened by their bytes. */
export type FilePath = string | Buffer;

/** What is told of the files in a folder. Names are relative to the folder, with forward slashes. */
export interface FolderListener {
  input(name: string, path: FilePath): void;
  finding(name: string, finding: Finding): void;
}

/** Walks over a folder and all folders in it. Links are not followed: what they lead to within the folder is found anyway. */
export async function walkFolder(root: string, listener: FolderListener): Promise<void> {
  const real = await realpath(root).catch((error: unknown) => listener.finding("", { code: "file-unreadable", cause: errorCode(error) }));
  if (typeof real === "string") await walk({ root: real, path: Buffer.from(root), name: "" }, listener);
}

interface Folder {
  /** Real path of the folder in which the walk began. */
  readonly root: string;
  readonly path: Buffer;
  readonly name: string;
}

async function walk(folder: Folder, listener: FolderListener): Promise<void> {
  const entries = await readdir(folder.path, { withFileTypes: true, encoding: "buffer" }).catch((error: unknown) => {
    listener.finding(folder.name, { code: "file-unreadable", cause: errorCode(error) });
    return [];
  });
  for (const entry of entries) {
    const bytes = Buffer.from(entry.name);
    const name = shownName(bytes);
    const place: Folder = {
      root: folder.root,
      path: Buffer.concat([folder.path, Buffer.from(sep), bytes]),
      name: folder.name === "" ? name : `${folder.name}/${name}`,
    };
    if (entry.isDirectory()) await tellFolder(place, name, listener);
    else await tellFile(entry, place, listener);
  }
}

/** A .numbers document may be a folder. Hidden folders belong to programs, and __MACOSX holds what macOS packs beside the files of an archive. */
async function tellFolder(place: Folder, name: string, listener: FolderListener): Promise<void> {
  if (name.toLowerCase().endsWith(".numbers")) listener.finding(place.name, { code: "file-is-other-office", kind: "numbers" });
  else if (!name.startsWith(".") && name !== "__MACOSX") await walk(place, listener);
}

async function tellFile(entry: Dirent<Buffer>, place: Folder, listener: FolderListener): Promise<void> {
  const kind = nameKind(place.name.slice(place.name.lastIndexOf("/") + 1));
  if (entry.isSymbolicLink()) {
    const finding = await linkFinding(place, kind === "input");
    if (finding !== null) listener.finding(place.name, finding);
  } else if (kind === "lock") listener.finding(place.name, { code: "file-is-lock" });
  else if (kind === "input" && entry.isFile()) listener.input(place.name, fileSystemPath(place.path));
  else if (kind === "input") listener.finding(place.name, { code: "file-is-special" });
}

/** A link matters where it leads out of the folder: to a folder, or to something that looks like an input. */
async function linkFinding(place: Folder, isInput: boolean): Promise<Finding | null> {
  const target = await stat(place.path).catch(() => null);
  if (target === null) return isInput ? { code: "file-missing" } : null;
  if (!isInput && !target.isDirectory()) return null;
  const real = await realpath(place.path).catch(() => "");
  return real === place.root || real.startsWith(`${place.root}${sep}`) ? null : { code: "file-is-outside" };
}

const fileSystemPath = (bytes: Buffer): FilePath => {
  const text = bytes.toString("utf8");
  return Buffer.from(text).equals(bytes) ? text : bytes;
};

/** A name for people; bytes that are no UTF-8 are shown as `\xE4`, so that two names stay different. */
function shownName(bytes: Buffer): string {
  if (Buffer.from(bytes.toString("utf8")).equals(bytes)) return bytes.toString("utf8");
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCodePoint(byte) : `\\x${byte.toString(16).toUpperCase()}`)).join("");
}

/** `EACCES` and the like; the name of the error where it has no code. */
export function errorCode(error: unknown): string {
  if (error instanceof Error) return "code" in error && typeof error.code === "string" ? error.code : error.name;
  return String(error);
}
