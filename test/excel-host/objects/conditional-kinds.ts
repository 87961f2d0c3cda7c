import type { CheckFormula } from "../model/formula-check.ts";
import type { ConditionalLook, DataBar } from "../model/types.ts";
import { exposeState, HostCollection, type HostObject, StateObject } from "../protocol/host-object.ts";
import { errors } from "../protocol/errors.ts";
import { color } from "./range-format.ts";

class ConditionalRangeFill extends StateObject<ConditionalLook["fill"]> {
  readonly apiName = "ConditionalRangeFill";
  get Color(): string {
    return this.state.color;
  }
  set Color(value: string) {
    this.beforeChange();
    this.state.color = value === "" ? "" : color(value);
  }
  Clear(): void {
    this.beforeChange();
    this.state.color = "";
  }
}

class ConditionalRangeFont extends StateObject<ConditionalLook["font"]> {
  readonly apiName = "ConditionalRangeFont";
  get Color(): string {
    return this.state.color;
  }
  set Color(value: string) {
    this.beforeChange();
    this.state.color = value === "" ? "" : color(value);
  }
  Clear(): void {
    this.beforeChange();
    Object.assign(this.state, { color: "", bold: null, italic: null, underline: null, strikethrough: null });
  }
}
exposeState(ConditionalRangeFont, ["Bold", "Italic", "Underline", "Strikethrough"]);

const borderSides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

class ConditionalRangeBorder extends StateObject<{ style: string; color: string }> {
  readonly apiName = "ConditionalRangeBorder";
  side = "";
  get SideIndex(): string {
    return this.side;
  }
}
exposeState(ConditionalRangeBorder, ["Style", "Color"]);

class ConditionalRangeBorderCollection extends HostCollection {
  readonly apiName = "ConditionalRangeBorderCollection";
  readonly #look: ConditionalLook;
  readonly #guard: () => void;

  constructor(look: ConditionalLook, guard: () => void) {
    super();
    this.#look = look;
    this.#guard = guard;
  }

  items(): readonly HostObject[] {
    return borderSides.map((side) => this.#border(side));
  }
  find(key: unknown): HostObject | null {
    const side = borderSides.find((name) => name === key);
    return side === undefined ? null : this.#border(side);
  }
  get Count(): number {
    return borderSides.length;
  }
  GetItem(side: string): HostObject {
    const border = this.find(side);
    if (border === null) throw errors.invalidArgument();
    return border;
  }
  GetItemAt(index: number): HostObject {
    return this.GetItem(borderSides[index] ?? "");
  }
  get Top(): HostObject {
    return this.#border("EdgeTop");
  }
  get Bottom(): HostObject {
    return this.#border("EdgeBottom");
  }
  get Left(): HostObject {
    return this.#border("EdgeLeft");
  }
  get Right(): HostObject {
    return this.#border("EdgeRight");
  }

  #border(side: string): ConditionalRangeBorder {
    const state = this.#look.borders[side] ?? { style: "None", color: "" };
    this.#look.borders[side] = state;
    const border = new ConditionalRangeBorder(state, this.#guard);
    border.side = side;
    return border;
  }
}

class ConditionalRangeFormat extends StateObject<ConditionalLook> {
  readonly apiName = "ConditionalRangeFormat";
  get Fill(): HostObject {
    return new ConditionalRangeFill(this.state.fill, this.beforeChange);
  }
  get Font(): HostObject {
    return new ConditionalRangeFont(this.state.font, this.beforeChange);
  }
  get Borders(): HostObject {
    return new ConditionalRangeBorderCollection(this.state, this.beforeChange);
  }
}
exposeState(ConditionalRangeFormat, ["NumberFormat"]);

interface CustomState {
  readonly rule: { formula: string };
  readonly look: ConditionalLook;
  readonly check: CheckFormula;
}

class ConditionalFormatRule extends StateObject<CustomState> {
  readonly apiName = "ConditionalFormatRule";
  get Formula(): string {
    return this.state.rule.formula;
  }
  set Formula(formula: string) {
    this.beforeChange();
    const typed = formula.startsWith("=") ? formula : `=${formula}`;
    this.state.check(typed);
    this.state.rule.formula = typed;
  }
}

/** A formula decides. */
export class CustomConditionalFormat extends StateObject<CustomState> {
  readonly apiName = "CustomConditionalFormat";
  get Rule(): HostObject {
    return new ConditionalFormatRule(this.state, this.beforeChange);
  }
  get Format(): HostObject {
    return new ConditionalRangeFormat(this.state.look, this.beforeChange);
  }
}

/** State of the kinds whose rule is one plain object. */
interface RuleState {
  readonly owner: { rule: Readonly<Record<string, unknown>> };
  readonly look: ConditionalLook;
}

abstract class RuleConditionalFormat extends StateObject<RuleState> {
  get Rule(): Readonly<Record<string, unknown>> {
    return this.state.owner.rule;
  }
  set Rule(rule: Readonly<Record<string, unknown>>) {
    this.beforeChange();
    this.state.owner.rule = rule;
  }
  get Format(): HostObject {
    return new ConditionalRangeFormat(this.state.look, this.beforeChange);
  }
}

export class CellValueConditionalFormat extends RuleConditionalFormat {
  readonly apiName = "CellValueConditionalFormat";
}

export class TextConditionalFormat extends RuleConditionalFormat {
  readonly apiName = "TextConditionalFormat";
}

export class TopBottomConditionalFormat extends RuleConditionalFormat {
  readonly apiName = "TopBottomConditionalFormat";
}

export class PresetCriteriaConditionalFormat extends RuleConditionalFormat {
  readonly apiName = "PresetCriteriaConditionalFormat";
}

class ConditionalDataBarPositiveFormat extends StateObject<DataBar["positive"]> {
  readonly apiName = "ConditionalDataBarPositiveFormat";
}
exposeState(ConditionalDataBarPositiveFormat, ["FillColor", "BorderColor", "GradientFill"]);

class ConditionalDataBarNegativeFormat extends StateObject<DataBar["negative"]> {
  readonly apiName = "ConditionalDataBarNegativeFormat";
}
exposeState(ConditionalDataBarNegativeFormat, ["FillColor", "BorderColor", "MatchPositiveFillColor", "MatchPositiveBorderColor"]);

/** Bars in cells. */
export class DataBarConditionalFormat extends StateObject<DataBar> {
  readonly apiName = "DataBarConditionalFormat";
  get PositiveFormat(): HostObject {
    return new ConditionalDataBarPositiveFormat(this.state.positive, this.beforeChange);
  }
  get NegativeFormat(): HostObject {
    return new ConditionalDataBarNegativeFormat(this.state.negative, this.beforeChange);
  }
}
exposeState(DataBarConditionalFormat, ["AxisColor", "AxisFormat", "BarDirection", "ShowDataBarOnly", "LowerBoundRule", "UpperBoundRule"]);

export class IconSetConditionalFormat extends StateObject<object> {
  readonly apiName = "IconSetConditionalFormat";
}
exposeState(IconSetConditionalFormat, ["Criteria", "Style", "ShowIconOnly", "ReverseIconOrder"]);

export class ColorScaleConditionalFormat extends StateObject<{ criteria: Readonly<Record<string, unknown>> }> {
  readonly apiName = "ColorScaleConditionalFormat";
  get ThreeColorScale(): boolean {
    return this.state.criteria["midpoint"] !== undefined && this.state.criteria["midpoint"] !== null;
  }
}
exposeState(ColorScaleConditionalFormat, ["Criteria"]);
