/** Rows of a CSV, the header first. Null is an empty field. */
export type Table = readonly (readonly (string | number | null)[])[];

/** How a table is written. */
export interface Dialect {
  readonly delimiter: "," | ";" | "\t";
  /** Sign before decimals; Excel writes a comma where `;` separates fields. */
  readonly decimal: "." | ",";
}

/** The text of a CSV with lines that end as on Windows. */
export function csvText(table: Table, { delimiter, decimal }: Dialect): string {
  const field = (value: string | number | null): string => {
    const text = typeof value === "number" ? String(value).replace(".", decimal) : (value ?? "");
    return text.includes(delimiter) || /["\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return table.map((row) => `${row.map(field).join(delimiter)}\r\n`).join("");
}
