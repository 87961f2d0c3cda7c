import { csr } from "../../instrument/csr/instrument.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Language } from "../../instrument/types.ts";
import type { PoolCounts } from "../dataset/engine.ts";
import { packageFacts } from "../files/package-root.ts";
import type { PackageFacts } from "../research/metadata/package-facts.ts";

/** Research data before they are written: the pool, the cases in the tables, and how the companies are hidden. */
export interface ResearchAbout {
  readonly pool: PoolCounts;
  readonly cases: number;
  /** `unkeyed` stands for pseudonyms that were made without a secret. */
  readonly kind: "pseudonymous" | "unkeyed" | "public";
}

/** What codebook and data package say of research data. */
export async function researchFacts({ pool, cases, kind }: ResearchAbout, language: Language): Promise<PackageFacts> {
  const words = messages[language];
  const { version: software } = await packageFacts();
  const first = pool.years.at(0);
  const last = pool.years.at(-1);
  const years = first === undefined || last === undefined ? "" : words.charts.yearSpan(first, last);
  const citation = words.research.citation({ years, cases, firms: pool.firms, version: csr.version, software });
  return { language, software, citation, description: words.research.about[kind] };
}
