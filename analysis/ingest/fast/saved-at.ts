import { asBuffer } from "./bytes.ts";
import { endOfText } from "./markup.ts";
import { MarkupScanner } from "./markup-scanner.ts";
import { decoded } from "./string-item.ts";

const dublinCoreTerms = "http://purl.org/dc/terms/";

/** A text in the properties of a workbook. */
interface PropertyText {
  readonly from: number;
  readonly to: number;
  /** Whether it says when the workbook was saved. */
  readonly isTime: boolean;
}

/** Properties (CT_CoreProperties, ECMA-376-2 10) that were scanned, with their texts in their order. */
interface Example {
  readonly bytes: Buffer;
  readonly texts: readonly PropertyText[];
}

/** The last properties that were scanned: those of the next file differ in their texts, if at all. */
let example: Example | null = null;

/** When the properties say that the workbook was saved (ISO), null where they do not say; undefined where the part is not plain. */
export function savedAt(bytes: Uint8Array): string | null | undefined {
  const text = (example === null ? null : timeAsIn(example, bytes)) ?? scannedTime(bytes);
  if (text === null || text.length > 100) return undefined;
  const time = Date.parse(text);
  return /^\d{4}-\d\d-\d\dT/u.test(text) && Number.isFinite(time) ? new Date(time).toISOString() : null;
}

/** The time in properties that are the same as those of an example but for their texts; null in any other. */
function timeAsIn({ bytes: before, texts }: Example, bytes: Uint8Array): string | null {
  const isSame = (start: number, end: number, at: number): boolean =>
    at + end - start <= bytes.length && before.compare(bytes, at, at + end - start, start, end) === 0;
  let time = "";
  let last = 0;
  let at = 0;
  for (const { from, to, isTime } of texts) {
    const start = at + from - last;
    if (!isSame(last, from, at)) return null;
    at = endOfText(bytes, start);
    if (at < 0) return null;
    if (isTime) time += decoded(bytes, start, at);
    last = to;
  }
  return bytes.length - at === before.length - last && isSame(last, before.length, at) ? time : null;
}

function scannedTime(bytes: Uint8Array): string | null {
  const texts: PropertyText[] = [];
  let isTime = false;
  const scanner = new MarkupScanner(
    bytes,
    "coreProperties",
    {
      open: (name) => {
        isTime = name === "modified";
        return "on";
      },
      close: () => {
        isTime = false;
      },
      text: (from, to) => texts.push({ from, to, isTime }),
      otherText: (from, to) => texts.push({ from, to, isTime: false }),
    },
    dublinCoreTerms,
  );
  if (scanner.start() !== bytes.length) return null;
  example = { bytes: Buffer.from(asBuffer(bytes)), texts };
  return texts.map((text) => (text.isTime ? decoded(bytes, text.from, text.to) : "")).join("");
}
