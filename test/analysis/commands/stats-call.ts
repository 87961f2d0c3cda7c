import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { run } from "../../../analysis/cli/run.ts";
import { statsSchema } from "../../../analysis/outputs/schemas/stats-schema.ts";
import { Place } from "../cli/streams.ts";

const isStats = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(statsSchema);

/** What a call of `csr stats` says and ends with. */
export interface Told {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** What tests look at in the JSON. */
export interface Found {
  readonly desc: { readonly n: number; readonly mean: number };
  readonly columns: readonly Readonly<Record<string, unknown>>[];
  readonly groups: readonly { readonly group: string; readonly n: number }[];
  readonly values: readonly { readonly value: string; readonly desc: { readonly mean: number } }[];
  readonly reliability: { readonly alpha: number | null; readonly nComplete: number; readonly sem: number | null };
  readonly careless: { readonly mahal_flagged: readonly string[] | null };
  readonly kruskal: { readonly p_permutation: number | null; readonly n: Readonly<Record<string, number>> } | null;
  readonly mannwhitney: unknown;
  readonly yearly: readonly { readonly year: number; readonly n: number }[];
  readonly panel: { readonly from: number; readonly to: number; readonly n: number; readonly p: number; readonly method: string };
  readonly decomposition: Readonly<Record<"total" | "within" | "entry" | "exit", number>>;
  readonly steps: readonly unknown[];
}

/** A folder of tables to call `csr stats` on, by way of the command line. */
export class StatsCall {
  readonly root = mkdtempSync(path.join(tmpdir(), "csr-stats-"));

  /** Writes a file and gives back where it is. */
  put(content: Uint8Array | string, name = "table.csv"): string {
    const file = path.join(this.root, name);
    writeFileSync(file, content);
    return file;
  }

  /** Runs `csr stats` with these arguments, in English unless they say otherwise. */
  async run(argv: readonly string[], input = ""): Promise<Told> {
    const place = new Place({ input });
    const status = await run(["stats", ...argv, ...(argv.includes("--lang") ? [] : ["--lang", "en"])], place);
    return { status, out: place.out, err: place.err };
  }

  /** What a table gives as JSON, held against its schema. Throws with what was said where it gives nothing. */
  async json<Result>(table: string, ...argv: readonly string[]): Promise<Result> {
    const { status, out, err } = await this.run([this.put(table), ...argv, "--json"]);
    if (status !== 0) throw new Error(`${status}: ${err}`);
    const result: Result = JSON.parse(out);
    if (!isStats(result)) throw new Error(`It is not as the schema says: ${JSON.stringify(isStats.errors)}`);
    return result;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A CSV of rows. */
export const csvOf = (rows: readonly (readonly (string | number)[])[], delimiter = ","): string =>
  rows.map((row) => `${row.join(delimiter)}\n`).join("");
