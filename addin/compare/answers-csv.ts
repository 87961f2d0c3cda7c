import { firmKey } from "../../analysis/dataset/firm-key.ts";
import { whyUnusable } from "../../analysis/dataset/usability.ts";
import { readCsv } from "../../analysis/ingest/csv/read-csv.ts";
import type { FoundCase } from "../../analysis/ingest/csv/source.ts";
import { defaultLimits } from "../../instrument/reader/limits.ts";
import { tenThousandths } from "../../instrument/scoring/rounding.ts";
import { belongsOf, comparableCard, scoresOf } from "../../analysis/peers/own-scores.ts";
import type { PeerCase } from "./peer-case.ts";

/** What a pane can score while its user waits. */
const limits = { ...defaultLimits, csvBytes: 20_000_000, csvCases: 5000, issues: 1 };

/** Reads a CSV of answers, wide or long, and scores every case in it. A case that cannot be read does not count. */
export function answersCsv(bytes: Uint8Array, file: string): readonly PeerCase[] {
  return settled(Array.from(readCsv(bytes, file, limits).cases, (found) => caseOf(found, file)));
}

interface Case extends PeerCase {
  /** Of several cases of one company and year the third party's is kept, then the consultant's. */
  readonly rank: number;
}

function caseOf({ assessment, line }: FoundCase, file: string): Case {
  if (assessment === null) return { firm: `line ${line}`, year: null, version: "", belongs: {}, scores: new Map(), counts: false, rank: 3 };
  const card = comparableCard(assessment);
  const { assessor, year } = assessment.profile;
  return {
    firm: firmKey(assessment, { file, format: "csv-wide", line, sha256: "" }),
    year,
    version: assessment.instrumentVersion,
    belongs: belongsOf(assessment),
    scores: new Map([...scoresOf(card)].map(([metric, score]) => [metric, tenThousandths(score)])),
    counts: whyUnusable(assessment, card) === null,
    rank: assessor === "third-party" ? 0 : assessor === "consultant" ? 1 : 2,
  };
}

/** One case of a company and year counts. */
function settled(cases: readonly Case[]): readonly PeerCase[] {
  const keyOf = ({ firm, year }: Case): string => JSON.stringify([firm, year]);
  const best = new Map<string, Case>();
  for (const each of cases) {
    const kept = best.get(keyOf(each));
    if (each.counts && (kept === undefined || each.rank < kept.rank)) best.set(keyOf(each), each);
  }
  return cases.map((each) => (best.get(keyOf(each)) === each ? each : { ...each, counts: false }));
}
