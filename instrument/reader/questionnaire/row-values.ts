import type { Finding } from "../../issue.ts";
import type { IssueLog } from "../issue-log.ts";
import { type Choices, isFinding, readChoice } from "../values/choice.ts";
import { readDate } from "../values/date.ts";
import { type Entry, textEntry } from "../values/entry.ts";
import { readMoney, readNumber } from "../values/number.ts";
import { yesNoChoices } from "../values/profile-choices.ts";
import type { Block } from "./blocks.ts";
import type { Row } from "./cells.ts";
import type { MarkedColumn } from "./markers.ts";
import { sheetEntry } from "./sheet-entry.ts";

/** Reads the columns of one row of a register. Blank is null; what cannot be used is null and goes to the log. */
export interface RowValues {
  entry(column: MarkedColumn): Entry;
  readonly isBlank: (column: MarkedColumn) => boolean;
  text(column: MarkedColumn): string | null;
  choice<Value>(column: MarkedColumn, choices: Choices<Value>): Value | null;
  yesNo(column: MarkedColumn): boolean | null;
  date(column: MarkedColumn): string | null;
  /** A number that is not negative. */
  number(column: MarkedColumn): number | null;
  /** Money in 10,000 CNY. */
  money(column: MarkedColumn): number | null;
}

/** The values of a row of a block. */
export function rowValues(block: Block, row: Row, from1904: boolean, log: IssueLog): RowValues {
  const entry = (column: MarkedColumn): Entry => {
    const at = block.columns.get(column);
    return at === undefined ? textEntry("", {}) : sheetEntry(block.sheet, row, at);
  };
  const read = <Value>(column: MarkedColumn, reader: (text: string) => Value | Finding): Value | null => {
    const found = entry(column);
    if (found.text === "" && found.problem === null) return null;
    const value = found.problem ?? reader(found.text);
    if (!isFinding(value)) return value;
    log.add(value, found.spot);
    return null;
  };
  const choice = <Value>(column: MarkedColumn, choices: Choices<Value>): Value | null => read(column, (text) => readChoice(choices, text));
  return {
    entry,
    isBlank: (column) => {
      const at = block.columns.get(column);
      // Most cells of a register are: registers have more rows than companies have initiatives.
      if (at === undefined || !row.cells.has(at)) return true;
      const { text, problem } = sheetEntry(block.sheet, row, at);
      return text === "" && problem === null;
    },
    text: (column) => read(column, (text) => text),
    choice,
    yesNo: (column) => choice(column, yesNoChoices),
    date: (column) => read(column, (text) => readDate(text, from1904)),
    number: (column) => read(column, (text) => notNegative(readNumber(text, "point", units))),
    money: (column) => read(column, (text) => notNegative(readMoney(text, "point"))),
  };
}

const units = ["人", "名", "小时", "元", "persons", "people", "hours", "h", "cny", "元/小时"];

function notNegative(value: number | Finding): number | Finding {
  if (isFinding(value) || value >= 0) return value;
  return { code: "number-out-of-range", found: value, low: 0, high: Number.MAX_SAFE_INTEGER };
}
