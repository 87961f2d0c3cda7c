import { messages } from "../../instrument/messages/messages.ts";
import { type Add, command, commonFlags } from "./new-command.ts";

/** The command `csr schema`. */
export const addSchema: Add = (program, { language, perform }) => {
  command(program, "schema", language)
    .argument("[name]", messages[language].cli.schemaArguments.name)
    .action(async (name: string | undefined, _: unknown, self) => {
      const flags = commonFlags(self, language);
      await perform(flags, async (effects) => (await import("../commands/schema.ts")).schema(name ?? null, effects));
    });
};
