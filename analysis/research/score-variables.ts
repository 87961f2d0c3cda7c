import { bandLabels } from "../../instrument/csr/scales.ts";
import { messages } from "../../instrument/messages/messages.ts";
import { metrics } from "../benchmark/breakdown.ts";
import { metricLabel } from "../charts/words/labels.ts";
import { categoriesOf, spoken, type Variable, variable } from "./variable.ts";

/** How far a case can be scored. */
export const qualityVariables: readonly Variable[] = [
  variable(
    "status",
    spoken(({ research }) => research.variables.status),
    {
      categories: (["final", "provisional", "insufficient"] as const).map((status) => ({
        value: status,
        label: spoken(({ research }) => research.status[status]),
      })),
    },
  ),
  variable(
    "completeness",
    spoken(({ research }) => research.variables.completeness),
    { type: "number" },
  ),
  variable(
    "na_share",
    spoken(({ research }) => research.variables.na_share),
    { type: "number" },
  ),
];

/** Core and overall score, areas, topics. */
export const metricVariables: readonly Variable[] = metrics.map((metric) =>
  variable(
    metric,
    { zh: messages.zh.research.score(metricLabel(metric, "zh")), en: messages.en.research.score(metricLabel(metric, "en")) },
    { type: "number" },
  ),
);

/** What follows from the scores. */
export const outcomeVariables: readonly Variable[] = [
  variable(
    "band",
    spoken(({ research }) => research.variables.band),
    { categories: categoriesOf(bandLabels), isOrdered: true },
  ),
  variable(
    "red_flags",
    spoken(({ research }) => research.variables.red_flags),
  ),
  variable(
    "amber_flags",
    spoken(({ research }) => research.variables.amber_flags),
  ),
  variable(
    "excluded",
    spoken(({ research }) => research.variables.excluded),
    {
      categories: (["assessor", "careless", "insufficient", "na-share", "large", "version", "no-year"] as const).map((reason) => ({
        value: reason,
        label: spoken(({ research }) => research.exclusions[reason]),
      })),
    },
  ),
];
