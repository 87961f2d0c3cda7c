import type { Language } from "../../../instrument/types.ts";

/** What codebook and data package say of the data beside their tables. */
export interface PackageFacts {
  readonly language: Language;
  /** How the data are to be cited, in one line. */
  readonly citation: string;
  /** Version of the program. */
  readonly software: string;
  /** Whether the data may be published, and what was done to them. */
  readonly description: string;
}
