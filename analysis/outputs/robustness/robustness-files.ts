import type { Language } from "../../../instrument/types.ts";
import type { ChartSpec } from "../../charts/chart-spec.ts";
import { renderSvg } from "../../charts/render.ts";
import { importanceBars } from "../../charts/robustness/importance-bars.ts";
import { leftOutBars } from "../../charts/robustness/left-out-bars.ts";
import { rankIntervals } from "../../charts/robustness/rank-intervals.ts";
import type { WriteOutput } from "../../files/fill-folder.ts";
import type { Robustness } from "../../robustness/types.ts";
import { json } from "../json.ts";
import { robustnessSchema } from "../schemas/robustness-schema.ts";

/** What the files of a look at robustness are made of. */
export interface RobustnessParts {
  readonly found: Robustness;
  readonly language: Language;
}

/** Writes robustness.json and the charts. The same parts give the same bytes. */
export async function writeRobustness(write: WriteOutput, { found, language }: RobustnessParts, signal: AbortSignal): Promise<void> {
  await write("robustness.json", json(found));
  await write("robustness.schema.json", json(robustnessSchema));
  const pages = rankIntervals(found, language);
  const charts: readonly (readonly [name: string, spec: ChartSpec | null])[] = [
    ...pages.map((page, at) => [pages.length === 1 ? "ranks" : `ranks-${at + 1}`, page] as const),
    ["importance", importanceBars(found, language)],
    ["left-out", leftOutBars(found, language)],
  ];
  for (const [name, spec] of charts) {
    signal.throwIfAborted();
    if (spec === null) continue;
    await write(`charts/${name}.${language}.vl.json`, json(spec));
    await write(`charts/${name}.${language}.svg`, await renderSvg(spec));
  }
  signal.throwIfAborted();
}
