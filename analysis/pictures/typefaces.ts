import { join } from "node:path";
import type { Language } from "../../instrument/types.ts";
import { packageFacts } from "../files/package-root.ts";
import { readInput } from "../files/read-file.ts";

/** A typeface that is part of the package: the same pictures come out on every computer, whatever typefaces it has. */
export interface Typeface {
  /** Name of the file without its ending. */
  readonly name: string;
  /** TrueType, cut down to common characters by scripts/chart-fonts.js. */
  readonly bytes: Uint8Array;
}

const names = ["noto-sans-400", "noto-sans-700", "noto-sans-sc-400", "noto-sans-sc-700"] as const;
export type TypefaceName = (typeof names)[number];

/** Family as the typefaces call themselves. Curly quotes and ≥ are full-width in the Chinese one, so English has one of its own. */
export const familyOf: Readonly<Record<Language, string>> = { zh: "Noto Sans SC Thin", en: "Noto Sans" };

/** The typeface of a text. */
export function typefaceName(language: Language, isBold: boolean): TypefaceName {
  if (language === "zh") return isBold ? "noto-sans-sc-700" : "noto-sans-sc-400";
  return isBold ? "noto-sans-700" : "noto-sans-400";
}

/** Reads the typefaces. About 2.3 MB. */
export async function typefaces(): Promise<readonly Typeface[]> {
  const { root } = await packageFacts();
  return names.map((name) => {
    const file = join(root, "analysis/pictures/fonts", `${name}.ttf`);
    const bytes = readInput({ path: file });
    if (!(bytes instanceof Uint8Array)) throw new Error(`${file} is missing. Install the package again.`);
    return { name, bytes };
  });
}
