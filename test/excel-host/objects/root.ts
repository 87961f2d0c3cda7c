import type { WorkbookState } from "../model/types.ts";
import type { HostObject } from "../protocol/host-object.ts";
import { ChartCollection, ChartObject } from "./charts.ts";
import type { Context, Factory } from "./context.ts";
import { NamedItem, NamedItemCollection } from "./names.ts";
import { RangeObject } from "./range.ts";
import { TableCollection, TableObject } from "./tables.ts";
import { WorkbookObject } from "./workbook.ts";
import { WorksheetObject } from "./worksheet.ts";

/** Excel's object model over a workbook. */
export function rootObject(workbook: WorkbookState, mustBeActive: () => void): HostObject {
  const make: Factory = {
    range: (sheet, box) => new RangeObject(context, sheet, box),
    worksheet: (sheet) => new WorksheetObject(context, sheet),
    namedItem: (name) => new NamedItem(context, name),
    names: (scope) => new NamedItemCollection(context, scope),
    table: (sheet, table) => new TableObject(context, sheet, table),
    tables: (sheet) => new TableCollection(context, sheet),
    chart: (sheet, chart) => new ChartObject(context, sheet, chart),
    charts: (sheet) => new ChartCollection(context, sheet),
  };
  const context: Context = { workbook, make, mustBeActive };
  return new WorkbookObject(context);
}
