import type { Language } from "../../instrument/types.ts";
import type { ThemeChoice } from "../state/pane-state.ts";

/** What a user chose for the pane itself. It concerns the person, not the workbook, so it is never written into the file. */
export interface Preferences {
  readonly language: Language | null;
  readonly theme: ThemeChoice;
}

const languageKey = "csr-pane-language";
const themeKey = "csr-pane-theme";

/** What was chosen last time. Where the browser keeps nothing for a framed page, nothing was chosen. */
export function readPreferences(): Preferences {
  const [language, theme] = [stored(languageKey), stored(themeKey)];
  return {
    language: language === "zh" || language === "en" ? language : null,
    theme: theme === "light" || theme === "dark" ? theme : "auto",
  };
}

/** Remembers a choice, where the browser lets it. */
export function keepPreferences({ language, theme }: Preferences): void {
  try {
    if (language !== null) localStorage.setItem(languageKey, language);
    localStorage.setItem(themeKey, theme);
  } catch {
    // Private windows and framed pages may have no storage; the choice then lasts as long as the pane.
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** The language of the pane where nothing was chosen: that of Excel's menus. Everything that is not Chinese reads English. */
export const languageOf = (locale: string | undefined): Language => (/^zh/iu.test(locale ?? "") ? "zh" : "en");
