import fc from "fast-check";
import { expect, test } from "vitest";
import { readClusterTable } from "../../../analysis/programmes/cluster-table.ts";
import { encoded } from "../../../samples/generate/csv/encodings.ts";
import { clusterTable } from "../../../samples/generate/clusters/cluster-table.ts";
import { hostileTexts } from "../attacks/hostile-texts.ts";
import { clusters, clustersIn, tableIn } from "./cluster-tables.ts";

const nowhere = { park: null, programme: null, cohort: null };

test("headers in Chinese or English, in any order and with any other columns, name the same table", () => {
  const zh = clusters("备注,批次,园区,统一社会信用代码", "x,一期,东园,91330000XXXX00001A");
  const en = clusters("Credit Code,PARK,note,Cohort", "91330000XXXX00001A,东园,x,一期");
  expect(zh).toEqual(en);
  expect(zh).toEqual({
    dimensions: ["park", "cohort"],
    tooLong: [],
    rows: [{ row: 2, code: "91330000XXXX00001A", name: null, membership: { ...nowhere, park: "东园", cohort: "一期" } }],
  });
});

test("a table in GB 18030, UTF-16 or UTF-8 with semicolons or tabs is the same table", () => {
  const text = (sign: string): string => ["企业名称", "园区"].join(sign) + "\r\n" + ["示例一厂", "东园"].join(sign) + "\r\n";
  const tables = [",", ";", "\t"].flatMap((sign) =>
    (["gb18030", "utf-16le", "utf-8-bom", "utf-8"] as const).map((encoding) => readClusterTable(tableIn(encoded(text(sign), encoding)))),
  );
  for (const table of tables) expect(table).toEqual(tables[0]);
  expect(tables[0]).toMatchObject({ rows: [{ name: "示例一厂", membership: { park: "东园" } }] });
});

test("a table that names no company, or no cluster, says which columns it has", () => {
  expect(clustersIn("园区,电话", "东园,1")).toEqual({ problem: "no-company-column", columns: ["园区", "电话"] });
  expect(clustersIn("企业名称,电话", "一厂,1")).toEqual({ problem: "no-cluster-column", columns: ["企业名称", "电话"] });
});

test("blank fields, and marks that say there is nothing, are nowhere", () => {
  const { rows } = clusters("company,park", "A,", "B,n/a", "C,未填", "D,  ");
  expect(rows.map(({ membership }) => membership)).toEqual([nowhere, nowhere, nowhere, nowhere]);
});

test("a cluster that is written in several ways is written as it was first", () => {
  const { rows } = clusters("company,park", "A,East Park", "B,  east   PARK ", "C,Ｅａｓｔ Park", "D,East\u200B Park");
  expect(rows.map(({ membership }) => membership.park)).toEqual(["East Park", "East Park", "East Park", "East Park"]);
});

test("no name of a cluster holds the sign between merged categories, a sign that cannot be seen or that steers, or more than 200 characters", () => {
  const texts = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...hostileTexts.map(({ text }) => text)));
  fc.assert(
    fc.property(texts, (text) => {
      const table = { name: "", columns: ["company", "park"], rows: [{ row: 2, fields: ["A", text] }], tooLong: [], facts: {} };
      const read = readClusterTable(table);
      const park = "problem" in read ? null : (read.rows[0]?.membership.park ?? null);
      return park === null || (!/[+\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(park) && park === park.trim() && [...park].length <= 200);
    }),
  );
});

test("rows with more fields than the header are left out and told", () => {
  expect(clusters("company,park", "A,East", "B,East,Hangzhou")).toMatchObject({ tooLong: [3], rows: [{ name: "A" }] });
});

test("the sample names 57 of the 60 companies and two that hand nothing in", () => {
  const table = readClusterTable(tableIn(clusterTable().bytes));
  expect("problem" in table ? [] : [table.dimensions, table.rows.length]).toEqual([["park", "programme", "cohort"], 59]);
});
