import { plainText } from "../../../instrument/messages/plain-text.ts";
import { element, leaf, type Xml } from "../../../instrument/xml.ts";
import { document, kinds, namespaces } from "./package-names.ts";
import type { SheetChart } from "./sheet-chart.ts";

/** The drawing layer of a sheet: where its charts lie, and what they show in words. */
export const drawingPart = (charts: readonly SheetChart[]): string =>
  document(
    element(
      "xdr:wsDr",
      { "xmlns:xdr": namespaces.xdr, "xmlns:a": namespaces.a, "xmlns:r": namespaces.r, "xmlns:c": namespaces.c },
      charts.map(anchored),
    ),
  );

/** Which parts the charts of a drawing are; `first` is the number of the first of them in the workbook. */
export const drawingRelationships = (charts: readonly SheetChart[], first: number): string =>
  document(
    element(
      "Relationships",
      { xmlns: namespaces.relationships },
      charts.map((_, index) => relationship(idOf(index), kinds.chart.relationship, `../charts/chart${first + index}.xml`)),
    ),
  );

/** Where one part refers to another. */
export const relationship = (id: string, type: string, target: string): Xml =>
  element("Relationship", { Id: id, Type: type, Target: target }, []);

const idOf = (index: number): string => `rId${index + 1}`;

/** Columns and rows count from 0 here, and the box ends before the cell that is named. */
function anchored(chart: SheetChart, index: number): Xml {
  const { row, column, lastRow, lastColumn } = chart.place;
  return element("xdr:twoCellAnchor", { editAs: "oneCell" }, [
    corner("xdr:from", column - 1, row - 1),
    corner("xdr:to", lastColumn, lastRow),
    element("xdr:graphicFrame", { macro: "" }, [
      element("xdr:nvGraphicFramePr", {}, [
        element("xdr:cNvPr", { id: String(index + 2), name: plainText(chart.name), descr: plainText(chart.description) }, []),
        element("xdr:cNvGraphicFramePr", {}, []),
      ]),
      element("xdr:xfrm", {}, [element("a:off", { x: "0", y: "0" }, []), element("a:ext", { cx: "0", cy: "0" }, [])]),
      element("a:graphic", {}, [element("a:graphicData", { uri: namespaces.c }, [element("c:chart", { "r:id": idOf(index) }, [])])]),
    ]),
    element("xdr:clientData", {}, []),
  ]);
}

const corner = (name: string, column: number, row: number): Xml =>
  element(name, {}, [leaf("xdr:col", String(column)), leaf("xdr:colOff", "0"), leaf("xdr:row", String(row)), leaf("xdr:rowOff", "0")]);
