import { decoded } from "./string-item.ts";
import { MarkupScanner } from "./markup-scanner.ts";

const dublinCoreTerms = "http://purl.org/dc/terms/";

/** When the properties say that the workbook was saved (ISO), null where they do not say; undefined where the part is not plain. */
export function savedAt(bytes: Uint8Array): string | null | undefined {
  let isInside = false;
  let text = "";
  const scanner = new MarkupScanner(
    bytes,
    "coreProperties",
    {
      open: (name) => {
        isInside = name === "modified";
        return "on";
      },
      close: () => {
        isInside = false;
      },
      text: (from, to) => {
        if (isInside) text += decoded(bytes, from, to);
      },
    },
    dublinCoreTerms,
  );
  if (scanner.start() !== bytes.length || text.length > 100) return undefined;
  const time = Date.parse(text);
  return /^\d{4}-\d\d-\d\dT/u.test(text) && Number.isFinite(time) ? new Date(time).toISOString() : null;
}
