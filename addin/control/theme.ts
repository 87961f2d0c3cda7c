import type { ThemeChoice } from "../state/pane-state.ts";

const prefersDark = "(prefers-color-scheme: dark)";

/**
 * Colours the page. Unless the user wants otherwise it follows Excel; Excel on the web does not say how it looks, there the system decides.
 * A contrast theme of the system overrides both, in the style sheet.
 */
export function applyTheme(choice: ThemeChoice): void {
  const isDark = choice === "auto" ? (excelIsDark() ?? matchMedia(prefersDark).matches) : choice === "dark";
  document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
}

/** Calls back when the system turns dark or light. */
export function onSystemTheme(changed: () => void): void {
  matchMedia(prefersDark).addEventListener("change", changed);
}

/** Whether Excel itself is dark, null where it does not tell. */
function excelIsDark(): boolean | null {
  if (typeof Office === "undefined") return null;
  // The library's types promise a theme; Excel on the web gives none, and before it is ready there is no context.
  const context: { readonly officeTheme?: { readonly bodyBackgroundColor?: string } } | undefined = Office.context;
  return isDarkColor(context?.officeTheme?.bodyBackgroundColor ?? "");
}

/** Whether a ground such as `#262626` is dark, null where the text is no colour. */
export function isDarkColor(color: string): boolean | null {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const brightness = 0.299 * Number.parseInt(red, 16) + 0.587 * Number.parseInt(green, 16) + 0.114 * Number.parseInt(blue, 16);
  return brightness < 128;
}
