import type { Finding } from "../../instrument/issue.ts";
import { defaultLimits } from "../../instrument/reader/limits.ts";
import { Refusal } from "../../instrument/reader/refusal.ts";
import { openArchive } from "./xlsx/archive.ts";

const manifest = "META-INF/manifest.xml";

/** Tells an OpenDocument spreadsheet with a password from one without: its manifest says how each part is encrypted. */
export function sniffOds(bytes: Uint8Array): Finding {
  try {
    const archive = openArchive(bytes, defaultLimits);
    const pieces: Uint8Array[] = [];
    if (archive.has(manifest)) for (const piece of archive.pieces(manifest)) pieces.push(piece.slice());
    const isEncrypted = archive.has("encrypted-package") || Buffer.concat(pieces).includes("encryption-data");
    return { code: isEncrypted ? "file-is-encrypted" : "file-is-ods" };
  } catch (error) {
    if (error instanceof Refusal) return error.finding;
    throw error;
  }
}
