import { unzipSync } from "fflate";
import type { ArchiveFile } from "./archive-file.ts";

/** Takes a sound archive apart; null for anything else. */
export function unpacked(bytes: Uint8Array): ArchiveFile | null {
  try {
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/"));
    return parts.length === 0 ? null : { entries: parts.map(([name, data]) => ({ name, data, record: {} })), damages: [] };
  } catch {
    return null;
  }
}
