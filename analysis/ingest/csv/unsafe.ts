import type { Finding } from "../../../instrument/issue.ts";
import type { Limits } from "../../../instrument/reader/limits.ts";
import type { Dialect } from "./dialect.ts";

const lineFeed = 10;

/**
 * Walks over the fields of a CSV and says what makes it unsafe to parse: a quote that is never closed or has something behind it, which would
 * shift or swallow answers; one that is closed only lines below, with the rest of its own line inside; a field or line beyond the limits. Null for a sound file. Takes time in proportion to the length of the text,
 * which the parser itself does not on text full of quotes.
 */
export function unsafeCsv({ text, delimiter, firstLine }: Dialect, limits: Limits): Finding | null {
  const separator = delimiter.codePointAt(0) ?? 0;
  let line = firstLine;
  let columns = 1;
  let width: number | null = null;
  for (let start = 0; start < text.length;) {
    const isQuoted = text[start] === '"';
    const end = isQuoted ? endOfQuoted(text, start, separator) : endOfPlain(text, start, separator);
    if (end === null) return { code: "file-corrupt", part: `line ${line}`, cause: "unclosed-quote" };
    const beyond = beyondLimit(limits, end - start, columns);
    if (beyond !== null) return beyond;
    if (isQuoted && width !== null && hasSwallowed(text.slice(start, end), delimiter, width - columns))
      return { code: "file-corrupt", part: `line ${line}`, cause: "unclosed-quote" };
    if (isQuoted) line += lineFeeds(text, start, end);
    const isLast = text.charCodeAt(end) === lineFeed;
    if (isLast) width ??= columns;
    columns = isLast ? 1 : columns + 1;
    if (isLast) line += 1;
    start = end + 1;
  }
  return null;
}

function beyondLimit(limits: Limits, characters: number, columns: number): Finding | null {
  const { csvFieldCharacters, csvColumns } = limits;
  if (characters > csvFieldCharacters)
    return { code: "limit-exceeded", limit: "csvFieldCharacters", found: characters, allowed: csvFieldCharacters };
  if (columns > csvColumns) return { code: "limit-exceeded", limit: "csvColumns", found: columns, allowed: csvColumns };
  return null;
}

/** Fewer separators than this may stand in a text by chance. */
const tellingSeparators = 3;

/** Whether a quoted field holds, up to its first line break, exactly the separators that its own line lacks. */
function hasSwallowed(field: string, delimiter: string, lacking: number): boolean {
  const lineBreak = field.indexOf("\n");
  return lineBreak !== -1 && lacking >= tellingSeparators && field.slice(0, lineBreak).split(delimiter).length - 1 === lacking;
}

function endOfPlain(text: string, start: number, separator: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== separator && text.charCodeAt(at) !== lineFeed) at += 1;
  return at;
}

/** The place behind a quoted field; null where the quote is not closed or something other than spaces follows it. */
function endOfQuoted(text: string, start: number, separator: number): number | null {
  let quote = text.indexOf('"', start + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote === -1) return null;
  let at = quote + 1;
  while (text[at] === " ") at += 1;
  return at >= text.length || text.charCodeAt(at) === separator || text.charCodeAt(at) === lineFeed ? at : null;
}

function lineFeeds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", start); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
