import type { Language } from "../../../instrument/types.ts";
import type { SettledDataset } from "../../dataset/dataset.ts";
import type { WriteOutput } from "../../files/fill-folder.ts";
import type { Trend } from "../../trend/types.ts";
import { json } from "../json.ts";

/** What the files of a trend are made of. */
export interface TrendParts {
  readonly trend: Trend;
  readonly settled: SettledDataset;
  readonly language: Language;
}

/** Writes trend.json and the charts. The same parts give the same bytes. */
export async function writeTrend(write: WriteOutput, { trend }: TrendParts, signal: AbortSignal): Promise<void> {
  await write("trend.json", json(trend));
  signal.throwIfAborted();
}
