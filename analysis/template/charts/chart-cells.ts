import { absoluteBox, onSheet } from "../../../instrument/workbook/address.ts";
import { element, leaf, type Xml } from "../../../instrument/xml.ts";
import type { ChartCells } from "./sheet-chart.ts";

/** Cells with texts: where they are, and what they held, which is shown until the file is computed again. */
export const textCells = (cells: ChartCells<string>): Xml =>
  element("c:strRef", {}, [leaf("c:f", addressOf(cells)), element("c:strCache", {}, points(cells.values))]);

/** Cells with numbers. What is missing among them has no point, so that it stays a gap. */
export const numberCells = (cells: ChartCells<number>): Xml =>
  element("c:numRef", {}, [
    leaf("c:f", addressOf(cells)),
    element("c:numCache", {}, [leaf("c:formatCode", "General"), ...points(cells.values)]),
  ]);

const points = (values: readonly (string | number | null)[]): readonly Xml[] => [
  element("c:ptCount", { val: String(values.length) }, []),
  ...values.flatMap((value, index) => (value === null ? [] : [element("c:pt", { idx: String(index) }, [leaf("c:v", String(value))])])),
];

function addressOf({ sheet, box }: ChartCells<unknown>): string {
  const [first, last] = absoluteBox(box).split(":");
  return onSheet(sheet, first === last ? `${first}` : `${first}:${last}`);
}
