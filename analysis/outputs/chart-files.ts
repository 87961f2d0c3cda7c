import type { Language } from "../../instrument/types.ts";
import type { ChartSpec } from "../charts/chart-spec.ts";
import { renderSvg } from "../charts/render.ts";
import type { ChartTable } from "../charts/tables/chart-table.ts";
import { renderPdf } from "../pictures/pdf.ts";
import { renderPng } from "../pictures/png.ts";
import { csv } from "./csv.ts";
import { json } from "./json.ts";

/** Forms in which a chart is had: pictures, its specification for the Vega editor, its numbers as a table. */
export const chartFormats = ["svg", "png", "pdf", "vega", "csv"] as const;
export type ChartFormat = (typeof chartFormats)[number];

/** A chart with its table. */
export interface DrawnChart {
  readonly spec: ChartSpec;
  readonly table: ChartTable;
}

/** Name of a chart's file: `areas.zh.svg`. */
export function chartFileName(name: string, language: Language, format: ChartFormat): string {
  return `${name}.${language}.${format === "vega" ? "vl.json" : format}`;
}

/** A chart in some forms, in the order asked for. It is drawn once. */
export async function* chartFiles(
  { spec, table }: DrawnChart,
  formats: readonly ChartFormat[],
  language: Language,
): AsyncGenerator<{ readonly format: ChartFormat; readonly content: string | Uint8Array }> {
  const svg = await renderSvg(spec);
  const [title, description] = [spec.title.text.join(" "), spec.description];
  for (const format of formats) {
    switch (format) {
      case "svg":
        yield { format, content: svg };
        break;
      case "png":
        yield { format, content: await renderPng(svg, language) };
        break;
      case "pdf":
        yield { format, content: await renderPdf(svg, { language, title, description }) };
        break;
      case "vega":
        yield { format, content: json(spec) };
        break;
      case "csv":
        yield { format, content: await tableCsv(table) };
        break;
    }
  }
}

async function tableCsv({ header, rows }: ChartTable): Promise<string> {
  const pieces: string[] = [];
  const cells = rows.map((row) => row.map(({ text, why }) => (why === undefined ? text : `${text} (${why})`)));
  for await (const piece of csv(header, cells)) pieces.push(piece);
  return pieces.join("");
}
