import type { Benchmark, Group } from "../benchmark/types.ts";
import type { Assessment, Language } from "../../instrument/types.ts";

/** Other companies, as a file tells of them: published figures only, also where the file held single companies. */
export interface Peers {
  /** Name of the file, as the user knows it. */
  readonly file: string;
  readonly benchmark: Benchmark;
  /** Versions of the questionnaire that were answered, as far as the file tells. */
  readonly versions: readonly string[];
  /** Cases of the file that do not count. */
  readonly leftOut: number;
}

/** Who is compared, and in which language it is said. */
export interface Compared {
  readonly own: Assessment;
  readonly group: Group;
  readonly language: Language;
}
