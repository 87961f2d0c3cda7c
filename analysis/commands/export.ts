import { join } from "node:path";
import { messages } from "../../instrument/messages/messages.ts";
import type { SettledDataset } from "../dataset/dataset.ts";
import type { PoolCounts } from "../dataset/engine.ts";
import type { KeyedCase } from "../dataset/keyed-cases.ts";
import type { OutputFile } from "../files/fill-folder.ts";
import { OutputSite } from "../files/output-site.ts";
import { json } from "../outputs/json.ts";
import { pseudonymOf } from "../research/pseudonym.ts";
import { protect, type Protection } from "../research/public/public-cases.ts";
import { publicSources, publicTables } from "../research/public/public-tables.ts";
import { protectionLines } from "../research/public/protection-lines.ts";
import { researchTables } from "../research/research-tables.ts";
import { caseSources } from "../research/rows/case-cells.ts";
import { writeResearch } from "../research/write-research.ts";
import { type Effects, exitStatus, type ExitStatus } from "./effects.ts";
import { narrateUnder } from "./narration.ts";
import { secretOf, type SecretSource } from "./project-secret.ts";
import { researchFacts } from "./research-facts.ts";
import { UsageError } from "./usage-error.ts";
import { type CasesRequest, withSettledCases } from "./with-settled-cases.ts";

/** What `csr export` was asked for. */
export interface ExportOptions extends CasesRequest, SecretSource {
  /** Folder for the data; null is refused. */
  readonly out: string | null;
  /** Whether only what anybody may see is written. */
  readonly isPublic: boolean;
  /** Companies that must look alike in data for the public. */
  readonly minN: number;
  readonly bom: boolean;
  readonly force: boolean;
  readonly forceUnlock: boolean;
  readonly json: boolean;
}

/** Writes research data with pseudonyms, or anonymous data for the public. Status 4 where every case had to be dropped. */
export async function exportData(options: ExportOptions, effects: Effects): Promise<ExitStatus> {
  const { out } = options;
  if (out === null) throw new UsageError(messages[effects.language].cli.research.noFolder);
  const secret = secretOf(options, effects);
  if (options.isPublic && options.duplicates === "keep") throw new UsageError(messages[effects.language].cli.research.publicKeeps);
  // Better refused now than after reading for an hour.
  const site = await OutputSite.open(out, { force: options.force, unlock: options.forceUnlock });
  try {
    return await withSettledCases(options, effects, async (settled, pool) => {
      const cases = (): AsyncIterable<KeyedCase> => settled.keyedCases((firm) => pseudonymOf(secret, firm));
      const work = { out, site, cases, pool };
      return options.isPublic ? publish(options, work, effects) : hand(options, work, effects);
    });
  } finally {
    await site.close();
  }
}

interface Work {
  readonly out: string;
  readonly site: OutputSite;
  readonly cases: () => ReturnType<SettledDataset["keyedCases"]>;
  readonly pool: PoolCounts;
}

/** Pseudonymous data for whoever may have them. */
async function hand(options: ExportOptions, { out, site, cases, pool }: Work, effects: Effects): Promise<ExitStatus> {
  const facts = await researchFacts({ pool, cases: pool.used, kind: "pseudonymous" }, effects.language);
  const data = { tables: researchTables, cases: () => caseSources(cases()), bom: options.bom };
  const files = await site.publish((write) => writeResearch(write, data, facts, effects.signal));
  await finish(options, { out, files, protection: null }, effects);
  return exitStatus.done;
}

/** Anonymous data for everybody. */
async function publish(options: ExportOptions, { out, site, cases, pool }: Work, effects: Effects): Promise<ExitStatus> {
  const { protection, published } = await protect(cases, options.minN);
  for (const line of protectionLines(protection, effects.language)) effects.narrate(line);
  if (protection.published === 0) {
    effects.warn(messages[effects.language].cli.tooFew(options.minN));
    return exitStatus.tooFew;
  }
  const facts = await researchFacts({ pool, cases: protection.published, kind: "public" }, effects.language);
  const data = { tables: publicTables, cases: () => publicSources(published()), bom: options.bom };
  const files = await site.publish(async (write) => {
    await writeResearch(write, data, facts, effects.signal);
    await write("disclosure.json", json(protection));
  });
  await finish(options, { out, files, protection }, effects);
  return exitStatus.done;
}

interface Written {
  readonly out: string;
  readonly files: readonly OutputFile[];
  readonly protection: Protection | null;
}

async function finish({ json: asJson }: ExportOptions, { out, files, protection }: Written, effects: Effects): Promise<void> {
  const words = messages[effects.language].cli;
  narrateUnder(effects, "written", [
    `${effects.paint("bold", join(out, "codebook.html"))}   ${effects.paint("dim", words.openFirst)}`,
    words.fileCount(files.length),
    protection === null ? words.research.notPublic : words.research.notBoth,
  ]);
  if (asJson) await effects.print(json({ files, protection }));
}
