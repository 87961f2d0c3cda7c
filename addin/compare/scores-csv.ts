import type { Dimension } from "../../analysis/benchmark/types.ts";
import type { Dialect } from "../../analysis/ingest/csv/dialect.ts";
import { eachRecord, headerOf } from "../../analysis/ingest/csv/rows.ts";
import { isComparableVersion } from "../../instrument/csr/versions.ts";
import { tenThousandths } from "../../instrument/scoring/rounding.ts";
import { Damaged } from "../../analysis/peers/damaged.ts";
import { metrics } from "../../analysis/peers/metrics.ts";
import type { PeerCase } from "./peer-case.ts";

/** Columns that tell a scores.csv of `csr aggregate` from every other CSV. */
const telling = ["firm_id", "year", "instrument_version", "form", "excluded", ...metrics];

const described: readonly Dimension[] = ["industry", "size", "year", "province", "region", "form", "assessor"];

/** What most rows a pane can hold. */
const mostRows = 100_000;

/** Whether a CSV is the scores.csv of `csr aggregate`. */
export function isScoresCsv(dialect: Dialect): boolean {
  const header = columnsOf(dialect);
  return telling.every((column) => header.includes(column));
}

/** The cases of a scores.csv; those that its program left out do not count here either. */
export function scoresCsv(dialect: Dialect): readonly PeerCase[] {
  const columns = new Map(columnsOf(dialect).map((name, at) => [name, at]));
  const cases: PeerCase[] = [];
  eachRecord(dialect, ({ fields, line }) => {
    if (fields.length !== columns.size || cases.length === mostRows) throw new Damaged(`line ${line}`);
    cases.push(caseOf((name) => fields[columns.get(name) ?? -1]?.trim() ?? "", line));
  });
  return cases;
}

const columnsOf = (dialect: Dialect): readonly string[] =>
  headerOf(dialect)?.fields.map((field) => field.replaceAll("\uFEFF", "").trim()) ?? [];

function caseOf(cell: (column: string) => string, line: number): PeerCase {
  const year = cell("year");
  if (year !== "" && !/^\d{4}$/u.test(year)) throw new Damaged(`line ${line}, year`);
  const version = cell("instrument_version");
  return {
    firm: cell("firm_id") || `line ${line}`,
    year: year === "" ? null : Number(year),
    version,
    belongs: Object.fromEntries(
      described.flatMap((dimension) => (cell(dimension) === "" ? [] : [[dimension, cell(dimension).slice(0, 100)]])),
    ),
    scores: new Map(metrics.flatMap((metric) => (cell(metric) === "" ? [] : [[metric, scoreIn(cell(metric), `line ${line}, ${metric}`)]]))),
    counts: cell("excluded") === "" && year !== "" && isComparableVersion(version),
  };
}

/** A score, also where a spreadsheet wrote it with a decimal comma. */
function scoreIn(text: string, place: string): number {
  const score = Number(text.replace(",", "."));
  if (!/^\d{1,3}(?:[.,]\d+)?$/u.test(text) || score > 100) throw new Damaged(place);
  return tenThousandths(score);
}
