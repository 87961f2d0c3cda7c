import { clusterDimensions, type Figure, type Group, type Programmes } from "../benchmark/types.ts";
import { groupLabel } from "../charts/words/labels.ts";
import type { Language } from "../../instrument/types.ts";
import { csv, type CsvCell } from "./csv.ts";

/** A published figure on a line of its own. */
interface Line {
  readonly cell: Group["cell"];
  readonly measure: string;
  /** A score or topic by its id; null for what is none. */
  readonly about: string | null;
  readonly n: number | null;
  readonly figure: Figure;
}

const header = ["group", ...clusterDimensions, "measure", "id", "n", "value", "low", "high", "suppressed"];

/** `progress.csv`: one line a group and measure. Shares are 0–1, scores and percent to target 0–100, changes in points. */
export const progressCsv = ({ progress }: Programmes, language: Language): AsyncIterable<string> =>
  csv(
    header,
    progress
      .flatMap(({ cell, n, withPlan, actions, toTarget, changes }): readonly Line[] => [
        { cell, measure: "with_plan", about: null, n, figure: withPlan },
        ...(["total", "open", "doing", "done", "overdue"] as const).map((sum) => ({
          cell,
          measure: `actions_${sum}`,
          about: null,
          n: actions.n,
          figure: actions[sum],
        })),
        { cell, measure: "actions_closed", about: null, n: actions.n, figure: actions.closed },
        { cell, measure: "percent_to_target_median", about: null, n: toTarget.n, figure: toTarget.median },
        ...changes.map(({ metric, n: panel, mean }) => ({ cell, measure: "change_mean", about: metric, n: panel, figure: mean })),
      ])
      .map((line) => cellsOf(line, language)),
  );

/** `training_needs.csv`: one line a group and topic, with the share 0–1 of the companies that lack it. */
export const trainingCsv = ({ needs }: Programmes, language: Language): AsyncIterable<string> =>
  csv(
    header,
    needs
      .flatMap(({ cell, topics }) =>
        topics.map(({ topicId, n, lacking }): Line => ({ cell, measure: "lacking", about: topicId, n, figure: lacking })),
      )
      .map((line) => cellsOf(line, language)),
  );

function cellsOf({ cell, measure, about, n, figure }: Line, language: Language): readonly CsvCell[] {
  const interval = figure.value === null ? undefined : figure.interval;
  return [
    groupLabel({ cell }, language),
    ...clusterDimensions.map((dimension) => cell[dimension] ?? null),
    measure,
    about,
    n,
    figure.value,
    interval?.low ?? null,
    interval?.high ?? null,
    figure.value === null ? figure.suppressed : null,
  ];
}
