import Papa from "papaparse";

/** A column as a Table Schema describes it. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly categories?: readonly { readonly value: string | number; readonly label: string }[];
  readonly missingValues: readonly { readonly value: string; readonly label: string }[];
  readonly constraints?: { readonly required?: boolean };
}

/** A file of a data package; `schema` says what the columns of a table are. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema?: { readonly fields: readonly Field[]; readonly primaryKey: readonly string[] };
}

/** How values are written, after https://datapackage.org/standard/table-schema/#field-types. */
const forms: Readonly<Record<string, RegExp>> = {
  string: /^.+$/su,
  integer: /^-?\d+$/u,
  number: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u,
};

/**
 * Where a CSV is not what its schema says, worked out from both files alone: other columns, values of another type or beside the list, missing values
 * where one is required, keys that come twice. It shares nothing with what wrote the files.
 */
export function faultsOf(text: string, { fields, primaryKey }: NonNullable<Resource["schema"]>): readonly string[] {
  const [header = [], ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/u, "").replace(/\r\n$/u, "")).data;
  if (header.join() !== fields.map(({ name }) => name).join()) return ["other columns"];
  const checks = fields.map(checkOf);
  const faults = new Set<string>();
  const keys = new Set<string>();
  const places = primaryKey.map((name) => header.indexOf(name));
  for (const row of rows) {
    if (row.length !== fields.length) faults.add("a row of another length");
    for (const [column, check] of checks.entries()) {
      const fault = check(row[column] ?? "");
      if (fault !== null) faults.add(fault);
    }
    const key = JSON.stringify(places.map((place) => row[place]));
    if (keys.has(key)) faults.add(`a key twice: ${key}`);
    keys.add(key);
  }
  return [...faults];
}

function checkOf({ name, type, categories, missingValues, constraints }: Field): (cell: string) => string | null {
  const missing = new Set(missingValues.map(({ value }) => value));
  const codes = categories === undefined ? null : new Set(categories.map(({ value }) => String(value)));
  const form = forms[type];
  return (cell) => {
    if (missing.has(cell)) return constraints?.required === true ? `${name}: missing` : null;
    if (form?.test(cell) !== true) return `${name}: no ${type}: ${cell}`;
    return codes === null || codes.has(cell) ? null : `${name}: not in the list: ${cell}`;
  };
}
