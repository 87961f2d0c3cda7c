import type { ChartState } from "../model/chart.ts";
import { newChart } from "../model/new-chart.ts";
import { setSource } from "../model/chart-source.ts";
import { mustAllow } from "../model/guard.ts";
import type { Sheet } from "../model/types.ts";
import { errors } from "../protocol/errors.ts";
import { exposeState, type HostObject, KeyedCollection, StateObject } from "../protocol/host-object.ts";
import { CellsObject, placeOf } from "./cells.ts";
import { ChartAreaFormat, ChartAxes, ChartDataLabelsObject, ChartLegendObject, ChartTitleObject } from "./chart-parts.ts";
import { ChartSeriesCollection } from "./chart-series.ts";
import { chartTypes } from "./chart-types.ts";
import type { Context } from "./context.ts";
import { offsetOf } from "../model/position.ts";

/** The charts of a sheet. */
export class ChartCollection extends KeyedCollection {
  readonly apiName = "ChartCollection";
  readonly #context: Context;
  readonly #sheet: Sheet;

  constructor(context: Context, sheet: Sheet) {
    super();
    this.#context = context;
    this.#sheet = sheet;
  }

  items(): readonly HostObject[] {
    return this.#sheet.charts.map((chart) => this.#object(chart));
  }
  find(key: unknown): HostObject | null {
    const chart = this.#sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
    return chart === undefined ? null : this.#object(chart);
  }
  get Count(): number {
    return this.#sheet.charts.length;
  }
  Add(type: string, source: unknown, seriesBy = "Auto"): HostObject {
    mustAllow(this.#sheet, "allowEditObjects");
    if (!(source instanceof CellsObject) || !chartTypes.has(type)) throw errors.invalidArgument();
    const chart = newChart(this.#context.workbook.nextId(), this.#freeName(), type, seriesBy);
    this.#context.workbook.calculate();
    setSource(chart, source, seriesBy);
    this.#sheet.charts.push(chart);
    return this.#object(chart);
  }
  GetItemAt(index: number): HostObject {
    const chart = this.#sheet.charts[index];
    if (chart === undefined) throw errors.invalidArgument();
    return this.#object(chart);
  }

  #freeName(): string {
    let number = this.#sheet.charts.length + 1;
    while (this.find(`Chart ${number}`) !== null) number += 1;
    return `Chart ${number}`;
  }

  #object(chart: ChartState): HostObject {
    return this.#context.make.chart(this.#sheet, chart);
  }
}

/** One chart. */
export class ChartObject extends StateObject<ChartState> {
  readonly apiName = "Chart";
  readonly #context: Context;
  readonly #sheet: Sheet;

  constructor(context: Context, sheet: Sheet, chart: ChartState) {
    super(chart, () => mustAllow(sheet, "allowEditObjects"));
    this.#context = context;
    this.#sheet = sheet;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.state.id };
  }
  get ChartType(): string {
    return this.state.chartType;
  }
  set ChartType(type: string) {
    this.beforeChange();
    if (!chartTypes.has(type)) throw errors.invalidArgument();
    this.state.chartType = type;
  }
  get Title(): HostObject {
    return new ChartTitleObject(this.state.title, this.beforeChange);
  }
  get Legend(): HostObject {
    return new ChartLegendObject(this.state.legend, this.beforeChange);
  }
  get Axes(): HostObject {
    return new ChartAxes(this.state.axes, this.beforeChange);
  }
  get Series(): HostObject {
    return new ChartSeriesCollection(this.#context, this.#sheet, this.state);
  }
  get DataLabels(): HostObject {
    return new ChartDataLabelsObject(this.state.dataLabels, this.beforeChange);
  }
  get Format(): HostObject {
    return new ChartAreaFormat(this.state, this.beforeChange);
  }
  get Worksheet(): HostObject {
    return this.#context.make.worksheet(this.#sheet);
  }
  SetData(source: unknown, seriesBy = "Auto"): void {
    this.beforeChange();
    setSource(this.state, placeOf(this.#context, source, this.#sheet), seriesBy);
  }
  SetPosition(start: unknown, end?: unknown): void {
    this.beforeChange();
    const first = placeOf(this.#context, start, this.#sheet);
    const { left, top } = offsetOf(this.#sheet, first.box.row, first.box.column);
    Object.assign(this.state, { left, top });
    if (end === undefined || end === null) return;
    const last = placeOf(this.#context, end, this.#sheet);
    const far = offsetOf(this.#sheet, last.box.row + last.box.rows, last.box.column + last.box.columns);
    Object.assign(this.state, { width: far.left - left, height: far.top - top });
  }
  Activate(): void {
    this.#context.mustBeActive();
  }
  Delete(): void {
    this.beforeChange();
    this.#sheet.charts.splice(this.#sheet.charts.indexOf(this.state), 1);
  }
}
exposeState(ChartObject, [
  "-Id",
  "Name",
  "Left",
  "Top",
  "Width",
  "Height",
  "DisplayBlanksAs",
  "PlotBy",
  "PlotVisibleOnly",
  "ShowAllFieldButtons",
  "ShowDataLabelsOverMaximum",
  "Style",
  "CategoryLabelLevel",
  "SeriesNameLevel",
]);
