import { type Box, isUnbounded } from "../model/box.ts";
import { mustAllow } from "../model/guard.ts";
import { restyle, styleAt } from "../model/sheet.ts";
import { type Border, type Side, withStyle } from "../model/style.ts";
import { errors } from "../protocol/errors.ts";
import { HostCollection, HostObject } from "../protocol/host-object.ts";
import type { CellsObject } from "./cells.ts";

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

type RangeSide = (typeof sides)[number];

/** The cells and cell sides that one side of a range is made of. */
function edges(box: Box, side: RangeSide): readonly { readonly box: Box; readonly side: Side }[] {
  const { row, column, rows, columns } = box;
  switch (side) {
    case "EdgeTop":
      return [{ box: { ...box, rows: 1 }, side }];
    case "EdgeBottom":
      return [{ box: { ...box, row: row + rows - 1, rows: 1 }, side }];
    case "EdgeLeft":
      return [{ box: { ...box, columns: 1 }, side }];
    case "EdgeRight":
      return [{ box: { ...box, column: column + columns - 1, columns: 1 }, side }];
    case "InsideHorizontal":
      return rows < 2
        ? []
        : [
            { box: { ...box, rows: rows - 1 }, side: "EdgeBottom" },
            { box: { ...box, row: row + 1, rows: rows - 1 }, side: "EdgeTop" },
          ];
    case "InsideVertical":
      return columns < 2
        ? []
        : [
            { box: { ...box, columns: columns - 1 }, side: "EdgeRight" },
            { box: { ...box, column: column + 1, columns: columns - 1 }, side: "EdgeLeft" },
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [{ box, side }];
    default:
      throw errors.invalidArgument();
  }
}

const noBorder: Border = { style: "None", color: "#000000", weight: "Thin" };
const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const weights = ["Hairline", "Thin", "Medium", "Thick"];

/** One side of a range. */
class RangeBorder extends HostObject {
  readonly apiName = "RangeBorder";
  readonly #range: CellsObject;
  readonly #side: RangeSide;

  constructor(range: CellsObject, side: RangeSide) {
    super();
    this.#range = range;
    this.#side = side;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.#side };
  }
  get SideIndex(): string {
    return this.#side;
  }
  get Style(): string | null {
    return this.#common("style");
  }
  set Style(value: string) {
    if (!styles.includes(value)) throw errors.invalidArgument();
    // A double line is thick, whatever it was before.
    const weight = value === "Double" ? { weight: "Thick" } : {};
    this.#change((border) => (value === "None" ? null : { ...border, style: value, ...weight }));
  }
  get Color(): string | null {
    return this.#common("color");
  }
  set Color(value: string) {
    if (!/^#?[0-9a-f]{6}$/i.test(value)) throw errors.invalidArgument();
    const color = `#${value.replace("#", "").toUpperCase()}`;
    this.#change((border) => ({ ...drawn(border), color }));
  }
  get Weight(): string | null {
    return this.#common("weight");
  }
  set Weight(value: string) {
    if (!weights.includes(value)) throw errors.invalidArgument();
    this.#change((border) => ({ ...drawn(border), weight: value }));
  }

  #common(key: keyof Border): string | null {
    const values = new Set<string>();
    for (const { box, side } of edges(this.#range.box, this.#side)) {
      if (isUnbounded(box)) throw errors.notImplemented("RangeBorder of whole rows or columns (read)");
      for (let row = box.row; row < box.row + box.rows; row++) {
        for (let column = box.column; column < box.column + box.columns; column++) {
          values.add((styleAt(this.#range.sheet, row, column)[side] ?? noBorder)[key]);
        }
      }
    }
    const [only] = values;
    return values.size === 1 && only !== undefined ? only : values.size === 0 ? noBorder[key] : null;
  }

  #change(change: (border: Border) => Border | null): void {
    const { sheet } = this.#range;
    mustAllow(sheet, "allowFormatCells");
    for (const { box, side } of edges(this.#range.box, this.#side)) {
      restyle(sheet, box, (style) => withStyle(style, { [side]: change(style[side] ?? noBorder) }));
    }
  }
}

/** A colour or weight draws the line where there was none. */
function drawn(border: Border): Border {
  return border.style === "None" ? { ...border, style: "Continuous" } : border;
}

export class RangeBorderCollection extends HostCollection {
  readonly apiName = "RangeBorderCollection";
  readonly #range: CellsObject;

  constructor(range: CellsObject) {
    super();
    this.#range = range;
  }

  items(): readonly HostObject[] {
    return sides.map((side) => new RangeBorder(this.#range, side));
  }
  find(key: unknown): HostObject | null {
    const side = sides.find((name) => name === key);
    return side === undefined ? null : new RangeBorder(this.#range, side);
  }
  get Count(): number {
    return sides.length;
  }
  GetItem(side: string): HostObject {
    const border = this.find(side);
    if (border === null) throw errors.invalidArgument();
    return border;
  }
  GetItemAt(index: number): HostObject {
    return this.GetItem(sides[index] ?? "");
  }
}
