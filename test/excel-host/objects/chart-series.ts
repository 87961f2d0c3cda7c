import type { ChartSeries, ChartState } from "../model/chart.ts";
import { reference } from "../model/chart-source.ts";
import { mustAllow } from "../model/guard.ts";
import { newSeries } from "../model/new-chart.ts";
import type { Sheet } from "../model/types.ts";
import { errors } from "../protocol/errors.ts";
import { exposeState, HostCollection, type HostObject, StateObject } from "../protocol/host-object.ts";
import { CellsObject, placeOf } from "./cells.ts";
import { ChartFill, ChartLineFormat } from "./chart-look.ts";
import { ChartDataLabelsObject } from "./chart-parts.ts";
import type { Context } from "./context.ts";

/** The series of a chart. */
export class ChartSeriesCollection extends HostCollection {
  readonly apiName = "ChartSeriesCollection";
  readonly #context: Context;
  readonly #sheet: Sheet;
  readonly #chart: ChartState;

  constructor(context: Context, sheet: Sheet, chart: ChartState) {
    super();
    this.#context = context;
    this.#sheet = sheet;
    this.#chart = chart;
  }

  items(): readonly HostObject[] {
    return this.#chart.series.map((series) => this.#object(series));
  }
  find(): HostObject | null {
    return null;
  }
  get Count(): number {
    return this.#chart.series.length;
  }
  GetCount(): number {
    return this.Count;
  }
  GetItemAt(index: number): HostObject {
    const series = this.#chart.series[index];
    if (series === undefined) throw errors.invalidArgument();
    return this.#object(series);
  }
  Add(name = "", index?: number): HostObject {
    mustAllow(this.#sheet, "allowEditObjects");
    const at = index ?? this.#chart.series.length;
    const series = newSeries(name === "" ? `Series${at + 1}` : name, this.#chart.chartType, at);
    this.#chart.series.splice(at, 0, series);
    return this.#object(series);
  }

  #object(series: ChartSeries): HostObject {
    return new ChartSeriesObject(this.#context, this.#sheet, this.#chart, series);
  }
}

class ChartSeriesObject extends StateObject<ChartSeries> {
  readonly apiName = "ChartSeries";
  readonly #context: Context;
  readonly #sheet: Sheet;
  readonly #chart: ChartState;

  constructor(context: Context, sheet: Sheet, chart: ChartState, series: ChartSeries) {
    super(series, () => mustAllow(sheet, "allowEditObjects"));
    this.#context = context;
    this.#sheet = sheet;
    this.#chart = chart;
  }

  get DataLabels(): HostObject {
    return new ChartDataLabelsObject(this.state.dataLabels, this.beforeChange);
  }
  get Format(): HostObject {
    return new ChartSeriesFormat(this.state, this.beforeChange);
  }
  SetValues(source: unknown): void {
    this.state.values = this.#reference(source);
  }
  SetXAxisValues(source: unknown): void {
    this.state.categories = this.#reference(source);
  }
  Delete(): void {
    this.beforeChange();
    this.#chart.series.splice(this.#chart.series.indexOf(this.state), 1);
  }

  #reference(source: unknown): string {
    this.beforeChange();
    if (!(source instanceof CellsObject)) throw errors.invalidArgument();
    const { sheet, box } = placeOf(this.#context, source, this.#sheet);
    return reference(sheet, box);
  }
}
exposeState(ChartSeriesObject, [
  "Name",
  "ChartType",
  "HasDataLabels",
  "Filtered",
  "GapWidth",
  "Overlap",
  "Smooth",
  "MarkerStyle",
  "MarkerSize",
  "MarkerBackgroundColor",
  "MarkerForegroundColor",
  "PlotOrder",
  "AxisGroup",
  "InvertIfNegative",
  "VaryByCategories",
  "DoughnutHoleSize",
  "Explosion",
  "FirstSliceAngle",
  "ShowShadow",
]);

class ChartSeriesFormat extends StateObject<ChartSeries> {
  readonly apiName = "ChartSeriesFormat";
  get Fill(): HostObject {
    return new ChartFill(this.state, this.beforeChange);
  }
  get Line(): HostObject {
    return new ChartLineFormat(this.state.line, this.beforeChange);
  }
}
