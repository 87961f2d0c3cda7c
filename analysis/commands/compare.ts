import { join } from "node:path";
import { messages } from "../../instrument/messages/messages.ts";
import { choosePeers } from "../company/choose-peers.ts";
import type { CompanyCase } from "../company/company-case.ts";
import type { GroupCell } from "../peers/groups.ts";
import type { Peers } from "../peers/peers.ts";
import { writeOutputs } from "../files/write-outputs.ts";
import { companyFolders } from "../outputs/company/company-folders.ts";
import { writeCompany } from "../outputs/company/company-files.ts";
import { companyJson } from "../outputs/company/company-json.ts";
import { companyPage, type CompanyPage } from "../outputs/company/page.ts";
import { jsonText } from "../outputs/json.ts";
import { companyCases, type PairedCase } from "./company-cases.ts";
import { exitStatus, type Effects, type ExitStatus } from "./effects.ts";
import { narrateUnder } from "./narration.ts";
import { narrateCompare } from "./narrate-compare.ts";
import { readBenchmarkFile } from "./read-benchmark-file.ts";
import type { InputOptions, InputRequest } from "./read-inputs.ts";
import { UsageError } from "./usage-error.ts";

/** What `csr compare` was asked for. */
export interface CompareOptions extends InputRequest, Pick<InputOptions, "jobs" | "convert"> {
  /** A benchmark.json; null for reports without a position. */
  readonly benchmark: string | null;
  /** The group to compare with, such as industry C and size small; null for the nearest one of each company. */
  readonly group: GroupCell | null;
  /** Files with assessments of an earlier year; null for those among the inputs alone. */
  readonly lastYear: string | null;
  /** Folder for the result; null where only JSON on standard output is wanted. */
  readonly out: string | null;
  readonly force: boolean;
  readonly json: boolean;
}

/** Makes a report and a workbook for each company. Status 3 where a file or case was rejected. */
export async function compare(options: CompareOptions, effects: Effects): Promise<ExitStatus> {
  const words = messages[effects.language].cli;
  if (options.out === null && !options.json) throw new UsageError(words.usageErrors.noOutput);
  if (options.group !== null && options.benchmark === null) throw new UsageError(words.compare.groupNeedsBenchmark);
  effects.narrate(effects.paint("bold", words.compare.title));
  // Better refused now than after reading everything.
  const peers = options.benchmark === null ? null : readBenchmarkFile(options.benchmark, effects);
  const { cases, earlier, copies, rejected } = await companyCases(options, effects);
  if (cases.length === 0) {
    effects.warn(words.nothingRead);
    return rejected > 0 ? exitStatus.someRejected : exitStatus.failure;
  }
  const pages = cases.map((each) => pageOf(each, { peers, group: options.group }, effects));
  narrateCompare(effects, pages, { peers, earlier, copies });
  await publish(pages, options, effects);
  effects.narrate(words.done(effects.elapsed().toFixed(1)));
  return rejected > 0 ? exitStatus.someRejected : exitStatus.done;
}

interface Asked {
  readonly peers: Peers | null;
  readonly group: GroupCell | null;
}

function pageOf(paired: PairedCase, { peers, group }: Asked, { language }: Effects): CompanyPage {
  const choice = choosePeers(peers, paired, { asked: group, language });
  if ("unknownGroup" in choice) throw new UsageError(choice.unknownGroup);
  const company: CompanyCase = { ...paired, chosen: choice.chosen };
  return companyPage(company, { language, whyAlone: choice.whyAlone });
}

async function publish(pages: readonly CompanyPage[], { out, force, json }: CompareOptions, effects: Effects): Promise<void> {
  const { openFirst } = messages[effects.language].cli;
  if (out !== null) {
    const folders = companyFolders(pages.map(({ company }) => company));
    await writeOutputs(out, { force }, async (write) => {
      for (const [index, page] of pages.entries()) {
        effects.signal.throwIfAborted();
        await writeCompany((path, content) => write(`${folders[index] ?? ""}${path}`, content), page);
      }
    });
    narrateUnder(effects, "written", [
      `${effects.paint("bold", join(out, folders[0] ?? "", "report.html"))}   ${effects.paint("dim", openFirst)}`,
    ]);
  }
  if (json) await effects.print(`[\n${pages.map((page) => jsonText(companyJson(page))).join(",\n")}\n]\n`);
}
