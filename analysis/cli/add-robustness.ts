import type { Command } from "commander";
import { messages } from "../../instrument/messages/messages.ts";
import { duplicateRules, type DuplicateRule } from "../dataset/settle.ts";
import { type Add, command, commonFlags } from "./new-command.ts";
import { valueParsers } from "./values.ts";

interface RobustnessFlags {
  readonly draws: number;
  readonly seed: number;
  readonly duplicates: DuplicateRule;
  readonly out?: string;
  readonly force?: boolean;
  readonly filesFrom?: string;
  readonly jobs?: number;
  readonly convert?: boolean;
}

/** The command `csr robustness`. */
export const addRobustness: Add = (program, { language, perform }) => {
  const { options, arguments: names } = messages[language].cli;
  const parse = valueParsers(language);
  command(program, "robustness", language)
    .argument("[files...]", names.files)
    .option("--draws <number>", options.draws, parse.draws, 1000)
    .option("--seed <number>", options.seed, parse.seed, 1)
    .option("--duplicates <rule>", options.duplicates, parse.oneOf(duplicateRules), "latest")
    .option("--out <folder>", options.outRobustness)
    .option("--force", options.force)
    .option("--files-from <file>", options.filesFrom)
    .option("--jobs <files>", options.jobs, parse.jobs)
    .option("--convert", options.convert)
    .action(async (paths: string[], own: RobustnessFlags, self: Command) => {
      const flags = commonFlags(self, language);
      const { out, force = false, filesFrom, ...rest } = own;
      const request = { ...rest, paths, force, out: out ?? null, filesFrom: filesFrom ?? null, json: flags.json === true };
      await perform(flags, async (effects) => (await import("../commands/robustness.ts")).robustness(request, effects));
    });
};
