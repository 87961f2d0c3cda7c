import { createHash } from "node:crypto";
import { Refusal } from "../../../instrument/reader/refusal.ts";
import type { Provenance, Reading } from "../../../instrument/reading.ts";
import { type CodedCase, noPlan } from "../../dataset/coded-case.ts";
import { type OpenInput, openInput, sizeOf } from "../../files/read-file.ts";
import { CanonicalCsv, type PlainCase } from "../canonical/canonical-csv.ts";
import type { FoundCase } from "../csv/source.ts";
import { rejected } from "../read-questionnaires.ts";
import { keyOf, type Task, type TaskResult, type TaskSettings } from "./task.ts";

/** Reads a large long CSV in the canonical form piece by piece; null for any other file. */
export function readCanonical(task: Task, settings: TaskSettings): TaskResult | null {
  if (sizeOf(task.path) < settings.canonical.fromBytes) return null;
  const input = openInput(task, settings.limits.longCsvBytes);
  if (input === null) return null;
  let isInUse = false;
  try {
    const result = resultOf(task, input, settings);
    isInUse = result?.kind === "read" || result?.kind === "coded";
    return result;
  } finally {
    if (!isInUse) input.close();
  }
}

function resultOf({ file }: Task, input: OpenInput, { limits, canonical }: TaskSettings): TaskResult | null {
  const hash = createHash("sha256");
  const origin = (): Pick<Provenance, "file" | "sha256"> => ({ file, sha256: hash.digest("hex") });
  try {
    const csv = CanonicalCsv.open(input, { file, limits, onBytes: (bytes) => void hash.update(bytes) });
    if (csv === null) return null;
    if (!input.isUnchanged()) return { kind: "refused", finding: { code: "file-changed" } };
    const own = { ...origin(), format: "csv-long" } as const;
    const key = keyOf(file, own.sha256);
    if (canonical.coded) return { kind: "coded", key, cases: closing(input, csv.codedCases(), (found) => caseOf(found, own)) };
    return { kind: "read", key, readings: closing(input, csv.cases(), (found) => readingOf(found, own)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const about = origin();
    return {
      kind: "read",
      key: keyOf(file, about.sha256),
      readings: closing(input, [rejected(about, error.finding)], (reading) => reading),
    };
  }
}

const readingOf = ({ line, assessment, issues }: FoundCase, own: Omit<Provenance, "line">): Reading => ({
  provenance: { ...own, line },
  assessment,
  issues,
});

function caseOf(found: PlainCase | FoundCase, own: Omit<Provenance, "line">): CodedCase | Reading {
  if (!("facts" in found)) return readingOf(found, own);
  const { facts, answers, line } = found;
  return { facts, answers, initiatives: [], plan: noPlan, provenance: { ...own, line } };
}

/** The cases one after another; the file is closed behind the last one. */
function* closing<From, To>(input: OpenInput, found: Iterable<From>, made: (each: From) => To): Generator<To> {
  try {
    for (const each of found) yield made(each);
  } finally {
    input.close();
  }
}
