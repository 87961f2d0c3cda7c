import { folded } from "../../instrument/answer.ts";
import { type ClusterDimension, clusterDimensions, mergedSign } from "../benchmark/types.ts";
import { saysMissing } from "../ingest/tidy/missing-marks.ts";
import type { Field, TidyTable } from "../ingest/tidy/tidy-table.ts";

/** What a table says of a company; null where it says nothing. */
export type Membership = Readonly<Record<ClusterDimension, string | null>>;

/** One row of a table of clusters. */
export interface ClusterRow {
  /** Its number in a spreadsheet program. */
  readonly row: number;
  /** Credit code, or the id that CSV files have in `firm_id`. */
  readonly code: string | null;
  readonly name: string | null;
  readonly membership: Membership;
}

/** Which company belongs to which park, programme and cohort. */
export interface ClusterTable {
  /** The dimensions that it has a column for, in their usual order. */
  readonly dimensions: readonly ClusterDimension[];
  readonly rows: readonly ClusterRow[];
  /** Numbers of the rows with more fields than the header, which were left out. */
  readonly tooLong: readonly number[];
}

/** Why a table is none of clusters. */
export type ClusterTableProblem = {
  readonly problem: "no-company-column" | "no-cluster-column";
  readonly columns: readonly string[];
};

/** Names that the columns may have, folded. The first two are the ones that are told, in English and Chinese. */
const clusterColumns = {
  code: [
    "credit code",
    "统一社会信用代码",
    "firm_id",
    "uscc",
    "社会信用代码",
    "信用代码",
    "企业编号",
    "企业代码",
    "firm id",
    "firm",
    "code",
  ],
  name: ["company", "企业名称", "name", "company name", "公司名称", "单位名称", "名称", "企业"],
  park: ["park", "园区", "cluster", "industrial park", "zone", "产业园", "产业园区", "工业园", "工业园区", "集群", "产业集群", "开发区"],
  programme: ["programme", "项目", "program", "项目名称", "计划", "培育计划", "行动计划", "专项"],
  cohort: ["cohort", "批次", "batch", "期次", "期数", "届次", "届", "期", "班次", "入选批次"],
} as const satisfies Readonly<Record<"code" | "name" | ClusterDimension, readonly string[]>>;

/** Reads a table with one row a company: a credit code or a name, and its park, programme and cohort, of which two may be missing. Other columns are left alone. */
export function readClusterTable(table: TidyTable): ClusterTable | ClusterTableProblem {
  const code = placeOf(table, clusterColumns.code);
  const name = placeOf(table, clusterColumns.name);
  const places = clusterDimensions.flatMap((dimension) => {
    const at = placeOf(table, clusterColumns[dimension]);
    return at === null ? [] : [{ dimension, at }];
  });
  const { columns } = table;
  if (code === null && name === null) return { problem: "no-company-column", columns };
  if (places.length === 0) return { problem: "no-cluster-column", columns };
  const spelling = new Spellings();
  return {
    dimensions: places.map(({ dimension }) => dimension),
    tooLong: table.tooLong,
    rows: table.rows.map(({ row, fields }) => {
      const stated = new Map(places.map(({ dimension, at }) => [dimension, spelling.of(dimension, textIn(fields[at]))]));
      return {
        row,
        code: code === null ? null : textIn(fields[code]),
        name: name === null ? null : textIn(fields[name]),
        membership: { park: stated.get("park") ?? null, programme: stated.get("programme") ?? null, cohort: stated.get("cohort") ?? null },
      };
    }),
  };
}

function placeOf({ columns }: TidyTable, names: readonly string[]): number | null {
  const found = columns.map((column) => folded(column.normalize("NFKC")));
  const at = names.map((name) => found.indexOf(name)).find((place) => place !== -1);
  return at ?? null;
}

/** Signs that cannot be seen, that steer a terminal, or that turn the direction of writing. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** A field as one line of visible text; null where it says nothing. */
function textIn(field: Field | undefined): string | null {
  const text = String(field ?? "")
    .replaceAll(invisible, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  return text === "" || saysMissing(text) ? null : text;
}

/** Longer names of clusters are cut off. */
const longestName = 200;

/** What stands for `mergedSign` in a name, as that separates the members of a merged category. */
const otherSign = "＋";

/** Names of clusters: one that is written in several ways is written as it was first. */
class Spellings {
  readonly #known = new Map<string, string>();

  of(dimension: ClusterDimension, text: string | null): string | null {
    if (text === null) return null;
    const name = [...text].slice(0, longestName).join("").trim().replaceAll(mergedSign, otherSign);
    const key = `${dimension} ${folded(name.normalize("NFKC"))}`;
    const first = this.#known.get(key) ?? name;
    this.#known.set(key, first);
    return first;
  }
}
