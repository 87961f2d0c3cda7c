/**
 * What Data Package 2.0 asks of a descriptor, as far as ours goes, as a JSON Schema: https://datapackage.org/standard/data-package/, data-resource/ and
 * table-schema/, read on 2026-11-21. The published profile is 160 kB of the same for every kind of field and in no package that can be installed.
 */
const text = { type: "string" };
const name = { type: "string", pattern: "^[a-z0-9._-]+$" };
/** Below the folder of the descriptor: not absolute, not upwards. */
const path = { type: "string", pattern: "^(?![./~])(?!file:)[^\\\\:]*$" };
const licenses = {
  type: "array",
  minItems: 1,
  items: { type: "object", anyOf: [{ required: ["name"] }, { required: ["path"] }], properties: { name: text, path: text, title: text } },
};
const labelled = (value: object): object => ({
  type: "array",
  minItems: 1,
  items: { type: "object", required: ["value"], properties: { value, label: text }, additionalProperties: false },
});

/** Properties that every field may have; those of our own are named, so that a slip of the pen is seen. */
const common = {
  name: text,
  title: text,
  description: text,
  missingValues: labelled(text),
  constraints: { type: "object", properties: { required: { type: "boolean" } }, additionalProperties: false },
  unit: text,
  item: text,
  since: text,
};
const field = (type: string, more: object = {}): object => ({
  type: "object",
  required: ["name", "type"],
  properties: { ...common, type: { const: type }, ...more },
  additionalProperties: false,
});
const isOrdered = { type: "boolean" };

const schema = {
  type: "object",
  required: ["fields"],
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/tableschema.json" },
    fields: {
      type: "array",
      minItems: 1,
      items: {
        oneOf: [
          field("string", { categories: labelled(text), categoriesOrdered: isOrdered }),
          field("integer", { categories: labelled({ type: "integer" }), categoriesOrdered: isOrdered }),
          field("number"),
          field("date"),
        ],
      },
    },
    primaryKey: { type: "array", minItems: 1, uniqueItems: true, items: text },
  },
  additionalProperties: false,
};

const resource = {
  type: "object",
  required: ["name", "path"],
  properties: {
    name,
    path,
    type: { const: "table" },
    title: text,
    description: text,
    format: text,
    mediatype: { type: "string", pattern: "^[a-z]+/[a-z0-9.+-]+$" },
    encoding: { const: "utf-8" },
    licenses,
    schema,
  },
  additionalProperties: false,
};

/** A descriptor of research data. */
export const dataPackageProfile = {
  type: "object",
  required: ["resources"],
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name,
    title: text,
    description: text,
    version: text,
    keywords: { type: "array", minItems: 1, items: text },
    resources: { type: "array", minItems: 1, items: resource },
    citation: text,
    questionnaire: { type: "object" },
    software: text,
  },
  additionalProperties: false,
};
