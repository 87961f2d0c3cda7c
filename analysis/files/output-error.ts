import { errorCode } from "./walk-folder.ts";

/** The system did not let a file be written. Nothing was published, and what was half-written is gone. */
export class OutputError extends Error {
  override readonly name = "OutputError";
  readonly file: string;
  /** As the system names it: ENOSPC, EACCES … */
  readonly code: string;

  constructor(file: string, cause: Error) {
    super(cause.message, { cause });
    this.file = file;
    this.code = errorCode(cause);
  }
}

/** Names the file where the system refuses it. Other errors, such as an interruption, pass as they are. */
export async function writing<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && "syscall" in error && !(error instanceof OutputError)) throw new OutputError(file, error);
    throw error;
  }
}
