import { messages } from "../../instrument/messages/messages.ts";
import { duplicateRules, type DuplicateRule } from "../dataset/settle.ts";
import { minimumCount } from "../disclosure/minimum-counts.ts";
import { type Add, command, commonFlags } from "./new-command.ts";
import { valueParsers } from "./values.ts";

interface CodebookFlags {
  readonly out?: string;
  readonly force?: boolean;
}

/** The command `csr codebook`. */
export const addCodebook: Add = (program, { language, perform }) => {
  const { options } = messages[language].cli;
  command(program, "codebook", language)
    .option("--out <folder>", options.out)
    .option("--force", options.force)
    .action(async ({ out, force = false }: CodebookFlags, self) => {
      const flags = commonFlags(self, language);
      const request = { out: out ?? null, force, json: flags.json === true };
      await perform(flags, async (effects) => (await import("../commands/codebook.ts")).codebook(request, effects));
    });
};

interface ExportFlags {
  readonly out?: string;
  readonly keyFile?: string;
  readonly public?: boolean;
  readonly minN: number;
  readonly bom?: boolean;
  readonly duplicates: DuplicateRule;
  readonly filesFrom?: string;
  readonly jobs?: number;
  readonly convert?: boolean;
  readonly force?: boolean;
  readonly forceUnlock?: boolean;
}

/** The command `csr export`. */
export const addExport: Add = (program, { language, perform, secret }) => {
  const { options, arguments: names } = messages[language].cli;
  const parse = valueParsers(language);
  command(program, "export", language)
    .argument("[paths...]", names.files)
    .option("--out <folder>", options.out)
    .option("--key-file <file>", options.exportKeyFile)
    .option("--public", options.exportPublic)
    .option("--min-n <companies>", options.minNPublic, parse.minN, minimumCount.default)
    .option("--bom", options.bom)
    .option("--duplicates <rule>", options.duplicates, parse.oneOf(duplicateRules), "latest")
    .option("--files-from <file>", options.filesFrom)
    .option("--jobs <files>", options.jobs, parse.jobs)
    .option("--convert", options.convert)
    .option("--force", options.force)
    .option("--force-unlock", options.forceUnlock)
    .action(async (paths: string[], own: ExportFlags, self) => {
      const flags = commonFlags(self, language);
      const { keyFile, out, public: isPublic = false, bom = false, filesFrom, force = false, forceUnlock = false, ...rest } = own;
      const chosen = { out: out ?? null, isPublic, bom, force, forceUnlock, secret, keyFile: keyFile ?? null };
      const request = { ...rest, ...chosen, paths, filesFrom: filesFrom ?? null, json: flags.json === true };
      await perform(flags, async (effects) => (await import("../commands/export.ts")).exportData(request, effects));
    });
};
