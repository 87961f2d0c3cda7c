import { createHash } from "node:crypto";
import type { Finding } from "../../../instrument/issue.ts";
import type { Limits } from "../../../instrument/reader/limits.ts";
import { Refusal } from "../../../instrument/reader/refusal.ts";
import { readInput } from "../../files/read-file.ts";
import type { Task } from "../pool/task.ts";
import { isZip } from "../sniff-zip.ts";
import { sniff } from "../sniff.ts";
import { openArchive } from "../xlsx/archive.ts";
import { type Conversion, foreignFormat } from "./conversion.ts";

/** A file that has to be converted. */
interface ForeignFile {
  readonly bytes: Uint8Array;
  readonly conversion: Conversion;
}

/**
 * A file that has to be converted, or why it must not be; null for any other file: it is read, or refused, as it is. What holds for
 * workbooks that are read holds for these too, so that LibreOffice meets no larger file and no damaged or boundless archive.
 */
export function foreignFile({ file, path }: Task, limits: Limits): ForeignFile | Finding | null {
  const bytes = readInput({ path });
  if (!(bytes instanceof Uint8Array)) return null;
  const kind = sniff(bytes, file);
  const from = typeof kind === "string" ? null : foreignFormat(kind);
  if (from === null) return null;
  if (bytes.length > limits.fileBytes) return { code: "file-too-large", bytes: bytes.length, limit: limits.fileBytes };
  const flaw = isZip(bytes) ? archiveFlaw(bytes, limits) : null;
  return flaw ?? { bytes, conversion: { from, sha256: createHash("sha256").update(bytes).digest("hex") } };
}

/** What is wrong with an archive: each of its parts is unpacked, and nothing kept. */
function archiveFlaw(bytes: Uint8Array, limits: Limits): Finding | null {
  try {
    const archive = openArchive(bytes, limits);
    for (const name of archive.names) for (const piece of archive.pieces(name)) void piece;
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.finding;
    throw error;
  }
}
