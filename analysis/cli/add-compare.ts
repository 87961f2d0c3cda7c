import type { Command } from "commander";
import { messages } from "../../instrument/messages/messages.ts";
import type { GroupCell } from "../peers/groups.ts";
import { type Add, command, commonFlags } from "./new-command.ts";
import { valueParsers } from "./values.ts";

interface CompareFlags {
  readonly benchmark?: string;
  readonly group?: GroupCell;
  readonly lastYear?: string;
  readonly out?: string;
  readonly filesFrom?: string;
  readonly jobs?: number;
  readonly convert?: boolean;
  readonly force?: boolean;
}

/** The command `csr compare`. */
export const addCompare: Add = (program, { language, perform }) => {
  const { options, arguments: names } = messages[language].cli;
  const parse = valueParsers(language);
  command(program, "compare", language)
    .argument("[files...]", names.files)
    .option("--benchmark <file>", options.benchmark)
    .option("--group <group>", options.peerGroup, parse.group)
    .option("--last-year <file>", options.lastYear)
    .option("--out <folder>", options.out)
    .option("--files-from <file>", options.filesFrom)
    .option("--jobs <files>", options.jobs, parse.jobs)
    .option("--convert", options.convert)
    .option("--force", options.force)
    .action(async (paths: string[], own: CompareFlags, self: Command) => {
      const flags = commonFlags(self, language);
      const { benchmark, group, lastYear, out, filesFrom, force = false, ...rest } = own;
      const asked = { benchmark: benchmark ?? null, group: group ?? null, lastYear: lastYear ?? null, out: out ?? null, force };
      const request = { ...rest, ...asked, paths, filesFrom: filesFrom ?? null, json: flags.json === true };
      await perform(flags, async (effects) => (await import("../commands/compare.ts")).compare(request, effects));
    });
};
