import { csr } from "../../../instrument/csr/instrument.ts";
import type { Text } from "../../../instrument/types.ts";
import type { ResearchTable } from "../research-tables.ts";
import type { Category, Variable } from "../variable.ts";

/** A column in the codebook for programs. */
interface VariableJson {
  readonly name: string;
  readonly label: Text;
  readonly type: Variable["type"];
  readonly unit: Text | null;
  readonly ordered: boolean;
  readonly categories: readonly Category[];
  /** Id of the question that the column belongs to. */
  readonly item: string | null;
}

/** The codebook for programs: all tables with their columns in both languages, and the questions themselves. */
export const codebookJson = (
  tables: readonly ResearchTable[],
): {
  readonly schema: string;
  readonly instrument: string;
  readonly version: string;
  readonly tables: readonly { readonly name: string; readonly title: Text; readonly variables: readonly VariableJson[] }[];
  readonly areas: typeof csr.areas;
} => ({
  schema: "sme-csr/codebook/1",
  instrument: csr.id,
  version: csr.version,
  tables: tables.map(({ name, title, variables }) => ({ name, title, variables: variables.map(variableJson) })),
  areas: csr.areas,
});

const variableJson = ({ name, label, type, unit, isOrdered, categories, of }: Variable): VariableJson => ({
  name,
  label,
  type,
  unit,
  ordered: isOrdered,
  categories,
  item: of?.item.id ?? null,
});
