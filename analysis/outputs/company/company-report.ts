import type { Reading } from "../../../instrument/reading.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Benchmark } from "../../benchmark/types.ts";
import { choosePeers } from "../../company/choose-peers.ts";
import { comparableCase } from "../../company/comparable-case.ts";
import type { GroupCell } from "../../peers/groups.ts";
import type { Peers } from "../../peers/peers.ts";
import { companyHtml, companyXlsx } from "./company-files.ts";
import { companyJson } from "./company-json.ts";
import { companyPage } from "./page.ts";

/** What a company is set beside, and in which language it is said. */
export interface CompanyReportOptions {
  readonly language: Language;
  /** Published figures of other companies; absent for a report without a position. */
  readonly benchmark?: Benchmark;
  /** The group of the benchmark to compare with; absent for the nearest one with enough companies. */
  readonly group?: GroupCell;
  /** An assessment of an earlier year of the same company; absent for a report without change. */
  readonly earlier?: Reading;
}

/** The report of one company in three forms that say the same. */
export interface CompanyReport {
  /** One page without script, which loads nothing. */
  readonly html: string;
  /** company.xlsx, with Excel's own charts. */
  readonly workbook: Uint8Array;
  /** What `csr compare --json` prints. */
  readonly json: object;
}

/**
 * The report of one company: scores, red flags, risks, next steps, position, change, strengths, initiatives, as `csr compare` writes it. The same
 * reading and options give the same bytes. Null where the reading holds no assessment.
 *
 * @throws RangeError where the benchmark does not have the group that was asked for
 */
export async function companyReport(reading: Reading, options: CompanyReportOptions): Promise<CompanyReport | null> {
  const { language, benchmark, group = null, earlier } = options;
  const own = comparableCase(reading);
  if (own === null) return null;
  const peers = benchmark === undefined ? null : peersOf(benchmark);
  const choice = choosePeers(peers, own, { asked: group, language });
  if ("unknownGroup" in choice) throw new RangeError(choice.unknownGroup);
  const before = earlier === undefined ? null : comparableCase(earlier);
  const page = companyPage({ ...own, before, chosen: choice.chosen }, { language, whyAlone: choice.whyAlone });
  return { html: await companyHtml(page), workbook: await companyXlsx(page), json: companyJson(page) };
}

const peersOf = (benchmark: Benchmark): Peers => ({
  file: "benchmark.json",
  benchmark,
  versions: [benchmark.instrument.version],
  leftOut: Math.max(0, benchmark.pool.cases - benchmark.pool.used),
});
