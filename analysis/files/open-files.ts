import { readFileSync } from "node:fs";

/** Files that this program may have open at the same time; null where the system does not say, or sets no limit. */
export function openFilesAllowed(): number | null {
  try {
    const soft = /^Max open files\s+(?<soft>\d+)/mu.exec(readFileSync("/proc/self/limits", "utf8"))?.groups?.["soft"];
    return soft === undefined ? null : Number(soft);
  } catch {
    return null;
  }
}
