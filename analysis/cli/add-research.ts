import { type Add, command, commonFlags } from "./new-command.ts";
import { messages } from "../../instrument/messages/messages.ts";

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
