import { type Command, InvalidArgumentError } from "commander";
import { messages } from "../../instrument/messages/messages.ts";
import { minimumCount } from "../disclosure/minimum-counts.ts";
import type { ChartFormat } from "../outputs/chart-files.ts";
import { type Add, command, commonFlags } from "./new-command.ts";
import { valueParsers } from "./values.ts";

interface ChartFlags {
  readonly list?: boolean;
  readonly format: readonly ChartFormat[];
  readonly out?: string;
  readonly you?: string;
  readonly consultant?: boolean;
  readonly minN: number;
  readonly filesFrom?: string;
  readonly jobs?: number;
  readonly convert?: boolean;
  readonly force?: boolean;
}

/** As in outputs/chart-files.ts, which is loaded with the charts only. */
const formats: readonly ChartFormat[] = ["svg", "png", "pdf", "vega", "csv"];

/** The command `csr chart`. */
export const addChart: Add = (program, { language, perform }) => {
  const { cli, gallery } = messages[language];
  const parse = valueParsers(language);
  const formatsIn = (value: string): readonly ChartFormat[] => {
    const words = value.split(/[,，]/u).map((word) => word.trim().toLowerCase());
    const unknown = words.some((word) => !formats.some((format) => format === word));
    if (unknown) throw new InvalidArgumentError(cli.usageErrors.choices(formats.join(", ")));
    return formats.filter((format) => words.includes(format));
  };
  command(program, "chart", language)
    .argument("[words...]", gallery.options.words)
    .option("--list", gallery.options.list)
    .option("--format <formats>", gallery.options.format, formatsIn, ["svg"])
    .option("--out <folder>", gallery.options.output)
    .option("--you <file>", gallery.options.you)
    .option("--consultant", gallery.options.consultant)
    .option("--min-n <companies>", cli.options.minN, parse.minN, minimumCount.default)
    .option("--files-from <file>", cli.options.filesFrom)
    .option("--jobs <files>", cli.options.jobs, parse.jobs)
    .option("--convert", cli.options.convert)
    .option("--force", gallery.options.force)
    .action(async (words: string[], own: ChartFlags, self: Command) => {
      const flags = commonFlags(self, language);
      const { list = false, format, out, you = null, consultant = false, filesFrom, force = false, ...rest } = own;
      const names = { words, isList: list, formats: format, output: out ?? null, you, filesFrom: filesFrom ?? null };
      const request = { ...rest, ...names, isConsultant: consultant, force, json: flags.json === true };
      await perform(flags, async (effects) => (await import("../commands/chart.ts")).chart(request, effects));
    });
};
