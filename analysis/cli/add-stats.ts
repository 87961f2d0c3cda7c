import type { Command } from "commander";
import { messages } from "../../instrument/messages/messages.ts";
import { type Add, command, commonFlags } from "./new-command.ts";
import { valueParsers } from "./values.ts";

interface StatsFlags {
  readonly value: readonly string[];
  readonly items: readonly string[];
  readonly by?: string;
  readonly firm?: string;
  readonly year?: string;
  readonly margins?: string;
  readonly scale: readonly [number, number];
  readonly seed: number;
}

/** The command `csr stats`. */
export const addStats: Add = (program, { language, perform }) => {
  const { options, statsArguments } = messages[language].cli;
  const parse = valueParsers(language);
  const more = (name: string, before: readonly string[]): readonly string[] => [...before, name];
  command(program, "stats", language)
    .argument("<table>", statsArguments.table)
    .option("--value <columns>", options.value, more, [])
    .option("--by <column>", options.group)
    .option("--items <columns>", options.items, more, [])
    .option("--scale <ends>", options.scale, parse.scale, [0, 4])
    .option("--firm <column>", options.firm)
    .option("--year <column>", options.year)
    .option("--margins <file>", options.margins)
    .option("--seed <number>", options.seed, parse.seed, 1)
    .action(async (file: string, own: StatsFlags, self: Command) => {
      const flags = commonFlags(self, language);
      const { value: values, items, by, firm, year, margins, ...rest } = own;
      const columns = { values, items, by: by ?? null, firm: firm ?? null, year: year ?? null };
      const request = { ...rest, ...columns, file, margins: margins ?? null, json: flags.json === true };
      await perform(flags, async (effects) => (await import("../commands/stats.ts")).stats(request, effects));
    });
};
