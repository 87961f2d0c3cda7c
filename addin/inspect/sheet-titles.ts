import { sheetNames } from "../../instrument/workbook/layout/layout.ts";
import { type SheetId, sheetIds } from "../../instrument/workbook/spec.ts";
import { speechOf } from "../../instrument/workbook/speech.ts";
import type { SheetLanguage } from "../../instrument/types.ts";

const languages: readonly SheetLanguage[] = ["both", "zh", "en"];

const titles: readonly { readonly id: SheetId; readonly language: SheetLanguage; readonly title: string }[] = languages.flatMap(
  (language) => sheetIds.map((id) => ({ id, language, title: sheetNames({ language })[id] })),
);

/** A sheet's own title and what an insert has put behind it, such as a year. */
export interface SheetTitle {
  readonly id: SheetId;
  readonly language: SheetLanguage;
  /** With its leading space; "" for the first assessment of a workbook. */
  readonly suffix: string;
}

/** What a name says of a sheet that nobody renamed; null for any other name. A language can be given, since some titles are alike. */
export function sheetTitle(name: string, language?: SheetLanguage): SheetTitle | null {
  const found = titles.find(
    (each) =>
      (language === undefined || each.language === language) &&
      (name === each.title || (name.startsWith(`${each.title} `) && isSuffix(name.slice(each.title.length)))),
  );
  return found === undefined ? null : { id: found.id, language: found.language, suffix: name.slice(found.title.length) };
}

/** Chinese titles come before English ones in "自评 Assessment"; no suffix is a second title. */
const isSuffix = (rest: string): boolean => !titles.some(({ title }) => title.endsWith(rest));

const startHeadings: ReadonlySet<unknown> = new Set(languages.map((language) => speechOf(language).label(({ title }) => title)));

/** Whether a text is the heading of the start sheet, which has no ids or markers. */
export const isStartHeading = (value: unknown): boolean => startHeadings.has(value);

/** Whether the name of a sheet looks as if it belonged to a questionnaire. */
export const likelySheet = (name: string): boolean => sheetTitle(name) !== null;
