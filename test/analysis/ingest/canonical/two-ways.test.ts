import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { benchmarkOf } from "../../../../analysis/benchmark/benchmark.ts";
import { Dataset, type SettledDataset } from "../../../../analysis/dataset/dataset.ts";
import { readFiles, type ReadFilesOptions } from "../../../../analysis/ingest/read-files.ts";
import { responsesCsv } from "../../../../analysis/outputs/responses-csv.ts";
import type { Issue } from "../../../../instrument/issue.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "csr-canonical-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const codes: ReadFilesOptions = { coded: true, canonicalFromBytes: 0 };
const general: ReadFilesOptions = { coded: true, canonicalFromBytes: Infinity };

interface Filled {
  readonly dataset: Dataset;
  readonly settled: SettledDataset;
  readonly issues: readonly Issue[];
  /** Cases that came as codes. */
  readonly coded: number;
}

async function filled(path: string, options: ReadFilesOptions): Promise<Filled> {
  const dataset = await Dataset.open();
  const found: Issue[] = [];
  let coded = 0;
  for await (const part of readFiles([path], options)) {
    const cases = part.coded ?? part.readings;
    coded += cases.filter((each) => "facts" in each).length;
    found.push(...part.issues, ...cases.flatMap((each) => ("issues" in each ? each.issues : [])));
    await dataset.append(cases);
  }
  const settled = await dataset.settle();
  return { dataset, settled, issues: [...found, ...settled.issues], coded };
}

async function all<Row>(rows: AsyncIterable<Row>): Promise<readonly Row[]> {
  const list: Row[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

/** Everything that a data set says. */
const contents = async ({ settled, issues }: Filled): Promise<unknown> => ({
  issues,
  scores: await all(settled.scores()),
  responses: await all(settled.responses()),
  benchmark: await benchmarkOf(settled.engine, { by: [["industry", "size", "year"]] }),
});

test("the sample companies as workbooks and as a long CSV make the same benchmark, whichever way the CSV is read", async () => {
  const workbooks = await filled("samples/clients", {});
  const path = join(folder, "responses_long.csv");
  writeFileSync(path, await all(responsesCsv(workbooks.settled.responses())).then((pieces) => pieces.join("")));
  const [asCodes, asReadings] = [await filled(path, codes), await filled(path, general)];
  expect(asCodes.coded).toBeGreaterThan(10);
  expect(asReadings.coded).toBe(0);
  expect(await contents(asCodes)).toEqual(await contents(asReadings));
  const breakdowns = async ({ settled }: Filled): Promise<string> => JSON.stringify((await benchmarkOf(settled.engine)).breakdowns);
  expect(await breakdowns(asCodes)).toBe(await breakdowns(workbooks));
  for (const { dataset } of [workbooks, asCodes, asReadings]) dataset.close();
});

test("a file that is too large to be in memory as a whole is still read where it is canonical", async () => {
  const path = join(folder, "large.csv");
  const header = "firm_id,year,instrument_version,form,item_id,status,value,na_reason,evidence";
  writeFileSync(path, `${header}\nF1,2024,1.0.0,full,RM1-01,answered,3,,\n`);
  const { defaultLimits } = await import("../../../../instrument/reader/limits.ts");
  const { readTasks } = await import("../../../../analysis/ingest/pool/read-tasks.ts");
  const read = (longCsvBytes: number): Promise<readonly unknown[]> =>
    all(
      readTasks([{ file: "large.csv", path }], {
        limits: { ...defaultLimits, csvBytes: 50, longCsvBytes },
        script: null,
        canonicalFromBytes: 0,
      }),
    );
  expect(await read(200)).toMatchObject([{ readings: [{ provenance: { line: 2 }, assessment: { firmId: "F1" } }] }]);
  expect(await read(50)).toMatchObject([{ readings: [], issues: [{ code: "file-too-large" }] }]);
});
