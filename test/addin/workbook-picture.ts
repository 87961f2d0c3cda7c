import type { WorkbookModel } from "../excel-host/model/workbook-model.ts";

/** Everything that a person could miss or find too much in a workbook, for comparing it before and after. */
export function pictureOf(workbook: WorkbookModel): unknown {
  return {
    active: workbook.active.name,
    names: workbook.names.map(({ name, formula, scope }) => `${name} ${formula} ${scope}`),
    sheets: workbook.sheets.map(({ id, name, visibility, tabColor, cells, merges, charts, validations }) => ({
      id,
      name,
      visibility,
      tabColor,
      cells: [...cells].map(([key, { value, formula, style }]) => [key, value, formula, style]),
      merges,
      charts: charts.map((chart) => chart.name),
      validations: validations.map(({ boxes, rule }) => ({ boxes, rule })),
    })),
  };
}
