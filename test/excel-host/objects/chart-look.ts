import type { ChartFont, ChartLine } from "../model/chart.ts";
import { exposeState, HostObject, StateObject } from "../protocol/host-object.ts";
import { color } from "./range-format.ts";

type Guard = () => void;

/** The font of a part of a chart. */
export class ChartFontObject extends StateObject<ChartFont> {
  readonly apiName = "ChartFont";
}
exposeState(ChartFontObject, ["Bold", "Color", "Italic", "Name", "Size", "Underline"]);

abstract class LineObject extends StateObject<ChartLine> {
  Clear(): void {
    this.beforeChange();
    this.state.lineStyle = "None";
  }
}
exposeState(LineObject, ["Color", "LineStyle", "Weight"], {
  LineStyle: ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Grey25", "Grey50", "Grey75", "Automatic", "RoundDot"],
});

/** A line within a chart. */
export class ChartLineFormat extends LineObject {
  readonly apiName = "ChartLineFormat";
}

/** The line around a chart. */
export class ChartBorder extends LineObject {
  readonly apiName = "ChartBorder";
}

/** A filled part of a chart; the colour is written, never read, as in Excel's own interface. */
export class ChartFill extends StateObject<{ fillColor: string | null }> {
  readonly apiName = "ChartFill";
  Clear(): void {
    this.beforeChange();
    this.state.fillColor = null;
  }
  SetSolidColor(value: string): void {
    this.beforeChange();
    this.state.fillColor = color(value);
  }
}

/** Fonts alone: parts whose fill and border the emulator does not draw. */
export class TextFormat extends HostObject {
  readonly apiName: string;
  readonly #font: ChartFont;
  readonly #guard: Guard;

  constructor(apiName: string, font: ChartFont, guard: Guard) {
    super();
    this.apiName = apiName;
    this.#font = font;
    this.#guard = guard;
  }

  get Font(): HostObject {
    return new ChartFontObject(this.#font, this.#guard);
  }
}
