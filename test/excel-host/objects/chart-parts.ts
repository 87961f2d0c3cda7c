import type { ChartAxis, ChartDataLabels, ChartLegend, ChartLine, ChartState, ChartTitle } from "../model/chart.ts";
import { errors } from "../protocol/errors.ts";
import { exposeState, type HostObject, StateObject } from "../protocol/host-object.ts";
import { ChartBorder, ChartFill, ChartFontObject, ChartLineFormat, TextFormat } from "./chart-look.ts";

/** The title over a chart. */
export class ChartTitleObject extends StateObject<ChartTitle> {
  readonly apiName = "ChartTitle";
  get Text(): string {
    return this.state.text;
  }
  set Text(text: string) {
    this.beforeChange();
    this.state.text = text;
    this.state.visible = true;
  }
  get Format(): HostObject {
    return new TextFormat("ChartTitleFormat", this.state.font, this.beforeChange);
  }
}
exposeState(ChartTitleObject, [
  "Visible",
  "Overlay",
  "Position",
  "HorizontalAlignment",
  "VerticalAlignment",
  "ShowShadow",
  "TextOrientation",
  "Left",
  "Top",
]);

class ChartAxisTitle extends StateObject<ChartTitle> {
  readonly apiName = "ChartAxisTitle";
  get Text(): string {
    return this.state.text;
  }
  set Text(text: string) {
    this.beforeChange();
    this.state.text = text;
    this.state.visible = true;
  }
  get Format(): HostObject {
    return new TextFormat("ChartAxisTitleFormat", this.state.font, this.beforeChange);
  }
}
exposeState(ChartAxisTitle, ["Visible", "TextOrientation"]);

class ChartGridlinesFormat extends StateObject<{ line: ChartLine }> {
  readonly apiName = "ChartGridlinesFormat";
  get Line(): HostObject {
    return new ChartLineFormat(this.state.line, this.beforeChange);
  }
}

class ChartGridlines extends StateObject<{ visible: boolean; line: ChartLine }> {
  readonly apiName = "ChartGridlines";
  get Format(): HostObject {
    return new ChartGridlinesFormat(this.state, this.beforeChange);
  }
}
exposeState(ChartGridlines, ["Visible"]);

class ChartAxisFormat extends StateObject<ChartAxis> {
  readonly apiName = "ChartAxisFormat";
  get Font(): HostObject {
    return new ChartFontObject(this.state.font, this.beforeChange);
  }
  get Line(): HostObject {
    return new ChartLineFormat(this.state.line, this.beforeChange);
  }
}

class ChartAxisObject extends StateObject<ChartAxis> {
  readonly apiName = "ChartAxis";
  get Title(): HostObject {
    return new ChartAxisTitle(this.state.title, this.beforeChange);
  }
  get MajorGridlines(): HostObject {
    return new ChartGridlines(this.state.majorGridlines, this.beforeChange);
  }
  get MinorGridlines(): HostObject {
    return new ChartGridlines(this.state.minorGridlines, this.beforeChange);
  }
  get Format(): HostObject {
    return new ChartAxisFormat(this.state, this.beforeChange);
  }
}
exposeState(
  ChartAxisObject,
  [
    "-Type",
    "-AxisGroup",
    "Visible",
    "Minimum",
    "Maximum",
    "MajorUnit",
    "MinorUnit",
    "ReversePlotOrder",
    "NumberFormat",
    "TickLabelPosition",
    "TickLabelSpacing",
    "TickMarkSpacing",
    "MajorTickMark",
    "MinorTickMark",
    "CategoryType",
    "Crosses",
    "ScaleType",
    "DisplayUnit",
    "IsBetweenCategories",
    "LinkNumberFormat",
    "TextOrientation",
  ],
  { TickLabelPosition: ["NextToAxis", "High", "Low", "None"], ScaleType: ["Linear", "Logarithmic"] },
);

/** The axes of a chart. */
export class ChartAxes extends StateObject<ChartState["axes"]> {
  readonly apiName = "ChartAxes";
  get CategoryAxis(): HostObject {
    return new ChartAxisObject(this.state.category, this.beforeChange);
  }
  get ValueAxis(): HostObject {
    return new ChartAxisObject(this.state.value, this.beforeChange);
  }
  get SeriesAxis(): HostObject {
    return new ChartAxisObject(this.state.series, this.beforeChange);
  }
  GetItem(type: string, group = "Primary"): HostObject {
    if (group !== "Primary") throw errors.notImplemented("ChartAxes.GetItem of a secondary axis");
    const axes: Readonly<Record<string, HostObject>> = { Category: this.CategoryAxis, Value: this.ValueAxis, Series: this.SeriesAxis };
    const axis = axes[type];
    if (axis === undefined) throw errors.invalidArgument();
    return axis;
  }
}

/** The legend of a chart. */
export class ChartLegendObject extends StateObject<ChartLegend> {
  readonly apiName = "ChartLegend";
  get Format(): HostObject {
    return new TextFormat("ChartLegendFormat", this.state.font, this.beforeChange);
  }
}
exposeState(ChartLegendObject, ["Visible", "Position", "Overlay", "ShowShadow", "Left", "Top", "Width", "Height"], {
  Position: ["Top", "Bottom", "Left", "Right", "Corner", "Custom"],
});

/** The labels at the points of a chart or of a series. */
export class ChartDataLabelsObject extends StateObject<ChartDataLabels> {
  readonly apiName = "ChartDataLabels";
  get Format(): HostObject {
    return new TextFormat("ChartDataLabelFormat", this.state.font, this.beforeChange);
  }
}
exposeState(
  ChartDataLabelsObject,
  [
    "Position",
    "ShowValue",
    "ShowSeriesName",
    "ShowCategoryName",
    "ShowLegendKey",
    "ShowPercentage",
    "ShowBubbleSize",
    "Separator",
    "NumberFormat",
    "LinkNumberFormat",
    "AutoText",
    "HorizontalAlignment",
    "VerticalAlignment",
    "TextOrientation",
  ],
  { Position: ["None", "Center", "InsideEnd", "InsideBase", "OutsideEnd", "Left", "Right", "Top", "Bottom", "BestFit", "Callout"] },
);

/** The area of a chart. */
export class ChartAreaFormat extends StateObject<ChartState> {
  readonly apiName = "ChartAreaFormat";
  get Fill(): HostObject {
    return new ChartFill(this.state, this.beforeChange);
  }
  get Font(): HostObject {
    return new ChartFontObject(this.state.font, this.beforeChange);
  }
  get Border(): HostObject {
    return new ChartBorder(this.state.border, this.beforeChange);
  }
}
exposeState(ChartAreaFormat, ["RoundedCorners", "ColorScheme"]);
