import type { Box } from "../model/box.ts";
import type { ChartState } from "../model/chart.ts";
import type { DefinedName, Sheet, Table, WorkbookState } from "../model/types.ts";
import type { HostCollection, HostObject } from "../protocol/host-object.ts";

/** Makes objects of other classes, so that the classes need not import each other in circles. */
export interface Factory {
  range(sheet: Sheet, box: Box): HostObject;
  worksheet(sheet: Sheet): HostObject;
  namedItem(name: DefinedName): HostObject;
  names(scope: Sheet | null): HostCollection;
  table(sheet: Sheet, table: Table): HostObject;
  tables(sheet: Sheet | null): HostCollection;
  chart(sheet: Sheet, chart: ChartState): HostObject;
  charts(sheet: Sheet): HostCollection;
}

/** What every object of one host shares. */
export interface Context {
  readonly workbook: WorkbookState;
  readonly make: Factory;
  /** Throws where the host is in no state to bring a sheet to the front (another workbook is active). */
  readonly mustBeActive: () => void;
}
