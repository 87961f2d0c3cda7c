import { changeParts } from "./change-parts.ts";
import { panelSlopes } from "./panel-slopes.ts";
import type { TrendChart } from "./trend-facts.ts";
import { yearlyMeans } from "./yearly-means.ts";

/** The charts of a trend, in the order in which they are read. */
export const trendCharts = { years: yearlyMeans, panel: panelSlopes, parts: changeParts } as const satisfies Readonly<
  Record<string, TrendChart>
>;
