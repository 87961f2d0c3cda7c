import type { Issue } from "../../../instrument/issue.ts";
import type { Assessment } from "../../../instrument/types.ts";
import type { Limits } from "../../../instrument/reader/limits.ts";
import type { CaseContext } from "./case.ts";
import type { Dialect } from "./dialect.ts";
import type { Layout } from "./layout.ts";

/** A CSV that is ready to be read. */
export interface CsvSource {
  readonly dialect: Dialect;
  readonly layout: Layout;
  readonly limits: Limits;
  /** What a new case is read with. */
  readonly caseContext: () => CaseContext;
  /** Takes note of a line that repeats the header. */
  readonly noteHeader: (line: number) => void;
}

/** The cases of a CSV in the order of their first lines. They can be gone over once. */
export interface FoundList {
  readonly count: number;
  readonly cases: Iterable<FoundCase>;
}

/** A case of a CSV: a company and year. */
export interface FoundCase {
  /** First line of the case, counted from 1. */
  readonly line: number;
  /** Null where the case was rejected. */
  readonly assessment: Assessment | null;
  readonly issues: readonly Issue[];
}
