import type { Language, SheetLanguage } from "../../instrument/types.ts";

/** Values of --lang. `both` is for the workbook of `csr template` only. */
export const languageChoices: readonly SheetLanguage[] = ["zh", "en", "both"];

/**
 * The language to talk in: that of --lang, otherwise that of the system (LC_ALL, LC_MESSAGES, LANG), otherwise English.
 * It must be known before the arguments are understood, as even a mistake in them is explained in it.
 */
export function languageOf(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const asked = languageAsked(argv);
  if (asked === "zh" || asked === "en") return asked;
  const system = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find(
    (value) => value !== undefined && value !== "",
  );
  return system?.toLowerCase().startsWith("zh") === true ? "zh" : "en";
}

/** The last --lang counts, as it does for any option. */
function languageAsked(argv: readonly string[]): string | undefined {
  const end = argv.indexOf("--");
  const options = end === -1 ? argv : argv.slice(0, end);
  return options
    .flatMap((word, index) => {
      if (word.startsWith("--lang=")) return [word.slice("--lang=".length)];
      return word === "--lang" ? [options[index + 1]] : [];
    })
    .at(-1);
}
