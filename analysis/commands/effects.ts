import type { Language } from "../../instrument/types.ts";

/** How a piece of narration looks on a terminal that has colours. */
export type Style = "bold" | "dim" | "red" | "yellow" | "green";

/**
 * What a command may do to the world. Results go to `print` (stdout) and everything said about the work to `narrate` (stderr),
 * so that a pipe receives results only. A command never touches the process itself.
 */
export interface Effects {
  readonly language: Language;
  /** Writes a result as it is, without adding a line end. */
  print(result: string | Uint8Array): Promise<void>;
  /** Writes one line about the work; silent where the user asked for quiet. */
  narrate(line: string): void;
  /** Writes one line about something that went wrong; never silent. */
  warn(line: string): void;
  /** Shows how many of the files are done. */
  progress(done: number, total: number): void;
  /** Text in a style, or plain where the terminal has no colours or the user wants none. */
  paint(style: Style, text: string): string;
  /** All bytes of standard input. */
  readStdin(): Promise<Uint8Array>;
  /** Seconds since the command began, for people only: no result depends on it. */
  elapsed(): number;
  /** Set when the user interrupts. */
  readonly signal: AbortSignal;
}

/** What a command ends with, as the shell sees it. `csr --help` lists them. */
export const exitStatus = {
  done: 0,
  failure: 1,
  usage: 2,
  someRejected: 3,
  tooFew: 4,
  interrupted: 130,
} as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
