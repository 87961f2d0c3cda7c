import { strFromU8, strToU8 } from "fflate";
import { element, type Xml } from "../../../instrument/xml.ts";
import { chartPart } from "./chart-part.ts";
import { drawingPart, drawingRelationships, relationship } from "./drawing-part.ts";
import { insertChild } from "./insert-child.ts";
import { document, kinds, namespaces } from "./package-names.ts";
import type { SheetChart } from "./sheet-chart.ts";

/** The charts of one sheet; `id` is the number of its part in the file. */
export interface ChartedSheet {
  readonly id: number;
  readonly charts: readonly SheetChart[];
}

/** The parts of a workbook by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The parts of a workbook with charts in it, which exceljs cannot write; all their words are in one typeface. */
export function withCharts(parts: Parts, sheets: readonly ChartedSheet[], font: string): Parts {
  const changed = new Map(parts);
  let first = 1;
  for (const [index, { id, charts }] of sheets.filter((sheet) => sheet.charts.length > 0).entries()) {
    drawOn(changed, { id, charts, drawing: index + 1, first, font });
    first += charts.length;
  }
  return changed;
}

/** A sheet's charts with the numbers of its drawing and of its first chart among those of the workbook. */
interface NumberedSheet extends ChartedSheet {
  readonly drawing: number;
  readonly first: number;
  readonly font: string;
}

function drawOn(parts: Map<string, Uint8Array>, { id, charts, drawing, first, font }: NumberedSheet): void {
  const add = (name: string, text: string, type: string): void => {
    parts.set(name, strToU8(text));
    insert(parts, "[Content_Types].xml", element("Override", { PartName: `/${name}`, ContentType: type }, []));
  };
  charts.forEach((chart, index) => add(`xl/charts/chart${first + index}.xml`, chartPart(chart, font), kinds.chart.type));
  add(`xl/drawings/drawing${drawing}.xml`, drawingPart(charts), kinds.drawing.type);
  parts.set(`xl/drawings/_rels/drawing${drawing}.xml.rels`, strToU8(drawingRelationships(charts, first)));
  const target = relationship(drawingId, kinds.drawing.relationship, `../drawings/drawing${drawing}.xml`);
  const relationships = `xl/worksheets/_rels/sheet${id}.xml.rels`;
  if (parts.has(relationships)) insert(parts, relationships, target);
  else parts.set(relationships, strToU8(document(element("Relationships", { xmlns: namespaces.relationships }, [target]))));
  insert(parts, `xl/worksheets/sheet${id}.xml`, element("drawing", { "r:id": drawingId }, []), behindDrawing);
}

/** exceljs numbers its own relationships: rId1, rId2 … */
const drawingId = "drawing";

/** What stands behind the drawing in a worksheet (ECMA-376 part 1, CT_Worksheet). */
const behindDrawing: ReadonlySet<string> = new Set([
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

function insert(parts: Map<string, Uint8Array>, name: string, child: Xml, later?: ReadonlySet<string>): void {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`The workbook has no part ${name}.`);
  parts.set(name, strToU8(insertChild(strFromU8(part), child, later)));
}
