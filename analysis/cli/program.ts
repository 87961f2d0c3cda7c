import { Command } from "commander";
import { messages } from "../../instrument/messages/messages.ts";
import type { AreaId, Assessor, Form } from "../../instrument/types.ts";
import { displayWidth } from "../outputs/display-width.ts";
import { addAggregate } from "./add-aggregate.ts";
import { addCompare } from "./add-compare.ts";
import { addQuality } from "./add-quality.ts";
import { addRobustness } from "./add-robustness.ts";
import { addReport } from "./add-report.ts";
import { addCodebook, addExport } from "./add-research.ts";
import { addChart } from "./add-chart.ts";
import { addSchema } from "./add-schema.ts";
import { addStats } from "./add-stats.ts";
import { addTrend } from "./add-trend.ts";
import { type Add, command, type CommonFlags, commonFlags, type FileFlags, type ProgramParts } from "./new-command.ts";
import { languageChoices } from "./language.ts";
import { valueParsers } from "./values.ts";

/**
 * The commands with their options and help, in one language. Parsing throws a CommanderError where the call is wrong.
 * A command is loaded when it is chosen, because the database and the workbook writer take a while.
 */
export function programOf(parts: ProgramParts): Command {
  const program = new Command("csr");
  describe(program, parts);
  for (const add of [
    addDemo,
    addTemplate,
    addCheck,
    addScore,
    addAggregate,
    addQuality,
    addCompare,
    addCells,
    addStats,
    addChart,
    addCodebook,
    addExport,
    addTrend,
    addRobustness,
    addReport,
    addSchema,
  ] satisfies readonly Add[])
    add(program, parts);
  return program;
}

function describe(program: Command, { language, version, writeOut, writeError }: ProgramParts): void {
  const words = messages[language].cli;
  const { headings, options } = words;
  const titles = new Map([
    ["Usage:", headings.usage],
    ["Arguments:", headings.arguments],
    ["Options:", headings.options],
    ["Global Options:", headings.globalOptions],
    ["Commands:", headings.commands],
  ]);
  program
    .description(words.description)
    .usage(`${words.usage.command} ${words.usage.options}`)
    .exitOverride()
    .configureOutput({ writeOut, writeErr: writeError, outputError: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth,
      styleTitle: (title) => titles.get(title) ?? title,
      subcommandTerm: (each) => each.name(),
      optionDescription: ({ description }) => description,
    })
    .option("--lang <language>", options.language, valueParsers(language).oneOf(languageChoices))
    .option("--json", options.json)
    .option("-q, --quiet", options.quiet)
    .option("--no-color", options.noColor)
    .version(version, "--version", options.version)
    .helpOption("-h, --help", options.help)
    .helpCommand("help [command]", words.commands.help.description)
    .addHelpText("after", `\n${words.exitCodes}`);
}

const addDemo: Add = (program, { language, perform }) => {
  const { options } = messages[language].cli;
  command(program, "demo", language)
    .option("--out <folder>", options.outDemo, "csr-demo")
    .action(async ({ out }: { readonly out: string }, self: Command) => {
      const flags = commonFlags(self, language);
      await perform(flags, async (effects) => (await import("../commands/demo.ts")).demo({ out, json: flags.json === true }, effects));
    });
};

interface TemplateFlags {
  readonly form: Form;
  readonly areas?: readonly AreaId[];
  readonly out?: string;
  readonly force?: boolean;
}

const addTemplate: Add = (program, { language, perform }) => {
  const { options } = messages[language].cli;
  const parse = valueParsers(language);
  const forms: readonly Form[] = ["full", "basic"];
  command(program, "template", language)
    .option("--form <form>", options.form, parse.oneOf(forms), "full")
    .option("--areas <list>", options.areas, parse.areas)
    .option("--out <file>", options.outTemplate)
    .option("--force", options.force)
    .action(async ({ form, areas, out, force = false }: TemplateFlags, self: Command) => {
      const flags = self.optsWithGlobals<CommonFlags>();
      const sheet = { form, areas: areas ?? null, out: out ?? null, force, language: flags.lang ?? language, json: flags.json === true };
      await perform(flags, async (effects) => (await import("../commands/template.ts")).writeTemplate(sheet, effects));
    });
};

const addCheck: Add = (program, { language, perform }) => {
  const { options, arguments: names } = messages[language].cli;
  command(program, "check", language)
    .argument("[files...]", names.files)
    .option("--files-from <file>", options.filesFrom)
    .option("--jobs <files>", options.jobs, valueParsers(language).jobs)
    .option("--convert", options.convert)
    .action(async (paths: string[], { filesFrom, ...rest }: FileFlags, self: Command) => {
      const flags = commonFlags(self, language);
      const request = { ...rest, paths, filesFrom: filesFrom ?? null, json: flags.json === true };
      await perform(flags, async (effects) => (await import("../commands/check.ts")).check(request, effects));
    });
};

interface ScoreFlags extends FileFlags {
  readonly assessor?: readonly Assessor[];
  readonly csv?: string;
  readonly force?: boolean;
}

const addScore: Add = (program, { language, perform }) => {
  const { options, arguments: names } = messages[language].cli;
  command(program, "score", language)
    .argument("[files...]", names.files)
    .option("--files-from <file>", options.filesFrom)
    .option("--jobs <files>", options.jobs, valueParsers(language).jobs)
    .option("--convert", options.convert)
    .option("--csv <file>", options.csv)
    .option("--assessor <list>", options.assessor, valueParsers(language).assessors)
    .option("--force", options.force)
    .action(async (paths: string[], { filesFrom, csv, force = false, assessor, ...rest }: ScoreFlags, self: Command) => {
      const flags = commonFlags(self, language);
      const request = {
        ...rest,
        paths,
        filesFrom: filesFrom ?? null,
        csv: csv ?? null,
        assessors: assessor ?? null,
        force,
        json: flags.json === true,
      };
      await perform(flags, async (effects) => (await import("../commands/score.ts")).score(request, effects));
    });
};

const addCells: Add = (program, { language, perform }) => {
  const { options, arguments: names } = messages[language].cli;
  command(program, "cells", language)
    .argument("<file>", names.anyFile)
    .option("--sheet <name>", options.sheet, (name: string, before: readonly string[]) => [...before, name], [])
    .action(async (file: string, { sheet: sheets }: { readonly sheet: readonly string[] }, self: Command) => {
      const flags = commonFlags(self, language);
      await perform(flags, async (effects) =>
        (await import("../commands/cells.ts")).cells({ file, sheets, json: flags.json === true }, effects),
      );
    });
};
