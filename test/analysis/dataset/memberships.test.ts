import { afterEach, beforeEach, expect, test } from "vitest";
import { Dataset } from "../../../analysis/dataset/dataset.ts";
import { withoutFreeText } from "../../../analysis/ingest/pool/without-free-text.ts";
import type { Reading } from "../../../instrument/reading.ts";
import { clusters } from "../programmes/cluster-tables.ts";
import { reading } from "./readings.ts";

let dataset: Dataset;
beforeEach(async () => {
  dataset = await Dataset.open();
});
afterEach(() => dataset.close());

const named = (firm: string | null, name: string, year = 2025): Reading =>
  reading({ firm, file: `${firm ?? name}-${year}.xlsx`, profile: { name, year } });

const table = clusters("code,company,park,cohort", "F001,One,East,first", ",Two,West,first", "F009,Nine,West,second");

test("the cases of a company stand in its park in every year, also where only one file has the name that the table has", async () => {
  await dataset.append([named("F002", "Second", 2024), named("F002", "Two", 2025), named("F001", "x"), named(null, "Three")]);
  const { engine, clusters: found } = await dataset.settle("latest", { clusters: table });
  expect(await engine.cells(["year", "park"])).toEqual([
    { cell: { year: "2024", park: "West" }, n: 1, flagged: 0 },
    { cell: { year: "2025", park: "East" }, n: 1, flagged: 0 },
    { cell: { year: "2025", park: "West" }, n: 1, flagged: 0 },
    { cell: { year: "2025", park: "unknown" }, n: 1, flagged: 0 },
  ]);
  expect(found).toMatchObject({
    named: 2,
    outsiders: [{ file: "Three-2025.xlsx", line: null }],
    remarks: [{ row: 4, code: "cluster-row-unmatched", found: "Nine" }],
  });
});

test("a name that was kept as its key for the next run is found as well", async () => {
  await dataset.append([named(null, "Two")].map(withoutFreeText));
  const { engine } = await dataset.settle("latest", { clusters: table });
  expect(await engine.cells(["park"])).toMatchObject([{ cell: { park: "West" } }]);
});

test("settled again without a table, nobody is in a park", async () => {
  await dataset.append([named("F001", "One")]);
  await dataset.settle("latest", { clusters: table });
  const { engine, clusters: found } = await dataset.settle();
  expect(await engine.cells(["park"])).toMatchObject([{ cell: { park: "unknown" } }]);
  expect(found).toBeNull();
});
