import { address } from "../model/a1.ts";
import { type Box, boundingBox, intersection, maxColumns, maxRows } from "../model/box.ts";
import { eachPlace } from "../model/edit.ts";
import { displayed } from "../model/number-text.ts";
import { styleAt, usedBox, valueAt } from "../model/sheet.ts";
import { errors } from "../protocol/errors.ts";
import type { HostObject } from "../protocol/host-object.ts";
import { placeOf } from "./cells.ts";
import { RangeValues, relative } from "./range-values.ts";

/** How other ranges are found from a range. */
export abstract class RangeNavigation extends RangeValues {
  /** Relative to the range's first cell; may lie outside of it, but not off the sheet. */
  GetCell(row: number, column: number): HostObject {
    return this.#range({ row: this.box.row + row, column: this.box.column + column, rows: 1, columns: 1 });
  }
  GetRow(row: number): HostObject {
    return this.#range({ ...this.box, row: this.box.row + row, rows: 1 });
  }
  GetColumn(column: number): HostObject {
    return this.#range({ ...this.box, column: this.box.column + column, columns: 1 });
  }
  GetLastCell(): HostObject {
    return this.GetCell(this.box.rows - 1, this.box.columns - 1);
  }
  GetLastRow(): HostObject {
    return this.GetRow(this.box.rows - 1);
  }
  GetLastColumn(): HostObject {
    return this.GetColumn(this.box.columns - 1);
  }
  GetOffsetRange(rows: number, columns: number): HostObject {
    return this.#range(relative(this.box, rows, columns));
  }
  GetResizedRange(rows: number, columns: number): HostObject {
    return this.#range({ ...this.box, rows: this.box.rows + rows, columns: this.box.columns + columns });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): HostObject {
    return this.#range({ ...this.box, rows, columns });
  }
  GetEntireColumn(): HostObject {
    return this.#range({ ...this.box, row: 0, rows: maxRows });
  }
  GetEntireRow(): HostObject {
    return this.#range({ ...this.box, column: 0, columns: maxColumns });
  }
  GetRowsAbove(count = 1): HostObject {
    return count < 0 ? this.GetRowsBelow(-count) : this.#range({ ...this.box, row: this.box.row - count, rows: count });
  }
  GetRowsBelow(count = 1): HostObject {
    return count < 0 ? this.GetRowsAbove(-count) : this.#range({ ...this.box, row: this.box.row + this.box.rows, rows: count });
  }
  GetColumnsBefore(count = 1): HostObject {
    return count < 0 ? this.GetColumnsAfter(-count) : this.#range({ ...this.box, column: this.box.column - count, columns: count });
  }
  GetColumnsAfter(count = 1): HostObject {
    return count < 0
      ? this.GetColumnsBefore(-count)
      : this.#range({ ...this.box, column: this.box.column + this.box.columns, columns: count });
  }
  GetIntersectionOrNullObject(other: unknown): HostObject | null {
    const place = placeOf(this.context, other, this.sheet);
    if (place.sheet !== this.sheet) throw errors.invalidArgument();
    const box = intersection(this.box, place.box);
    return box === null ? null : this.#range(box);
  }
  GetIntersection(other: unknown): HostObject {
    return found(this.GetIntersectionOrNullObject(other));
  }
  GetBoundingRect(other: unknown): HostObject {
    const place = placeOf(this.context, other, this.sheet);
    if (place.sheet !== this.sheet) throw errors.invalidArgument();
    return this.#range(boundingBox(this.box, place.box));
  }
  GetUsedRangeOrNullObject(valuesOnly = false): HostObject | null {
    const box = usedBox(this.sheet, valuesOnly, this.box);
    return box === null ? null : this.#range(box);
  }
  GetUsedRange(valuesOnly = false): HostObject {
    return found(this.GetUsedRangeOrNullObject(valuesOnly));
  }
  GetMergedAreasOrNullObject(): HostObject | null {
    const merged = this.sheet.merges.filter((merge) => intersection(merge, this.box) !== null);
    const [only] = merged;
    if (only === undefined) return null;
    if (merged.length > 1) throw errors.notImplemented(`Range.GetMergedAreasOrNullObject of several (${merged.map(address).join(",")})`);
    return this.#range(only);
  }
  FindOrNullObject(text: string, criteria: { readonly completeMatch?: boolean; readonly matchCase?: boolean } = {}): HostObject | null {
    const place = this.#firstMatch(text, criteria.completeMatch === true, criteria.matchCase === true);
    return place === null ? null : this.#range(place);
  }
  Find(text: string, criteria?: { readonly completeMatch?: boolean; readonly matchCase?: boolean }): HostObject {
    return found(this.FindOrNullObject(text, criteria ?? {}));
  }

  #firstMatch(text: string, isWhole: boolean, isExact: boolean): Box | null {
    const used = usedBox(this.sheet, true, this.box);
    if (used === null) return null;
    const fold = (value: string): string => (isExact ? value : value.toLowerCase());
    const wanted = fold(text);
    this.context.workbook.calculate();
    let first: Box | null = null;
    eachPlace(used, (row, column) => {
      const shown = fold(displayed(valueAt(this.sheet, row, column), styleAt(this.sheet, row, column).numberFormat));
      if (isWhole ? shown === wanted : shown.includes(wanted)) first ??= { row, column, rows: 1, columns: 1 };
    });
    return first;
  }

  #range(box: Box): HostObject {
    return this.context.make.range(this.sheet, box);
  }
}

/** The object, or ItemNotFound in place of a null object. */
function found(object: HostObject | null): HostObject {
  if (object === null) throw errors.itemNotFound();
  return object;
}
