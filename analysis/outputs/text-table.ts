import { plainText } from "../../instrument/messages/plain-text.ts";
import { displayWidth, padded } from "./display-width.ts";

/** A column of a table on a terminal. */
export interface TextColumn {
  readonly title: string;
  readonly align: "left" | "right";
}

/** A table for a terminal with a title row: columns two spaces apart, no lines. What cells hold cannot move the cursor. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => row.map(plainText))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ""))));
  const lines = cells.map((row) =>
    columns
      .map(({ align }, column) => {
        const cell = row[column] ?? "";
        const width = widths[column] ?? 0;
        return align === "left" ? padded(cell, width) : " ".repeat(width - displayWidth(cell)) + cell;
      })
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}
