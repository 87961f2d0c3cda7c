import { topics } from "../../../instrument/csr/instrument.ts";
import { changeMetrics } from "../../programmes/changes.ts";
import { figure } from "./figure-schema.ts";
import { array, object, orNull, ref } from "./schema.ts";

/** Parts of the schema of a benchmark that speak of parks, programmes and cohorts. */
export const programmeDefinitions = {
  sum: figure(
    { minimum: 0 },
    "Number of actions, with three digits, or why it is withheld: too few companies have a plan, one has nearly all actions, or such a sum would follow from it (protected).",
  ),
  change: figure({ minimum: -100, maximum: 100 }, "Mean change in points, or why it is withheld."),
  progress: object({
    cell: ref("cell"),
    n: ref("count"),
    withPlan: ref("share"),
    actions: object(
      {
        n: ref("count"),
        total: ref("sum"),
        open: ref("sum"),
        doing: ref("sum"),
        done: ref("sum"),
        overdue: ref("sum"),
        closed: ref("share"),
      },
      { description: "Actions of the companies with a plan; n is their number." },
    ),
    toTarget: object({ n: ref("count"), median: ref("score") }, { description: "Percent to the company's own targets." }),
    changes: array(object({ metric: { enum: changeMetrics }, n: ref("count"), mean: ref("change") })),
  }),
  needs: object({
    cell: ref("cell"),
    n: ref("count"),
    topics: array(object({ topicId: { enum: topics.map(({ id }) => id) }, n: ref("count"), lacking: ref("share") })),
  }),
  programmes: object(
    {
      asOf: {
        type: ["string", "null"],
        pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        description: "Day before which unfinished actions are overdue; null for that of each file.",
      },
      years: orNull(object({ from: { type: "integer" }, to: { type: "integer" } })),
      progress: array(ref("progress")),
      needs: array(ref("needs")),
    },
    { description: "Progress and training needs of all companies and of parks, programmes and cohorts." },
  ),
};
