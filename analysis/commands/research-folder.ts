import { messages } from "../../instrument/messages/messages.ts";
import type { SettledDataset } from "../dataset/dataset.ts";
import type { PoolCounts } from "../dataset/engine.ts";
import type { WriteOutput } from "../files/fill-folder.ts";
import { pseudonymOf } from "../research/pseudonym.ts";
import { researchTables } from "../research/research-tables.ts";
import { caseSources } from "../research/rows/case-cells.ts";
import { writeResearch } from "../research/write-research.ts";
import type { Effects } from "./effects.ts";
import { secretIfAny, type SecretSource } from "./project-secret.ts";
import { researchFacts } from "./research-facts.ts";

const folder = "research/";

/** What pseudonyms in the research data of a result are made with. */
export interface ResearchPlan {
  /**
   * The secret of the project. Where it is null, the contents of all files that were read take its place: the same files give the same pseudonyms, one
   * file more gives others, and whoever wants to try the id of a company has to have every file.
   */
  readonly secret: Uint8Array | null;
}

/** What a result is asked to hold. */
interface ResearchRequest {
  readonly out: string | null;
  readonly public?: boolean;
  readonly research?: SecretSource | null;
}

const nobodysSecret: SecretSource = { keyFile: null, secret: null };

/**
 * Whether a result holds research data, and under which pseudonyms; null where it holds none. There are none for the public: rows and benchmark of the
 * same companies tell, one taken from the other, what each of the two withholds.
 */
export function researchPlan({ out, research = nobodysSecret, ...request }: ResearchRequest, effects: Effects): ResearchPlan | null {
  if (out === null || research === null || request.public === true) return null;
  return { secret: secretIfAny(research, effects) };
}

/** The cases of a result. */
interface ResearchSource extends ResearchPlan {
  readonly settled: SettledDataset;
  readonly pool: PoolCounts;
}

/** Writes the research data of a result into a folder of their own, which can be handed on without the rest. */
export async function writeResearchFolder(write: WriteOutput, { settled, pool, secret }: ResearchSource, effects: Effects): Promise<void> {
  const key = secret ?? settled.digest;
  const cases = () => caseSources(settled.keyedCases((firm) => pseudonymOf(key, firm)));
  const facts = await researchFacts({ pool, cases: pool.used, kind: secret === null ? "unkeyed" : "pseudonymous" }, effects.language);
  await writeResearch(
    (path, content) => write(folder + path, content),
    { tables: researchTables, cases, bom: false },
    facts,
    effects.signal,
  );
}

/** Says how companies are hidden in the research data of a result, or why it holds none. */
export function researchLines(
  { handOn, research, ...request }: ResearchRequest & { readonly handOn: ResearchPlan | null },
  { language }: Pick<Effects, "language">,
): readonly string[] {
  const words = messages[language].cli.research;
  if (handOn !== null) return [words.inAggregate, ...(handOn.secret === null ? [words.keysOfOneResult] : [])];
  return request.public === true && research !== null ? [words.notBesideBenchmark] : [];
}
