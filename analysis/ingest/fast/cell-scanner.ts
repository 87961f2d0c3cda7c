import { Attributes } from "./attributes.ts";
import type { CellTable, ScannedCell } from "./cell-table.ts";
import { ascii, byte, standsAt } from "./bytes.ts";
import { endOfText, isDigit } from "./markup.ts";
import { endOfItem } from "./string-item.ts";

/** What the attribute `t` of a cell says (ST_CellType, ECMA-376-1 18.18.11). Dates (`d`) are left to the general reader. */
export const cellType = { number: 0, shared: 1, text: 2, boolean: 3, error: 4, inline: 5 } as const;

const longestValue = 32_767;
const mostColumns = 16_384;
const valueOpen = ascii("<v>");
const valueClose = ascii("</v>");
const spacedValue = ascii('<v xml:space="preserve">');
const itemOpen = ascii("<is>");
const itemClose = ascii("</is>");
const formulaClose = ascii("</f>");
const cellClose = ascii("</c>");
const otherTypes = [
  { type: cellType.text, name: ascii('str"') },
  { type: cellType.inline, name: ascii('inlineStr"') },
] as const;

/** Scans one cell (`c`, CT_Cell, ECMA-376-1 18.3.1.4) and keeps what it found until the next one. */
export class CellScanner implements ScannedCell {
  readonly #attributes = new Attributes();
  row = 0;
  column = 0;
  type = 0;
  /** Content of `v` or `is`; `from` is -1 where there is neither. */
  from = -1;
  to = -1;
  /** Behind the tag of a cell with a formula; 0 in others. */
  formula = 0;

  /** Scans the cell that begins with `<c ` here. Gives the first byte behind it; -1 where it is not plain. */
  scan(bytes: Uint8Array, start: number): number {
    const end = this.scanTag(bytes, start);
    return end < 0 ? -1 : this.scanContent(bytes, end);
  }

  /** Scans its tag only. Gives the place of `>` or `/>`; -1 where it is not plain. */
  scanTag(bytes: Uint8Array, start: number): number {
    this.row = 0;
    this.column = 0;
    this.type = cellType.number;
    const end = this.#scanAttributes(bytes, start + 2);
    return this.row === 0 ? -1 : end;
  }

  /** Scans what follows its tag. Gives the first byte behind the cell; -1 where it is not plain. */
  scanContent(bytes: Uint8Array, tagEnd: number): number {
    this.from = -1;
    this.to = -1;
    this.formula = 0;
    if (bytes[tagEnd] === byte.slash) return bytes[tagEnd + 1] === byte.greater ? tagEnd + 2 : -1;
    return this.#scanContent(bytes, tagEnd + 1);
  }

  /** Takes what comes before the value from a cell that is the same up to there; `scanValueFrom` goes on. */
  take(cells: CellTable, cell: number): void {
    this.row = cells.row(cell);
    this.column = cells.column(cell);
    this.type = cells.type(cell);
    this.formula = cells.formula(cell);
  }

  #scanAttributes(bytes: Uint8Array, start: number): number {
    let seen = 0;
    let at = start;
    while (bytes[at] === byte.space) {
      const name = bytes[at + 1] ?? 0;
      if (bytes[at + 2] !== byte.equals || bytes[at + 3] !== byte.quote || (seen & (1 << (name & 31))) !== 0) return -1;
      seen |= 1 << (name & 31);
      at += 4;
      if (name === 0x72) at = this.#scanAddress(bytes, at);
      else if (name === 0x73) at = endOfDigits(bytes, at);
      else if (name === 0x74) at = this.#scanType(bytes, at);
      else return -1;
      if (at < 0 || bytes[at] !== byte.quote) return -1;
      at += 1;
    }
    return bytes[at] === byte.greater || bytes[at] === byte.slash ? at : -1;
  }

  /** `B12`: up to three capitals and seven digits, the first of them not 0 (18.18.7). */
  #scanAddress(bytes: Uint8Array, start: number): number {
    let at = start;
    for (let letter = bytes[at] ?? 0; letter >= 0x41 && letter <= 0x5a; letter = bytes[at] ?? 0) {
      this.column = this.column * 26 + letter - 0x40;
      at += 1;
    }
    const digits = at;
    if (digits === start || digits > start + 3 || this.column > mostColumns || bytes[at] === byte.zero) return -1;
    for (let digit = bytes[at] ?? 0; isDigit(digit); digit = bytes[at] ?? 0) {
      this.row = this.row * 10 + digit - byte.zero;
      at += 1;
    }
    return at === digits || at > digits + 7 ? -1 : at;
  }

  #scanType(bytes: Uint8Array, at: number): number {
    if (bytes[at + 1] === byte.quote) {
      const letter = bytes[at];
      if (letter === 0x73) this.type = cellType.shared;
      else if (letter === 0x62) this.type = cellType.boolean;
      else if (letter === 0x65) this.type = cellType.error;
      else if (letter !== 0x6e) return -1;
      return at + 1;
    }
    for (const { type, name } of otherTypes) {
      if (!standsAt(bytes, at, name)) continue;
      this.type = type;
      return at + name.length - 1;
    }
    return -1;
  }

  #scanContent(bytes: Uint8Array, start: number): number {
    let at = start;
    if (bytes[at + 1] === 0x66) {
      this.formula = at;
      at = this.#scanFormula(bytes, at + 2);
      if (at < 0) return -1;
    }
    if (bytes[at + 1] !== byte.slash) at = bytes[at + 1] === 0x76 ? this.#scanValue(bytes, at) : this.#scanInline(bytes, at);
    return at >= 0 && standsAt(bytes, at, cellClose) ? at + cellClose.length : -1;
  }

  /** `f` (18.3.1.40). What it says does not matter, only that it is there. */
  #scanFormula(bytes: Uint8Array, start: number): number {
    if (bytes[start] !== byte.greater) {
      const end = this.#attributes.scan(bytes, start);
      if (end < 0) return -1;
      if (this.#attributes.hasDeclaration) return -1;
      if (bytes[end] === byte.slash) return end + 2;
      return this.#closeFormula(bytes, end + 1);
    }
    return this.#closeFormula(bytes, start + 1);
  }

  #closeFormula(bytes: Uint8Array, start: number): number {
    const end = endOfText(bytes, start);
    return end >= 0 && standsAt(bytes, end, formulaClose) ? end + formulaClose.length : -1;
  }

  #scanValue(bytes: Uint8Array, at: number): number {
    if (standsAt(bytes, at, valueOpen)) return this.scanValueFrom(bytes, at + valueOpen.length);
    if (standsAt(bytes, at, spacedValue)) return this.scanValueFrom(bytes, at + spacedValue.length);
    const end = bytes[at + 2] === byte.space ? at + 3 : at + 2;
    if (bytes[end] !== byte.slash || bytes[end + 1] !== byte.greater || this.type === cellType.inline) return -1;
    this.from = end;
    this.to = end;
    return end + 2;
  }

  /** The content of `v`, for the type that is known by now. Gives the first byte behind `</v>`. */
  scanValueFrom(bytes: Uint8Array, from: number): number {
    this.from = from;
    this.to = this.#endOfValue(bytes, from);
    if (this.to < 0 || this.to - from > longestValue || !standsAt(bytes, this.to, valueClose)) return -1;
    return this.to + valueClose.length;
  }

  #endOfValue(bytes: Uint8Array, from: number): number {
    if (this.type === cellType.shared) return endOfNumber(bytes, from);
    if (this.type === cellType.inline) return -1;
    // What the general reader would trim away.
    const first = bytes[from] ?? 0;
    if (this.type !== cellType.text && (first <= byte.space || first >= 0x80)) return -1;
    if (this.type !== cellType.boolean) return endOfText(bytes, from);
    return bytes[from] === byte.zero || bytes[from] === byte.zero + 1 ? from + 1 : -1;
  }

  #scanInline(bytes: Uint8Array, at: number): number {
    if (this.type !== cellType.inline || !standsAt(bytes, at, itemOpen)) return -1;
    this.from = at + itemOpen.length;
    this.to = endOfItem(bytes, this.from);
    return this.to >= 0 && standsAt(bytes, this.to, itemClose) ? this.to + itemClose.length : -1;
  }
}

/** Behind the number of a shared string; -1 where it has more than nine digits. */
function endOfNumber(bytes: Uint8Array, start: number): number {
  const end = endOfDigits(bytes, start);
  return end > start + 9 ? -1 : end;
}

function endOfDigits(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isDigit(bytes[at] ?? 0)) at += 1;
  return at;
}
