import type { Language } from "../../../instrument/types.ts";
import type { Assessment } from "../../../instrument/types.ts";
import { csr } from "../../../instrument/csr/instrument.ts";
import { scoreAssessment } from "../../../instrument/scoring/scorecard.ts";
import type { Benchmark } from "../../../analysis/benchmark/types.ts";
import { choosePeers } from "../../../analysis/company/choose-peers.ts";
import type { CompanyCase, EarlierCase } from "../../../analysis/company/company-case.ts";
import { companyPage, type CompanyPage } from "../../../analysis/outputs/company/page.ts";
import { benchmarkIn } from "../../../analysis/peers/benchmark-file.ts";
import type { GroupCell } from "../../../analysis/peers/groups.ts";
import { comparableCard } from "../../../analysis/peers/own-scores.ts";
import type { Peers } from "../../../analysis/peers/peers.ts";
import { reading, type Company } from "../dataset/readings.ts";

/** A company whose report is to be made, and what it is set beside. */
export interface Sample {
  readonly company?: Company;
  /** What else stands in the file. */
  readonly more?: Partial<Assessment>;
  readonly before?: Company;
  readonly benchmark?: Benchmark;
  readonly group?: GroupCell;
  readonly language?: Language;
}

/** A case as the command reads and scores it. */
export function scored(company: Company = {}, more: Partial<Assessment> = {}): EarlierCase {
  const found = reading(company);
  if (found.assessment === null) throw new Error("no assessment");
  const assessment = { ...found.assessment, ...more };
  return { reading: { ...found, assessment }, assessment, card: scoreAssessment(csr, assessment), comparable: comparableCard(assessment) };
}

/** The peers of a benchmark, as its file would give them. */
export function peersIn(benchmark: Benchmark): Peers {
  const found = benchmarkIn(JSON.stringify(benchmark));
  if ("problem" in found) throw new Error(JSON.stringify(found));
  return { file: "benchmark.json", benchmark: found, versions: [found.instrument.version], leftOut: 0 };
}

/** What the report of a sample is drawn from. */
export function samplePage({ company = {}, more = {}, before, benchmark, group, language = "en" }: Sample = {}): CompanyPage {
  const own = scored(company, more);
  const earlier = before === undefined ? null : scored(before);
  const peers = benchmark === undefined ? null : peersIn(benchmark);
  const choice = choosePeers(peers, own, { asked: group ?? null, language });
  if ("unknownGroup" in choice) throw new Error(choice.unknownGroup);
  const { chosen, whyAlone } = choice;
  const whole: CompanyCase = { ...own, before: earlier, chosen };
  return companyPage(whole, { language, whyAlone });
}
