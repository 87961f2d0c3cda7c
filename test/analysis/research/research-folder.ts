import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import type { Language } from "../../../instrument/types.ts";
import { Dataset } from "../../../analysis/dataset/dataset.ts";
import { writeOutputs } from "../../../analysis/files/write-outputs.ts";
import { pseudonymOf } from "../../../analysis/research/pseudonym.ts";
import { researchTables, type ResearchTable } from "../../../analysis/research/research-tables.ts";
import { caseSources } from "../../../analysis/research/rows/case-cells.ts";
import { writeResearch } from "../../../analysis/research/write-research.ts";
import { sampleReadings } from "./sample-cases.ts";

export const secret = Buffer.from("0123456789abcdef0123456789abcdef");

interface Wanted {
  readonly n?: number;
  readonly bom?: boolean;
  readonly language?: Language;
}

/** A folder with research data of sample companies. */
export class ResearchFolder {
  readonly path = join(mkdtempSync(join(tmpdir(), "csr-research-")), "data");

  static async written({ n = 30, bom = false, language = "en" }: Wanted = {}): Promise<ResearchFolder> {
    const folder = new ResearchFolder();
    const dataset = await Dataset.open();
    try {
      await dataset.append(sampleReadings(n));
      const settled = await dataset.settle();
      const cases = () => caseSources(settled.keyedCases((firm) => pseudonymOf(secret, firm)));
      const facts = { language, citation: "Cite this.", software: "0.0.0", description: "Sample." };
      const { signal } = new AbortController();
      await writeOutputs(folder.path, {}, (write) => writeResearch(write, { tables: researchTables, cases, bom }, facts, signal));
    } finally {
      dataset.close();
    }
    return folder;
  }

  text(name: string): string {
    return readFileSync(join(this.path, name), "utf8");
  }

  /** Rows of a CSV as numbers, texts and nulls, after the types of the codebook. */
  rows({ name, variables }: ResearchTable): readonly (readonly (string | number | null)[])[] {
    const [header, ...rows] = Papa.parse<string[]>(
      this.text(`${name}.csv`)
        .replace(/^\uFEFF/u, "")
        .trimEnd(),
    ).data;
    if (header?.join() !== variables.map((each) => each.name).join()) throw new Error(`${name} has other columns.`);
    return rows.map((row) =>
      row.map((cell, column) => {
        const type = variables[column]?.type;
        if (cell === "") return null;
        return type === "integer" || type === "number" ? Number(cell) : cell;
      }),
    );
  }

  remove(): void {
    rmSync(join(this.path, ".."), { recursive: true, force: true });
  }
}
