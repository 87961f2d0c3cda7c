import type { SheetLanguage } from "../../instrument/types.ts";
import { sheetNames } from "../../instrument/workbook/layout/layout.ts";
import type { Placement } from "../../instrument/workbook/options.ts";
import { sheetIds } from "../../instrument/workbook/spec.ts";
import { sheetTitle } from "./sheet-titles.ts";
import type { Trace } from "./trace.ts";

/** Excel's limit for the name of a sheet. */
const longestName = 31;

/** Names of the sheets in another language. A sheet that somebody renamed keeps its name, and so does one whose new name is taken. */
export function translatedNames(trace: Trace, language: SheetLanguage, taken: readonly string[]): Placement["sheets"] {
  const titles = sheetNames({ language });
  const own = trace.placement.sheets;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const named = sheetIds.map((id) => {
    const title = sheetTitle(own[id], trace.language) ?? sheetTitle(own[id]);
    const wished = `${titles[id]}${title?.suffix ?? ""}`;
    const isOwn = wished.toLowerCase() === own[id].toLowerCase();
    if (title?.id !== id || wished.length > longestName || (used.has(wished.toLowerCase()) && !isOwn)) return [id, own[id]] as const;
    return [id, wished] as const;
  });
  return { ...own, ...Object.fromEntries(named) };
}
