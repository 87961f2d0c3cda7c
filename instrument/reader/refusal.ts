import type { CorruptCause, Finding } from "../issue.ts";
import type { Limits } from "./limits.ts";

/** Thrown inside the reader where a file cannot be used at all; `readQuestionnaires` turns it into a rejected reading. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly finding: Finding;

  constructor(finding: Finding, options?: ErrorOptions) {
    super(finding.code, options);
    this.finding = finding;
  }
}

/** The file contradicts itself or its format at a part such as `xl/workbook.xml`. */
export const corrupt = (part: string, cause: CorruptCause, error?: unknown): Refusal =>
  new Refusal({ code: "file-corrupt", part, cause }, error === undefined ? undefined : { cause: error });

/** Refuses a file that asks for more than a limit allows. */
export function within(limits: Limits, limit: keyof Limits, found: number): void {
  if (found > limits[limit]) throw new Refusal({ code: "limit-exceeded", limit, found, allowed: limits[limit] });
}
