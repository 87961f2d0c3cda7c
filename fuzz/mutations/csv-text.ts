import type { Random } from "../../samples/generate/random.ts";
import type { BytesMutation } from "./mutation.ts";
import { endlessTexts, longText, texts } from "./values.ts";

/** A table of fields as they are written, quotes included. */
type Table = readonly (readonly string[])[];

const separators = [",", ";", "\t", "|"];

function decoded(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes("\uFFFD") && encoding === "utf-8" ? new TextDecoder("gb18030").decode(bytes) : text;
}

const separatorOf = (text: string): string =>
  separators.toSorted((a, b) => text.slice(0, 500).split(b).length - text.slice(0, 500).split(a).length)[0] ?? ",";

/** A change to the table; fields with line breaks are cut at them, which is one more change. */
const table = (name: string, change: (rows: Table, dice: Random) => Table): BytesMutation => ({
  name: `CSV: ${name}`,
  apply: (bytes, dice) => {
    const text = decoded(bytes);
    const separator = separatorOf(text);
    const rows = text.split(/\r?\n/u).map((line) => line.split(separator));
    return new TextEncoder().encode(
      change(rows, dice)
        .map((row) => row.join(separator))
        .join("\n"),
    );
  },
});

const whole = (name: string, change: (text: string, dice: Random) => string): BytesMutation => ({
  name: `CSV: ${name}`,
  apply: (bytes, dice) => new TextEncoder().encode(change(decoded(bytes), dice)),
});

const anyRow = (rows: Table, dice: Random): number => (dice.chance(0.3) ? 0 : dice.whole(0, rows.length - 1));
const width = (rows: Table): number => Math.max(1, rows[0]?.length ?? 1);

const field = (name: string, change: (value: string, dice: Random) => string): BytesMutation =>
  table(name, (rows, dice) => {
    const line = anyRow(rows, dice);
    const column = dice.whole(0, Math.max(0, (rows[line]?.length ?? 1) - 1));
    return rows.map((row, index) => (index === line ? row.map((value, at) => (at === column ? change(value, dice) : value)) : row));
  });

const columns = (name: string, change: (row: readonly string[], at: number, other: number) => readonly string[]): BytesMutation =>
  table(name, (rows, dice) => {
    const [at, other] = [dice.whole(0, width(rows) - 1), dice.whole(0, width(rows) - 1)];
    return rows.map((row) => change(row, at, other));
  });

const lines = (name: string, change: (rows: Table, at: number, other: number) => Table): BytesMutation =>
  table(name, (rows, dice) => change(rows, anyRow(rows, dice), dice.whole(0, rows.length - 1)));

const headers = [
  "firm_id",
  "firmId",
  "year",
  "profile.year",
  "item_id",
  "status",
  "value",
  "na_reason",
  "evidence",
  "form",
  "instrument_version",
  "EM1_05",
  "EM1-05",
  "EM1_05_ev",
  "areas",
  "setting.importance.EM3",
  "setting.x.y",
  "profile.x",
  "size",
  "uscc",
  "",
  " ",
  "__proto__",
  "toString",
  "EM9_99",
];

/** Enough to multiply what a careless reader does, and no table of its own size: that may take more memory. */
const linesOfEndless = 20;

/** Changes to the fields, lines and columns of a CSV. */
export const csvTextMutations: readonly BytesMutation[] = [
  field("value", (_, dice) => dice.pick(texts)),
  field("quoted", (value) => `"${value.replaceAll('"', '""')}"`),
  field("quote inside", (value, dice) => dice.pick([`"${value}`, `${value}"`, `"${value}"x`, `""${value}`, `"${value}"  `, '"'])),
  field("empty", () => ""),
  field("spaces", (value) => ` ${value}\u3000`),
  field("line break inside", (value) => `"${value}\r\n${value}"`),
  field("separator inside", (value, dice) => value + dice.pick(separators)),
  field("long", (_, dice) => longText(dice.pick([32_768, 1_000_001]))),
  field("endless", (_, dice) => dice.pick(endlessTexts)),
  table("endless column", (rows, dice) => {
    const [column, text] = [dice.whole(0, width(rows) - 1), dice.pick(endlessTexts)];
    return rows.map((row, line) => row.map((value, at) => (line > 0 && line <= linesOfEndless && at === column ? text : value)));
  }),
  table("header", (rows, dice) => {
    const column = dice.whole(0, width(rows) - 1);
    return rows.map((row, line) => (line === 0 ? row.map((value, at) => (at === column ? dice.pick(headers) : value)) : row));
  }),
  columns("column removed", (row, at) => row.filter((_, index) => index !== at)),
  columns("column twice", (row, at) => [...row, row[at] ?? ""]),
  columns("columns swapped", (row, at, other) =>
    row.map((value, index) => (index === at ? (row[other] ?? "") : index === other ? (row[at] ?? "") : value)),
  ),
  table("column added", (rows, dice) => rows.map((row, line) => [...row, line === 0 ? dice.pick(headers) : dice.pick(texts)])),
  table("many columns", (rows) => rows.map((row) => [...row, ...Array.from({ length: 1200 }, () => "1")])),
  lines("line removed", (rows, at) => rows.filter((_, index) => index !== at)),
  lines("line twice", (rows, at) => rows.flatMap((row, index) => (index === at ? [row, row] : [row]))),
  lines("lines swapped", (rows, at, other) =>
    rows.map((row, index) => (index === at ? (rows[other] ?? row) : index === other ? (rows[at] ?? row) : row)),
  ),
  lines("blank line", (rows, at) => rows.flatMap((row, index) => (index === at ? [[""], row] : [row]))),
  lines("line cut", (rows, at, other) => rows.map((row, index) => (index === at ? row.slice(0, other % Math.max(1, row.length)) : row))),
  lines("line too long", (rows, at) => rows.map((row, index) => (index === at ? [...row, "x", "y"] : row))),
  whole("separator", (text, dice) => text.replaceAll(separatorOf(text), dice.pick(separators))),
  whole("decimal comma", (text) => text.replaceAll(/(\d)\.(\d)/gu, "$1,$2")),
  whole("sep line", (text, dice) => `sep=${dice.pick([...separators, "", "x"])}\r\n${text}`),
  whole("line ends", (text, dice) => text.replaceAll(/\r?\n/gu, dice.pick(["\r", "\r\n", "\n\n", "\n\r"]))),
  whole("no last line end", (text) => text.trimEnd()),
  whole("nothing but the header", (text) => text.slice(0, text.indexOf("\n") + 1)),
  whole("full width", (text) => text.replaceAll(/[0-9]/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 48) + 0xfee0))),
];
