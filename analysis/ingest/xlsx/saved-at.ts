import type { Limits } from "../../../instrument/reader/limits.ts";
import type { Archive } from "./archive.ts";
import { readXml } from "./xml.ts";

const dublinCoreTerms = "http://purl.org/dc/terms/";

/** When the workbook was last saved, as it says itself: an ISO date and time in UTC, null where it does not say. */
export function readSavedAt(archive: Archive, part: string | null, limits: Limits): string | null {
  if (part === null || !archive.has(part)) return null;
  let inside = false;
  let text = "";
  readXml(
    archive,
    part,
    "coreProperties",
    {
      open: ({ name }) => {
        inside = name === "modified";
      },
      close: () => {
        inside = false;
      },
      text: (piece) => {
        if (inside && text.length < 100) text += piece;
      },
      vocabulary: dublinCoreTerms,
    },
    limits,
  );
  const time = Date.parse(text);
  return /^\d{4}-\d\d-\d\dT/u.test(text) && Number.isFinite(time) ? new Date(time).toISOString() : null;
}
