import { Attributes } from "./attributes.ts";
import { ascii, byte } from "./bytes.ts";

const reference = ascii("r");

/** Scans the tag of a row (CT_Row, ECMA-376-1 18.3.1.73) for its number. */
export class RowScanner {
  readonly #attributes = new Attributes();
  row = 0;
  isEmpty = false;

  /** Scans what stands behind `<row`. Gives the first byte behind the tag; -1 where it is not plain or has no number. */
  scan(bytes: Uint8Array, start: number): number {
    const end = this.#attributes.scan(bytes, start);
    const stated = end < 0 ? -1 : this.#attributes.indexOf(reference);
    if (stated < 0) return -1;
    if (this.#attributes.hasDeclaration) return -1;
    const digits = this.#attributes.value(stated) ?? "";
    this.row = Number(digits);
    this.isEmpty = bytes[end] === byte.slash;
    if (!Number.isInteger(this.row) || this.row < 1 || this.row > mostRows || String(this.row) !== digits) return -1;
    return this.isEmpty ? end + 2 : end + 1;
  }
}

const mostRows = 1_048_576;
