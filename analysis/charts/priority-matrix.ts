import { messages } from "../../instrument/messages/messages.ts";
import type { Priority } from "../../instrument/scoring/priorities.ts";
import type { Scorecard } from "../../instrument/scoring/scorecard.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";
import { gridLayers, gridWidth, idLines, type RatingGrid } from "./drawing/rating-grid.ts";
import { colours, framed } from "./drawing/theme.ts";
import { titleOf } from "./risk-matrix.ts";

const gaps = [1, 2, 3, 4];
const ratings = [5, 4, 3, 2, 1];
const cell = { width: 122, height: 66 };

/** Where the answered questions of one company lie by importance and by gap to the target. Only for that company's eyes. */
export function priorityMatrix({ priorities, nearTerm, answered, applicable }: Scorecard, { language }: ChartOptions): ChartSpec | null {
  const { charts, gallery } = messages[language];
  if (priorities.length === 0) return null;
  const grid: RatingGrid = {
    columns: gaps.map(String),
    rows: ratings.map(String),
    cells: ratings.flatMap((importance) =>
      gaps.map((gap) => ({
        column: String(gap),
        row: String(importance),
        text: idLines(idsAt({ priorities, nearTerm }, importance, gap), cell, gallery.more),
        class: classOf(importance * gap),
      })),
    ),
    classes: [gallery.priorityClasses.low, gallery.priorityClasses.medium, gallery.priorityClasses.high],
    fills: colours.urgency,
    axisTitles: { column: gallery.gapAxis, row: gallery.importanceAxis },
    list:
      nearTerm.length === 0
        ? null
        : { head: gallery.takeUpNext, entries: nearTerm.map(({ id }) => gallery.listed(id, titleOf(id, language))) },
    cell,
  };
  const frame = {
    language,
    title: [headline(priorities, gallery)],
    subtitle: [gallery.answeredOf(answered, applicable), gallery.prioritiesHow],
    description: nearTerm
      .map(
        ({ id, group, priority }) =>
          `${gallery.listed(id, titleOf(id, language))}${charts.colon}${gallery.groups[group]} · ${gallery.priorityHead} ${priority}`,
      )
      .join(charts.listSeparator),
    width: gridWidth(grid),
  };
  return framed(frame, gridLayers(grid));
}

function headline(priorities: readonly Priority[], words: (typeof messages)["en"]["gallery"]): string {
  const open = priorities.filter(({ gap }) => gap > 0);
  const duties = open.filter(({ group }) => group !== "C").length;
  return open.length === 0 ? words.prioritiesDone : words.prioritiesTitle(duties, open.length - duties);
}

/** Importance 1–5 of a question's topic; null for a question at its target, whose priority of 0 does not tell it. */
export const importanceOf = ({ gap, priority }: Priority): number | null => (gap === 0 ? null : priority / gap);

/** Ids of a cell, those that are to be taken up next in front. */
function idsAt({ priorities, nearTerm }: Pick<Scorecard, "priorities" | "nearTerm">, importance: number, gap: number): readonly string[] {
  const next = new Set(nearTerm.map(({ id }) => id));
  const ids = priorities.filter((priority) => priority.gap === gap && importanceOf(priority) === importance).map(({ id }) => id);
  return [...ids.filter((id) => next.has(id)), ...ids.filter((id) => !next.has(id))];
}

/** Lower bounds of a medium and a high priority (0–20): two levels at the usual importance, and four. */
const bounds = [6, 12];

const classOf = (priority: number): number => bounds.filter((bound) => priority >= bound).length;
