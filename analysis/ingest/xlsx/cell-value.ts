import type { Limits } from "../../../instrument/reader/limits.ts";
import type { Cell } from "../../../instrument/reader/questionnaire/cells.ts";
import { corrupt } from "../../../instrument/reader/refusal.ts";
import { cellText } from "./text.ts";

/** A cell as the part holds it, before its type is applied. */
export interface StoredCell {
  /** The attribute `t`; `n` where there is none. */
  readonly type: string;
  /** Content of `v`; null without the element. */
  readonly value: string | null;
  /** Content of `is`; null without the element. */
  readonly inline: string | null;
  readonly hasFormula: boolean;
}

/** What is needed to understand a stored cell. */
export interface CellContext {
  readonly part: string;
  readonly strings: readonly string[] | null;
  readonly limits: Limits;
}

/** The content of a cell, null where it is blank. An empty `<v></v>` is blank, not 0: some programs leave it behind. */
export function cellOf({ type, value, inline, hasFormula }: StoredCell, context: CellContext): Cell | null {
  const stored = value ?? "";
  const blank: Cell | null = hasFormula && value === null ? { kind: "uncalculated" } : null;
  switch (type) {
    case "n":
      if (inline !== null && value === null) return text(inline, context);
      return stored.trim() === "" ? blank : numberOf(stored.trim(), context);
    case "s":
      return stored.trim() === "" ? blank : textCell(sharedString(stored.trim(), context));
    case "inlineStr":
      return inline === null && value === null ? blank : text(inline ?? stored, context);
    case "str":
    case "d":
      return value === null ? blank : text(stored, context);
    case "b":
      return stored.trim() === "" ? blank : booleanOf(stored.trim(), context);
    case "e":
      return stored.trim() === "" ? blank : { kind: "error", error: stored.trim() };
    default:
      throw corrupt(context.part, "bad-cell");
  }
}

/** A text that is no number, such as `NaN`, stays a text, so that it is reported as it stands. */
function numberOf(stored: string, context: CellContext): Cell | null {
  const value = Number(stored);
  const isNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u.test(stored) && Number.isFinite(value);
  return isNumber ? { kind: "number", value } : text(stored, context);
}

function booleanOf(stored: string, { part }: CellContext): Cell {
  const value = stored.toLowerCase();
  if (value === "1" || value === "true") return { kind: "boolean", value: true };
  if (value === "0" || value === "false") return { kind: "boolean", value: false };
  throw corrupt(part, "bad-cell");
}

function sharedString(stored: string, { part, strings }: CellContext): string {
  const found = /^\d{1,9}$/u.test(stored) ? strings?.[Number(stored)] : undefined;
  if (found === undefined) throw corrupt(part, "missing-string");
  return found;
}

const text = (stored: string, { limits }: CellContext): Cell | null => textCell(cellText(stored, limits));

/** Shared strings come here unescaped; doing it twice would turn `_x005F_x000D_` into a line break. */
const textCell = (content: string): Cell | null => (content === "" ? null : { kind: "text", text: content });
