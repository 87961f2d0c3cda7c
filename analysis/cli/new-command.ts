import type { Command } from "commander";
import type { Messages } from "../../instrument/messages/en.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Language, SheetLanguage } from "../../instrument/types.ts";
import type { Effects, ExitStatus } from "../commands/effects.ts";
import { UsageError } from "../commands/usage-error.ts";

/** Options that every command takes. */
export interface CommonFlags {
  readonly lang?: SheetLanguage;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** Options of the commands that read filled files. */
export interface FileFlags {
  readonly filesFrom?: string;
  readonly jobs?: number;
  readonly convert?: boolean;
}

/** What the program needs from outside. */
export interface ProgramParts {
  readonly language: Language;
  readonly version: string;
  /** What pseudonyms are made with (CSR_SECRET); null where none is set. */
  readonly secret: string | null;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Runs the command that was chosen. */
  readonly perform: (flags: CommonFlags, command: (effects: Effects) => Promise<ExitStatus>) => Promise<void>;
}

/** Adds a command to the program. */
export type Add = (program: Command, parts: ProgramParts) => void;

/** A new command with its help in one language. */
export function command(program: Command, name: keyof Messages["cli"]["commands"], language: Language): Command {
  const { commands, options } = messages[language].cli;
  return program.command(name).description(commands[name].description).usage(commands[name].usage).helpOption("-h, --help", options.help);
}

/** The options of every command, for the commands that talk in one language. */
export function commonFlags(self: Command, language: Language): CommonFlags {
  const flags = self.optsWithGlobals<CommonFlags>();
  if (flags.lang === "both") throw new UsageError(messages[language].cli.usageErrors.bothOnly);
  return flags;
}
