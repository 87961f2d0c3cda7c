import type { Xml } from "../../../instrument/xml.ts";

const schemas = "http://schemas.openxmlformats.org";

/** Vocabularies of a drawing. */
export const namespaces = {
  c: `${schemas}/drawingml/2006/chart`,
  a: `${schemas}/drawingml/2006/main`,
  r: `${schemas}/officeDocument/2006/relationships`,
  xdr: `${schemas}/drawingml/2006/spreadsheetDrawing`,
  relationships: `${schemas}/package/2006/relationships`,
} as const;

/** What a file says of each kind of part. */
export const kinds = {
  chart: { type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", relationship: `${namespaces.r}/chart` },
  drawing: { type: "application/vnd.openxmlformats-officedocument.drawing+xml", relationship: `${namespaces.r}/drawing` },
} as const;

/** A whole part. */
export const document = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}\n`;
