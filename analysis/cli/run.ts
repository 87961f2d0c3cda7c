import { messages } from "../../instrument/messages/messages.ts";
import { exitStatus, type ExitStatus } from "../commands/effects.ts";
import { packageFacts } from "../files/package-root.ts";
import { terminalEffects, type Surroundings } from "./terminal.ts";
import { explain } from "./explain.ts";
import { languageOf } from "./language.ts";
import { programOf } from "./program.ts";

/** Runs one call of `csr`, from its arguments to its exit status. Never throws. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const language = languageOf(argv, surroundings.environment);
  let effects = terminalEffects(surroundings, { language, quiet: false, colour: !argv.includes("--no-color") });
  let status: ExitStatus = exitStatus.done;
  try {
    const program = programOf({
      language,
      version: (await packageFacts()).version,
      secret: surroundings.environment["CSR_SECRET"] ?? null,
      writeOut: (text) => surroundings.stdout.write(text),
      writeError: (text) => surroundings.stderr.write(text),
      perform: async ({ quiet = false, color }, command) => {
        effects = terminalEffects(surroundings, { language, quiet, colour: color });
        status = await command(effects);
      },
    });
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    const name = argv.find((word) => Object.hasOwn(messages.en.cli.commands, word)) ?? "";
    return explain(error, { effects, command: name === "" ? "csr" : `csr ${name}` });
  }
}
