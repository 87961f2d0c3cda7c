import type { Members } from "./member-difference.ts";
import type { Release, ReleasedRecord, ReleaseLog } from "./release-log.ts";

/**
 * Reads a release log from the text of its JSON file. Null where it is no such log, or not whole: a log that cannot be trusted must
 * stop the publication, not be skipped.
 */
export function readReleaseLog(text: string): ReleaseLog | null {
  const log = parsed(text);
  if (!isObject(log) || log["schema"] !== "sme-csr/release-log/1" || !Array.isArray(log["releases"])) return null;
  const found: unknown[] = log["releases"];
  const releases = found.flatMap((release) => releaseOf(release) ?? []);
  const { secret } = log;
  if (releases.length < found.length || (secret !== undefined && typeof secret !== "string")) return null;
  return { schema: "sme-csr/release-log/1", ...(secret !== undefined && { secret }), releases };
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
  const { id, minN, members, groups, records } = value;
  if (typeof id !== "string" || !isCount(minN) || !isMembers(members) || !Array.isArray(groups)) return null;
  const found: unknown[] = groups;
  const read = found.flatMap((group) => groupOf(group, members.length) ?? []);
  if (read.length < found.length) return null;
  if (records === undefined) return { id, minN, members, groups: read };
  const listed: unknown[] = Array.isArray(records) ? records : [null];
  const known = listed.flatMap((record) => recordOf(record, members.length, read.length) ?? []);
  return known.length === listed.length ? { id, minN, members, groups: read, records: known } : null;
}

function recordOf(value: unknown, members: number, groups: number): ReleasedRecord | null {
  if (!isObject(value) || typeof value["id"] !== "string") return null;
  const [lacking, withheld] = [placesBelow(value["lacking"], members), placesBelow(value["withheld"], groups)];
  return lacking === null || withheld === null ? null : { id: value["id"], lacking, withheld };
}

/** Places in a list of so many, in ascending order; null where they are none. */
function placesBelow(value: unknown, size: number): readonly number[] | null {
  if (!Array.isArray(value)) return null;
  const all: unknown[] = value;
  const read = all.filter(isCount).filter((place, at, list) => place < size && (at === 0 || place > (list[at - 1] ?? size)));
  return read.length === all.length ? read : null;
}

function groupOf(value: unknown, size: number): Release["groups"][number] | null {
  if (!isObject(value)) return null;
  const { id, n, places } = value;
  const read = placesBelow(places, size);
  return typeof id === "string" && read !== null && n === read.length ? { id, n: read.length, places: read } : null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function isMembers(value: unknown): value is Members {
  return Array.isArray(value) && value.every((member, at) => typeof member === "string" && (at === 0 || member > String(value[at - 1])));
}
