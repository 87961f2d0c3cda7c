import type { Metric } from "../benchmark/types.ts";
import { areas } from "../../instrument/csr/areas.ts";
import { topics } from "../../instrument/csr/instrument.ts";

/** What the upper chart compares: core and overall score, then the areas. */
export const areaMetrics: readonly Metric[] = ["core", "overall", ...areas.map(({ id }) => id)];

/** What the lower chart compares. */
export const topicMetrics: readonly Metric[] = topics.map(({ id }) => id);

/** Everything that is compared. */
export const metrics: readonly Metric[] = [...areaMetrics, ...topicMetrics];

export const isMetric = (name: string): boolean => metrics.includes(name);
