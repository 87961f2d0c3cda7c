import { join } from "node:path";
import { csr } from "../../instrument/csr/instrument.ts";
import { messages } from "../../instrument/messages/messages.ts";
import { packageFacts } from "../files/package-root.ts";
import { writeOutputs } from "../files/write-outputs.ts";
import { json } from "../outputs/json.ts";
import { codebookJson } from "../research/codebook/codebook-json.ts";
import { researchTables } from "../research/research-tables.ts";
import { writeExplanations } from "../research/write-research.ts";
import { type Effects, exitStatus, type ExitStatus } from "./effects.ts";
import { narrateUnder } from "./narration.ts";
import { UsageError } from "./usage-error.ts";

/** What `csr codebook` was asked for. */
export interface CodebookOptions {
  /** Folder for the codebook; null where only JSON on standard output is wanted. */
  readonly out: string | null;
  readonly force: boolean;
  readonly json: boolean;
}

/** Writes the codebook of the research data with label scripts, without any data. */
export async function codebook({ out, force, json: asJson }: CodebookOptions, effects: Effects): Promise<ExitStatus> {
  const { language } = effects;
  if (out === null && !asJson) throw new UsageError(messages[language].cli.usageErrors.noOutput);
  if (out !== null) {
    const { version: software } = await packageFacts();
    const { about, codebookCitation } = messages[language].research;
    const facts = { language, software, citation: codebookCitation(csr.version, software), description: about.codebook };
    const files = await writeOutputs(out, { force }, (write) => writeExplanations(write, researchTables, facts));
    const words = messages[language].cli;
    narrateUnder(effects, "written", [
      `${effects.paint("bold", join(out, "codebook.html"))}   ${effects.paint("dim", words.openFirst)}`,
      words.fileCount(files.length),
    ]);
  }
  if (asJson) await effects.print(json(codebookJson(researchTables)));
  return exitStatus.done;
}
