import type { StoredContent } from "../../ingest/cells/cell-sheet.ts";
import { head, object, oneOf, type Schema, text } from "./schema.ts";

const types = ["number", "text", "boolean", "error", "date", "uncalculated"] as const satisfies readonly StoredContent["type"][];

const content = object<Required<StoredContent>>(
  {
    type: oneOf(types),
    value: { type: ["string", "number", "boolean", "null"], description: "Null for a formula whose result the file does not hold." },
    stored: text,
    formula: text,
    shared: text,
    range: text,
  },
  { optional: ["stored", "formula", "shared", "range"] },
);

/** JSON Schema of a line of `csr cells --json`: a sheet. */
export const cellsSchema: Schema = {
  ...head("cells", "A sheet as the reader sees it, one line of JSON"),
  type: "object",
  properties: {
    name: text,
    kind: text,
    state: oneOf(["visible", "hidden", "veryHidden"]),
    cells: { type: "object", propertyNames: { type: "string", pattern: "^[A-Z]+[1-9][0-9]*$" }, additionalProperties: content },
  },
  required: ["name", "kind", "state", "cells"],
  additionalProperties: { type: ["string", "boolean"], description: "Further facts, such as the encoding of a CSV." },
};
