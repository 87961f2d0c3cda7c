import type { Command } from "commander";
import { messages } from "../../instrument/messages/messages.ts";
import { type Add, command, commonFlags } from "./new-command.ts";
import { valueParsers } from "./values.ts";

interface QualityFlags {
  readonly filesFrom?: string;
  readonly jobs?: number;
  readonly convert?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

/** The command `csr quality`. */
export const addQuality: Add = (program, { language, perform }) => {
  const { options, arguments: names } = messages[language].cli;
  command(program, "quality", language)
    .argument("[files...]", names.files)
    .option("--out <folder>", options.outQuality)
    .option("--files-from <file>", options.filesFrom)
    .option("--jobs <files>", options.jobs, valueParsers(language).jobs)
    .option("--convert", options.convert)
    .option("--force", options.force)
    .action(async (paths: string[], { filesFrom, out, force = false, ...rest }: QualityFlags, self: Command) => {
      const flags = commonFlags(self, language);
      const request = { ...rest, paths, filesFrom: filesFrom ?? null, output: out ?? null, force, json: flags.json === true };
      await perform(flags, async (effects) => (await import("../commands/quality.ts")).quality(request, effects));
    });
};
