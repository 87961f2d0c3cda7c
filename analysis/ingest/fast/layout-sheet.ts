import { isDeepStrictEqual } from "node:util";
import type { Cell } from "../../../instrument/reader/questionnaire/cells.ts";
import { metaFields } from "../../../instrument/workbook/names.ts";
import { cellType } from "./cell-scanner.ts";
import { type CellSource, cellAt, stringIndex } from "./fast-workbook.ts";
import { cellRoles, type Role, type SheetContext } from "./layout-roles.ts";
import type { SharedStrings } from "./shared-strings.ts";
import type { ExampleSheet } from "./sheet-match.ts";
import { beginsOtherwise, isStructural } from "./structural-text.ts";

/** A sheet of a layout: its cells, what each of them is for, and the rows into which values are put. */
export class LayoutSheet {
  readonly example: ExampleSheet;
  readonly count: number;
  readonly #roles: readonly Role[];
  readonly #cells: readonly (Cell | null)[];
  /** What stands in the rows at present. */
  readonly #present: (Cell | null)[];
  readonly #isChanged: Uint8Array;
  /** For each cell the place of its shared string; -1 where it has none. */
  readonly #strings: Int32Array;
  /** Cells that refer to shared strings, those with the last strings first. */
  readonly #shared: Int32Array;
  /** Cells whose rows do not hold what they hold in the layout. */
  #differing: number[] = [];

  private constructor(example: ExampleSheet, roles: readonly Role[], own: CellSource) {
    const all = Array.from({ length: example.cells.count }, (_, cell) => cell);
    this.example = example;
    this.count = example.cells.count;
    this.#roles = roles;
    this.#cells = all.map((cell) => cellAt(own, cell));
    this.#present = [...this.#cells];
    this.#isChanged = new Uint8Array(this.count);
    this.#strings = Int32Array.from(all, (cell) => sharedIndex(own, cell));
    this.#shared = Int32Array.from(
      all.filter((cell) => this.#stringOf(cell) >= 0).toSorted((one, other) => this.#stringOf(other) - this.#stringOf(one)),
    );
  }

  /** Null where the sheet holds something that decides about the layout in a way that is not known here. */
  static of(example: ExampleSheet, context: SheetContext): LayoutSheet | null {
    const own: CellSource = { bytes: example.content.bytes, cells: example.cells, strings: context.strings, limits: context.limits };
    const roles = cellRoles(own, context);
    return roles === null ? null : new LayoutSheet(example, roles, own);
  }

  /** Whether a workbook has the merged ranges of the layout. */
  readonly isSameMerged = (merged: readonly string[]): boolean =>
    merged === this.example.merged || isDeepStrictEqual(merged, this.example.merged);

  /**
   * Puts the values of a workbook's cells into the rows; false where a cell shows that it has another layout.
   *
   * @param changed the cells that are not the same byte by byte, whose places `changedCells` tells
   */
  take(changed: CellSource, changedCells: Int32Array): boolean {
    const { strings } = changed;
    const { count } = changed.cells;
    this.#isChanged.fill(0);
    for (let index = 0; index < count; index += 1) this.#isChanged[changedCells[index] ?? 0] = 1;
    this.#putBack();
    if (!this.#takeMoved(strings)) return false;
    for (let index = 0; index < count; index += 1) if (!this.#takeChanged(changed, index, changedCells[index] ?? 0)) return false;
    return true;
  }

  /** Puts into the cells that are the same as in the layout what they hold there. */
  #putBack(): void {
    const differing = this.#differing;
    this.#differing = [];
    for (const cell of differing) {
      if (this.#isChanged[cell] === 0) this.#put(cell, this.#cells[cell] ?? null);
      else if (this.#present[cell] !== this.#cells[cell]) this.#differing.push(cell);
    }
  }

  /** Takes the cells whose number of a string is the same, but is that of another string. */
  #takeMoved(strings: SharedStrings | null): boolean {
    const first = strings?.firstMoved ?? 0;
    for (const cell of this.#shared) {
      const string = this.#stringOf(cell);
      if (string < first) return true;
      if (this.#isChanged[cell] === 1 || strings?.sameAs(string) === string) continue;
      if (strings === null || !this.#takeOther(cell, textCell(strings.text(string)))) return false;
    }
    return true;
  }

  #takeChanged(changed: CellSource, index: number, cell: number): boolean {
    const string = sharedIndex(changed, index);
    if (string < 0) return (this.#isIndifferent(cell) && isHarmless(changed, index)) || this.#takeOther(cell, cellAt(changed, index));
    if (changed.strings === null) return false;
    const same = this.#stringOf(cell);
    if (same < 0 || changed.strings.sameAs(string) !== same) return this.#takeOther(cell, textCell(changed.strings.text(string)));
    this.#put(cell, this.#cells[cell] ?? null);
    return true;
  }

  /** Whether it does not matter what a cell holds as long as that is something, and decides about nothing. */
  #isIndifferent(cell: number): boolean {
    const role = this.#roles[cell];
    return !this.example.isCut && (role === "free" || (role === "present" && this.#cells[cell] !== null));
  }

  /** The shared string to which a cell of the layout refers; -1 where it refers to none. */
  #stringOf(cell: number): number {
    return this.#strings[cell] ?? -1;
  }

  /** Takes a content that may be another one than that of the layout. */
  #takeOther(cell: number, content: Cell | null): boolean {
    const role = this.#roles[cell] ?? "fixed";
    const before = this.#cells[cell] ?? null;
    if (role === "fixed") return isSameCell(content, before);
    if (this.example.isCut && (isMetaField(content) || isMetaField(before)) && !isSameCell(content, before)) return false;
    if ((content?.kind === "text" && isStructural(content.text)) || (role === "present" && (content === null) !== (before === null)))
      return false;
    this.#put(cell, content);
    return true;
  }

  #put(cell: number, content: Cell | null): void {
    const before = this.#present[cell];
    if (before === content) return;
    const role = this.#roles[cell];
    if (typeof role !== "object") return;
    if (before === this.#cells[cell]) this.#differing.push(cell);
    this.#present[cell] = content;
    if (content === null) role.cells.delete(role.column);
    else role.cells.set(role.column, content);
  }
}

/** Whether a content counts when the reader asks whether a file has described itself, after which it reads no further. */
const isMetaField = (content: Cell | null): boolean => content?.kind === "text" && metaFields.some((field) => field === content.text);

const isSameCell = (one: Cell | null, other: Cell | null): boolean =>
  one?.kind === "text" && other?.kind === "text" ? one.text === other.text : isDeepStrictEqual(one, other);

const textCell = (text: string): Cell | null => (text === "" ? null : { kind: "text", text });

/** Which shared string a cell refers to; -1 where it refers to none. */
function sharedIndex({ bytes, cells }: CellSource, cell: number): number {
  if (cells.type(cell) !== cellType.shared) return -1;
  const [from, to] = [cells.from(cell), cells.to(cell)];
  return from < 0 || from === to ? -1 : stringIndex(bytes, from, to);
}

/** Whether a cell holds, by its first character, a number or a text that could mean nothing to a reader. */
function isHarmless({ bytes, cells }: CellSource, cell: number): boolean {
  const from = cells.from(cell);
  if (from < 0 || from === cells.to(cell)) return false;
  const type = cells.type(cell);
  if (type === cellType.text) return beginsOtherwise(bytes, from);
  const first = bytes[from] ?? 0;
  return type === cellType.number && ((first >= 0x30 && first <= 0x39) || first === 0x2d);
}
