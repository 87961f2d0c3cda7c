import type { Members } from "./member-difference.ts";
import type { Release, ReleaseLog } from "./release-log.ts";

/**
 * Reads a release log from the text of its JSON file. Null where it is no such log, or not whole: a log that cannot be trusted must
 * stop the publication, not be skipped.
 */
export function readReleaseLog(text: string): ReleaseLog | null {
  const log = parsed(text);
  if (!isObject(log) || log["schema"] !== "sme-csr/release-log/1" || !Array.isArray(log["releases"])) return null;
  const found: unknown[] = log["releases"];
  const releases = found.flatMap((release) => releaseOf(release) ?? []);
  return releases.length === found.length ? { schema: "sme-csr/release-log/1", releases } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function releaseOf(value: unknown): Release | null {
  if (!isObject(value)) return null;
  const { id, minN, members, groups } = value;
  if (typeof id !== "string" || !isCount(minN) || !isMembers(members) || !Array.isArray(groups)) return null;
  const found: unknown[] = groups;
  const read = found.flatMap((group) => groupOf(group, members.length) ?? []);
  return read.length === found.length ? { id, minN, members, groups: read } : null;
}

function groupOf(value: unknown, size: number): Release["groups"][number] | null {
  if (!isObject(value)) return null;
  const { id, n, places } = value;
  if (typeof id !== "string" || !Array.isArray(places)) return null;
  const all: unknown[] = places;
  const read = all.filter(isCount).filter((place, at, list) => place < size && (at === 0 || place > (list[at - 1] ?? size)));
  return read.length === all.length && n === read.length ? { id, n: read.length, places: read } : null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function isMembers(value: unknown): value is Members {
  return Array.isArray(value) && value.every((member, at) => typeof member === "string" && (at === 0 || member > String(value[at - 1])));
}
