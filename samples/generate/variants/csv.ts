import type { IssueCode } from "../../../instrument/issue.ts";
import { encoded, type Encoding } from "../csv/encodings.ts";
import { longTable } from "../csv/long.ts";
import { labels } from "../csv/spelling.ts";
import { csvText, type Dialect, type Table } from "../csv/table.ts";
import { wideTable } from "../csv/wide.ts";
import { random } from "../random.ts";
import { base } from "./base.ts";
import type { Variant } from "./variant.ts";

const comma: Dialect = { delimiter: ",", decimal: "." };
const semicolon: Dialect = { delimiter: ";", decimal: "," };
const tab: Dialect = { delimiter: "\t", decimal: "." };

const wide = csvText(wideTable([base]), comma);
const long = csvText(longTable([base]), comma);

const guessed: readonly IssueCode[] = ["encoding-guessed"];

interface Form {
  readonly encoding?: Encoding;
  readonly remarks?: readonly IssueCode[];
}

function file(name: string, what: string, text: string, { encoding = "utf-8", remarks = [] }: Form = {}): Variant {
  return { name, what, file: "input.csv", bytes: encoded(text, encoding), remarks };
}

/** Levels, figures and sums in full width; ids, codes and the header stay as they are. */
function fullWidthTable([header = [], ...rows]: Table): Table {
  const isValue = (column: number): boolean =>
    /^(?:value|evidence|employees|revenue|assets|[A-Z]{2}\d_\d\d)$/u.test(String(header[column]));
  return [
    header,
    ...rows.map((row) =>
      row.map((field, column) => (isValue(column) && /^[\d.]+$/u.test(String(field)) ? fullWidth(String(field)) : field)),
    ),
  ];
}

const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

const quoted = (table: Table): string =>
  table.map((row) => `${row.map((field) => `"${field === null ? "" : String(field)}"`).join(",")}\n`).join("");

function movedColumns(table: Table): Table {
  const order = random("order of columns").shuffled([...(table[0] ?? []).keys()]);
  return table.map((row, index) =>
    order.map((column) => (index === 0 ? String(row[column]).replace(/(?<=\d)_/u, "-") : (row[column] ?? null))),
  );
}

const shuffledRows = ([header = [], ...rows]: Table): Table => [header, ...random("order of rows").shuffled(rows)];

/** The answers of the base as CSV files. Notes, actions and initiatives are not part of these formats, nor is evidence of the wide one. */
export const csvVariants: readonly Variant[] = [
  file("csv-wide", "One row a case, in UTF-8.", wide),
  file("csv-wide-bom", "UTF-8 with a byte order mark, as Excel saves it.", wide, { encoding: "utf-8-bom" }),
  file(
    "csv-wide-gb18030",
    "GB 18030, as Chinese Excel saves it, with labels instead of codes.",
    csvText(wideTable([base], labels), comma),
    { encoding: "gb18030", remarks: guessed },
  ),
  file("csv-wide-utf16", "UTF-16 with tabs: “Unicode text” of Excel.", csvText(wideTable([base], labels), tab), { encoding: "utf-16le" }),
  file("csv-wide-semicolon", "Semicolons and decimal commas.", csvText(wideTable([base]), semicolon)),
  file("csv-wide-tab", "Tabs between the fields.", csvText(wideTable([base]), tab)),
  file("csv-wide-sep-line", "The first line tells Excel the separator.", `sep=;\r\n${csvText(wideTable([base]), semicolon)}`),
  file("csv-wide-full-width", "Digits are in full width.", csvText(fullWidthTable(wideTable([base])), comma)),
  file("csv-wide-quoted", "Every field is quoted and lines end with a line feed alone.", quoted(wideTable([base]))),
  file(
    "csv-wide-columns-moved",
    "The columns stand in another order and item ids have hyphens.",
    csvText(movedColumns(wideTable([base])), comma),
  ),
  file("csv-long", "One row an answer, in UTF-8.", long),
  file("csv-long-bom", "UTF-8 with a byte order mark.", long, { encoding: "utf-8-bom" }),
  file("csv-long-utf16", "UTF-16 with tabs.", csvText(longTable([base]), tab), { encoding: "utf-16le" }),
  file("csv-long-semicolon", "Semicolons and decimal commas.", csvText(longTable([base]), semicolon)),
  file("csv-long-shuffled", "The rows stand in no order.", csvText(shuffledRows(longTable([base])), comma)),
  file("csv-long-full-width", "Digits are in full width.", csvText(fullWidthTable(longTable([base])), comma)),
];
