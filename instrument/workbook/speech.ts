import type { Messages } from "../messages/en.ts";
import { workbookMessages } from "../messages/workbook-messages.ts";
import type { Language, SheetLanguage, Text } from "../types.ts";

type Pick = (sentences: Messages["workbook"]) => string;

/** How a workbook says things: in one language, or in both. */
export interface Speech {
  readonly language: SheetLanguage;
  /** A short text on one line: "得分 Score" in a workbook of both languages. */
  readonly label: (pick: Pick) => string;
  /** A longer text; the second language stands on a line of its own. */
  readonly paragraph: (pick: Pick) => string;
  /** A text that stands on lines of its own, one a language. */
  readonly lines: (pick: Pick) => readonly string[];
  /** A word before a text of the questionnaire, such as "Evidence: payroll". */
  readonly labelled: (pick: Pick, text: Text) => string;
  /** The same two for texts of the questionnaire. */
  readonly short: (text: Text) => string;
  readonly long: (text: Text) => string;
  /** A choice of a drop-down, whose code is said once: "3 全面实施 Fully applied". */
  readonly choice: (text: Text) => string;
}

/** The speech of a workbook language. */
export function speechOf(language: SheetLanguage): Speech {
  const languages: readonly Language[] = language === "both" ? ["zh", "en"] : [language];
  const joined =
    (separator: string) =>
    ({ zh, en }: Text): string => {
      if (language !== "both") return language === "zh" ? zh : en;
      return zh === en ? zh : zh + separator + en;
    };
  const [short, long] = [joined(" "), joined("\n")];
  const said = (pick: Pick): Text => ({ zh: pick(workbookMessages.zh), en: pick(workbookMessages.en) });
  const choice = ({ zh, en }: Text): string => short({ zh, en: language === "both" ? en.slice(en.indexOf(" ") + 1) : en });
  const lines = (pick: Pick): readonly string[] => languages.map((each) => said(pick)[each]);
  const labelled = (pick: Pick, { zh, en }: Text): string => long({ zh: said(pick).zh + zh, en: said(pick).en + en });
  return { language, short, long, choice, lines, labelled, label: (pick) => short(said(pick)), paragraph: (pick) => long(said(pick)) };
}
