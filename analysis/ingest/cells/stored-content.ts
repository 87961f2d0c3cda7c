import { type CellContext, cellOf } from "../xlsx/cell-value.ts";
import type { CellWithFormula } from "../xlsx/sheet.ts";
import type { StoredContent } from "./cell-sheet.ts";

/**
 * What a cell of a workbook holds, null for a blank one. It is what `cellOf` makes of it, with two things that do not matter for an
 * answer: an empty text is content, and so is a formula.
 */
export function storedContent(cell: CellWithFormula, context: CellContext): StoredContent | null {
  const content = contentOf(cell, context);
  if (content === null || cell.formula === null) return content;
  const { text, shared, range } = cell.formula;
  return { ...content, formula: text, ...(shared === null ? {} : { shared }), ...(range === null ? {} : { range }) };
}

function contentOf(cell: CellWithFormula, context: CellContext): StoredContent | null {
  const found = cellOf(cell, context);
  switch (found?.kind) {
    case "text":
      return { type: cell.type === "d" ? "date" : "text", value: found.text };
    case "number":
      return numberOf(found.value, (cell.value ?? "").trim());
    case "boolean":
      return { type: "boolean", value: found.value };
    case "error":
      return { type: "error", value: found.error };
    case "uncalculated":
      return { type: "uncalculated", value: null };
    case undefined:
      return emptyContent(cell);
  }
}

const numberOf = (value: number, stored: string): StoredContent => ({
  type: "number",
  value,
  ...(String(value) === stored ? {} : { stored }),
});

/** An empty text that is stored as such is none the less a text; a formula with an empty result of another type has no result. */
function emptyContent({ type, value, inline, formula }: CellWithFormula): StoredContent | null {
  const isText = (type === "s" && (value ?? "").trim() !== "") || (type === "str" && value !== null) || inline !== null;
  if (isText) return { type: "text", value: "" };
  return formula === null ? null : { type: "uncalculated", value: null };
}
