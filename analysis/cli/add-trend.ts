import type { Command } from "commander";
import { messages } from "../../instrument/messages/messages.ts";
import type { Dimension } from "../benchmark/types.ts";
import { UsageError } from "../commands/usage-error.ts";
import { duplicateRules, type DuplicateRule } from "../dataset/settle.ts";
import { minimumCount } from "../disclosure/minimum-counts.ts";
import { type Add, command, commonFlags } from "./new-command.ts";
import { valueParsers } from "./values.ts";

interface TrendFlags {
  readonly by?: readonly (readonly Dimension[])[];
  readonly clusters?: string;
  readonly minN: number;
  readonly duplicates: DuplicateRule;
  readonly out?: string;
  readonly force?: boolean;
  readonly consultant?: boolean;
  readonly seed: number;
  readonly filesFrom?: string;
  readonly jobs?: number;
  readonly convert?: boolean;
}

/** The command `csr trend`. */
export const addTrend: Add = (program, { language, perform }) => {
  const { options, arguments: names } = messages[language].cli;
  const parse = valueParsers(language);
  command(program, "trend", language)
    .argument("[files...]", names.files)
    .option("--by <dimensions>", options.trendBy, parse.by)
    .option("--clusters <file>", options.clusters)
    .option("--min-n <companies>", options.minN, parse.minN, minimumCount.default)
    .option("--duplicates <rule>", options.duplicates, parse.oneOf(duplicateRules), "latest")
    .option("--consultant", options.consultant)
    .option("--out <folder>", options.outTrend)
    .option("--force", options.force)
    .option("--seed <number>", options.seed, parse.seed, 1)
    .option("--files-from <file>", options.filesFrom)
    .option("--jobs <files>", options.jobs, parse.jobs)
    .option("--convert", options.convert)
    .action(async (paths: string[], own: TrendFlags, self: Command) => {
      const flags = commonFlags(self, language);
      const { by = [], out, force = false, consultant = false, filesFrom, ...rest } = own;
      if (by.flat().includes("year")) throw new UsageError(messages[language].trend.yearAsGroup);
      const audience = consultant ? ("owner" as const) : ("public" as const);
      const request = { ...rest, by, paths, force, audience, out: out ?? null, filesFrom: filesFrom ?? null, json: flags.json === true };
      await perform(flags, async (effects) => (await import("../commands/trend.ts")).trend(request, effects));
    });
};
