import { messages } from "../../instrument/messages/messages.ts";
import type { CompanyCase, EarlierCase } from "../company/company-case.ts";
import { comparableCase } from "../company/comparable-case.ts";
import { firmKey } from "../dataset/firm-key.ts";
import type { Effects } from "./effects.ts";
import { readInputs, type InputOptions, type InputRequest } from "./read-inputs.ts";
import { warnOfRejections } from "./rejections.ts";

/** A company with its earlier assessment, before it is set beside others. */
export type PairedCase = Omit<CompanyCase, "chosen">;

/** What the files of a call hold. */
export interface CompanyCases {
  /** The latest case of every company, in the order of the files. */
  readonly cases: readonly PairedCase[];
  /** Cases of earlier years among the inputs, which serve to show change and have no report of their own. */
  readonly earlier: number;
  /** Cases in copies of a file, which is told by its content; they have no report. */
  readonly copies: number;
  readonly rejected: number;
}

interface Request extends InputRequest, Pick<InputOptions, "jobs" | "convert"> {
  readonly lastYear: string | null;
}

/** Reads and scores the cases of all files, and finds to the latest of each company the one before. */
export async function companyCases(request: Request, effects: Effects): Promise<CompanyCases> {
  const read = await scored(request, effects);
  const own = { ...read, cases: read.cases.filter(isFirst) };
  const last = request.lastYear === null ? null : await scored({ ...request, paths: [request.lastYear], filesFrom: null }, effects);
  const latest = own.cases.filter((each) => !own.cases.some((other) => isLater(other, each)));
  const cases = latest.map((each) => ({ ...each, before: earlierOf(each, last === null ? own.cases : [...last.cases, ...own.cases]) }));
  const [only] = cases;
  if (last !== null && cases.length === 1 && only !== undefined && only.before === null && last.cases.length > 0)
    effects.warn(messages[effects.language].cli.compare.lastYearOther(request.lastYear ?? ""));
  const copies = read.cases.length - own.cases.length;
  return { cases, earlier: own.cases.length - latest.length, copies, rejected: own.rejected + (last?.rejected ?? 0) };
}

async function scored(request: Request, effects: Effects): Promise<{ readonly cases: readonly EarlierCase[]; readonly rejected: number }> {
  const cases: EarlierCase[] = [];
  let rejected = 0;
  for await (const file of readInputs(request, effects)) {
    rejected += warnOfRejections(file, effects);
    cases.push(...file.readings.flatMap((reading) => comparableCase(reading) ?? []));
  }
  return { cases, rejected };
}

/** Whether a case is not the same case of another file with the same bytes, read before. */
function isFirst({ reading: { provenance } }: EarlierCase, at: number, all: readonly EarlierCase[]): boolean {
  const isSame = (other: EarlierCase): boolean => {
    const { sha256, file, line, sheet } = other.reading.provenance;
    return sha256 === provenance.sha256 && file !== provenance.file && line === provenance.line && sheet === provenance.sheet;
  };
  return !all.slice(0, at).some(isSame);
}

const keyOf = ({ assessment, reading }: EarlierCase): string => firmKey(assessment, reading.provenance);
const yearOf = ({ assessment }: EarlierCase): number => assessment.profile.year ?? -1;

const isLater = (other: EarlierCase, than: EarlierCase): boolean => keyOf(other) === keyOf(than) && yearOf(other) > yearOf(than);

/** The case of the same company with the highest year below; null where there is none. */
function earlierOf(own: EarlierCase, others: readonly EarlierCase[]): EarlierCase | null {
  const before = others.filter((other) => isLater(own, other) && yearOf(other) >= 0);
  return before.toSorted((a, b) => yearOf(b) - yearOf(a))[0] ?? null;
}
