/** How the fields of a CSV are separated, and where its lines begin. */
export interface Dialect {
  readonly delimiter: string;
  /** The text with every line end as a single line feed. */
  readonly text: string;
  /** Number of the first line of the text within the file. */
  readonly firstLine: number;
}

const delimiters = [",", ";", "\t", "|"] as const;

/** Takes the delimiter from Excel's `sep=` line, which other programs quote or fill up with separators, or else the one that is met most in the header. */
export function dialectOf(decoded: string): Dialect {
  const text = decoded.replaceAll(/\r\n?/gu, "\n");
  const stated = /^"?sep=([,;\t|])"?[,;\t|]*\n/iu.exec(text);
  if (stated?.[1] !== undefined) return { delimiter: stated[1], text: text.slice(stated[0].length), firstLine: 2 };
  const blank = /^\n*/u.exec(text)?.[0].length ?? 0;
  const header = text.slice(blank, endOfLine(text, blank)).replaceAll(/"[^"]*"/gu, "");
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, count: header.split(delimiter).length }))
    .toSorted((a, b) => b.count - a.count);
  return { delimiter: best?.delimiter ?? ",", text: text.slice(blank), firstLine: 1 + blank };
}

const endOfLine = (text: string, start: number): number => {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.length : end;
};
