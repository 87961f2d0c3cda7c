import type { Failure } from "../../instrument/failure.ts";

/** Thrown inside an action that finds out that it cannot do what was asked; `inExcel` turns it into a failed outcome. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}
