import { type Box, intersection, subtract } from "../model/box.ts";
import { newConditionalFormat } from "../model/conditional-format.ts";
import { formulaCheck } from "../model/formula-check.ts";
import { mustAllow } from "../model/guard.ts";
import type { ConditionalFormat, ConditionalLook, Sheet } from "../model/types.ts";
import { errors } from "../protocol/errors.ts";
import { exposeState, HostObject, KeyedCollection, StateObject } from "../protocol/host-object.ts";
import type { CellsObject } from "./cells.ts";
import {
  CellValueConditionalFormat,
  ColorScaleConditionalFormat,
  CustomConditionalFormat,
  DataBarConditionalFormat,
  IconSetConditionalFormat,
  PresetCriteriaConditionalFormat,
  TextConditionalFormat,
  TopBottomConditionalFormat,
} from "./conditional-kinds.ts";
import type { Context } from "./context.ts";

/** The conditional formats of a range: those that touch it, first priority first. */
export class ConditionalFormatCollection extends KeyedCollection {
  readonly apiName = "ConditionalFormatCollection";
  readonly #range: CellsObject;

  constructor(range: CellsObject) {
    super();
    this.#range = range;
  }

  items(): readonly HostObject[] {
    return this.#formats().map((format) => this.#object(format));
  }
  find(key: unknown): HostObject | null {
    const format = this.#range.sheet.conditionalFormats.find(({ id }) => id === key);
    return format === undefined ? null : this.#object(format);
  }
  GetItemAt(index: number): HostObject {
    const format = this.#formats()[index];
    if (format === undefined) throw errors.invalidArgument();
    return this.#object(format);
  }
  /** The new one comes first, as in Excel. */
  Add(type: string): HostObject {
    const { sheet, box, context } = this.#range;
    mustAllow(sheet, "allowFormatCells");
    const format = newConditionalFormat(context.workbook.nextId(), type, box);
    sheet.conditionalFormats.unshift(format);
    return this.#object(format);
  }
  ClearAll(): void {
    const { sheet, box } = this.#range;
    mustAllow(sheet, "allowFormatCells");
    for (const format of sheet.conditionalFormats) format.boxes = format.boxes.flatMap((own) => subtract(own, box));
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ boxes }) => boxes.length > 0);
  }

  #formats(): readonly ConditionalFormat[] {
    const { sheet, box } = this.#range;
    return sheet.conditionalFormats.filter(({ boxes }) => boxes.some((own: Box) => intersection(own, box) !== null));
  }

  #object(format: ConditionalFormat): ConditionalFormatObject {
    return new ConditionalFormatObject(this.#range.context, this.#range.sheet, format);
  }
}

type Kind = StateObject<object>;

/** One conditional format; only the part that belongs to its type is there. */
export class ConditionalFormatObject extends StateObject<ConditionalFormat> {
  readonly apiName = "ConditionalFormat";
  readonly #context: Context;
  readonly #sheet: Sheet;

  constructor(context: Context, sheet: Sheet, format: ConditionalFormat) {
    super(format, () => mustAllow(sheet, "allowFormatCells"));
    this.#context = context;
    this.#sheet = sheet;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.state.id };
  }
  get Priority(): number {
    return this.#sheet.conditionalFormats.indexOf(this.state);
  }
  set Priority(priority: number) {
    this.beforeChange();
    const formats = this.#sheet.conditionalFormats;
    formats.splice(formats.indexOf(this.state), 1);
    formats.splice(priority, 0, this.state);
  }
  Delete(): void {
    this.beforeChange();
    const formats = this.#sheet.conditionalFormats;
    formats.splice(formats.indexOf(this.state), 1);
  }
  GetRange(): HostObject {
    const [box] = this.state.boxes;
    if (box === undefined || this.state.boxes.length > 1) throw errors.invalidOperation();
    return this.#context.make.range(this.#sheet, box);
  }
  GetRangeOrNullObject(): HostObject | null {
    const [box] = this.state.boxes;
    return box === undefined || this.state.boxes.length > 1 ? null : this.#context.make.range(this.#sheet, box);
  }

  /** The part of a type, or null where the format is of another. */
  part(type: string): Kind | null {
    if (this.state.type !== type) return null;
    const { details } = this.state;
    const look: ConditionalLook = details.format;
    const guard = this.beforeChange;
    switch (type) {
      case "Custom":
        return new CustomConditionalFormat({ rule: details.customRule, look, check: formulaCheck(this.#context.workbook) }, guard);
      case "CellValue":
        return new CellValueConditionalFormat({ owner: details, look }, guard);
      case "ContainsText":
        return new TextConditionalFormat({ owner: details, look }, guard);
      case "TopBottom":
        return new TopBottomConditionalFormat({ owner: details, look }, guard);
      case "PresetCriteria":
        return new PresetCriteriaConditionalFormat({ owner: details, look }, guard);
      case "DataBar":
        return new DataBarConditionalFormat(details.dataBar, guard);
      case "IconSet":
        return new IconSetConditionalFormat(details.iconSet, guard);
      default:
        return new ColorScaleConditionalFormat(details.colorScale, guard);
    }
  }
}
exposeState(ConditionalFormatObject, ["-Id", "-Type", "StopIfTrue"]);

const parts: Readonly<Record<string, string>> = {
  Custom: "Custom",
  CellValue: "CellValue",
  TextComparison: "ContainsText",
  TopBottom: "TopBottom",
  Preset: "PresetCriteria",
  DataBar: "DataBar",
  IconSet: "IconSet",
  ColorScale: "ColorScale",
};

for (const [name, type] of Object.entries(parts)) {
  Object.defineProperty(ConditionalFormatObject.prototype, name, {
    configurable: true,
    get(this: ConditionalFormatObject): HostObject {
      const part = this.part(type);
      if (part === null) throw errors.invalidArgument();
      return part;
    },
  });
  Object.defineProperty(ConditionalFormatObject.prototype, `${name}OrNullObject`, {
    configurable: true,
    get(this: ConditionalFormatObject): HostObject | null {
      return this.part(type);
    },
  });
}
