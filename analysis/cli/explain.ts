import { hostname } from "node:os";
import { CommanderError } from "commander";
import { messages } from "../../instrument/messages/messages.ts";
import { plainText } from "../../instrument/messages/plain-text.ts";
import { exitStatus, type Effects, type ExitStatus } from "../commands/effects.ts";
import { UsageError } from "../commands/usage-error.ts";
import { OutputError } from "../files/output-error.ts";
import { LockedError } from "../files/run-lock.ts";
import { OutputFolderError } from "../files/replaceable-folder.ts";
import { FileExistsError } from "../files/write-file.ts";

/** Tells the user what went wrong and what to do. Mistakes of the program itself keep their stack. */
export function explain(error: unknown, { effects, command }: { readonly effects: Effects; readonly command: string }): ExitStatus {
  const words = messages[effects.language].cli;
  if (effects.signal.aborted) {
    effects.warn(words.interrupted);
    return exitStatus.interrupted;
  }
  // Nobody reads the result any more, as with `head`.
  if (error instanceof Error && "code" in error && error.code === "EPIPE") return exitStatus.done;
  if (error instanceof CommanderError) return explainCall(error, effects, command);
  const usage = usageMessage(error, words);
  if (usage !== null) {
    effects.warn(effects.paint("red", usage));
    return exitStatus.usage;
  }
  effects.warn(effects.paint("red", failureMessage(error, words)));
  return exitStatus.failure;
}

type Words = (typeof messages)["en"]["cli"];

function usageMessage(error: unknown, { outputFolder, fileExists }: Words): string | null {
  if (error instanceof UsageError) return error.message;
  if (error instanceof FileExistsError) return fileExists(error.file);
  return error instanceof OutputFolderError ? outputFolder[error.refusal](error.folder, plainText(error.found ?? "")) : null;
}

function failureMessage(error: unknown, words: Words): string {
  if (!(error instanceof Error)) return `${words.unexpected}\n${String(error)}`;
  if (error instanceof LockedError) return lockedMessage(error, words);
  if (error instanceof OutputError)
    return new Map(Object.entries(words.writeFailed)).get(error.code)?.(error.file) ?? words.failure(plainText(error.message));
  // An error of the system, such as a folder that must not be written to, is nobody's mistake.
  if ("syscall" in error) return words.failure(plainText(error.message));
  return `${words.unexpected}\n${error.stack ?? error.message}`;
}

function lockedMessage({ file, holder }: LockedError, words: Words): string {
  if (holder === null) return words.lockedJustNow(file);
  const { pid, host, since } = holder;
  return host === hostname() ? words.locked(file, pid, since) : words.lockedElsewhere(file, pid, host, since);
}

/** Commander writes English only; what it found is taken from its message, where it stands in quotation marks. */
function explainCall({ code, message, exitCode }: CommanderError, effects: Effects, command: string): ExitStatus {
  if (exitCode === 0) return exitStatus.done;
  // Without a command the help was shown, which says it all.
  if (code === "commander.help") return exitStatus.usage;
  const words = messages[effects.language].cli.usageErrors;
  const [first = "", second = ""] = [...message.matchAll(/'([^']*)'/gu)].map(([, quoted]) => quoted ?? "");
  const sentences: Readonly<Record<string, string>> = {
    "commander.unknownOption": words.unknownOption(first),
    "commander.unknownCommand": words.unknownCommand(first),
    "commander.missingArgument": words.missingArgument(),
    "commander.optionMissingArgument": words.optionNeedsValue(first),
    "commander.invalidArgument": words.badValue(first, second),
    "commander.excessArguments": words.tooManyArguments(first),
  };
  const hint = /\(Did you mean (?:one of )?(?<names>[^?]+)\?\)/u.exec(message)?.groups?.["names"];
  const advice = /' is invalid\. (?<advice>.+)$/su.exec(message)?.groups?.["advice"];
  const parts = [
    sentences[code] ?? words.other,
    ...(advice === undefined ? [] : [advice]),
    ...(hint === undefined ? [] : [words.didYouMean(hint)]),
  ];
  effects.warn(`${effects.paint("red", parts.join(words.betweenSentences))}\n${words.seeHelp(command)}`);
  return exitStatus.usage;
}
