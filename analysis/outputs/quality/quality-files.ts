import type { Language } from "../../../instrument/types.ts";
import { qualityCharts } from "../../charts/quality/quality-charts.ts";
import { renderSvg } from "../../charts/render.ts";
import type { WriteOutput } from "../../files/fill-folder.ts";
import type { QualityReport } from "../../quality/quality-report.ts";
import { json } from "../json.ts";
import { qualitySchema } from "../schemas/quality-schema.ts";
import { qualityJson } from "./quality-json.ts";
import { qualityText } from "./quality-text.ts";

/** What the files of a quality check are made of. */
export interface QualityParts {
  readonly report: QualityReport;
  readonly language: Language;
}

/** Writes the report as JSON and as text, and its charts. The same parts give the same bytes. */
export async function writeQuality(write: WriteOutput, { report, language }: QualityParts, signal: AbortSignal): Promise<void> {
  await write("quality.json", json(qualityJson(report, language)));
  await write("quality.schema.json", json(qualitySchema));
  await write("quality.txt", qualityText(report, language));
  for (const [name, chart] of Object.entries(qualityCharts)) {
    signal.throwIfAborted();
    const spec = chart(report, language);
    if (spec === null) continue;
    await write(`charts/${name}.${language}.vl.json`, json(spec));
    await write(`charts/${name}.${language}.svg`, await renderSvg(spec));
  }
}
