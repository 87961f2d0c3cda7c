import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { registerFigures } from "../../../instrument/initiatives.ts";
import { confidenceIndex } from "../../../instrument/scoring/confidence.ts";
import { mainRisks, scoreAssessment, type Scorecard } from "../../../instrument/scoring/scorecard.ts";
import { csr } from "../../../instrument/csr/instrument.ts";
import type { AreaId, Assessment } from "../../../instrument/types.ts";
import { areaTable, itemTable, topicTable, totals, type Total } from "../../../instrument/workbook/layout/hidden.ts";
import { planOf } from "../../../instrument/workbook/layout/plan.ts";
import { registerFigures as registerLines } from "../../../instrument/workbook/layout/initiatives.ts";
import type { WorkbookOptions } from "../../../instrument/workbook/options.ts";
import { areaRow, itemRow, topicRow } from "../../../instrument/workbook/sheets/hidden-addresses.ts";
import { workbookSpec } from "../../../instrument/workbook/workbook-spec.ts";
import { assessmentOf } from "../fillings.ts";
import { type Place, recalculate, type Shown, type Typed } from "./libreoffice.ts";

const allAreas: readonly AreaId[] = ["RM", "EM", "EN", "MK", "CM"];

/** Every yellow cell of the workbook with what stands in it. */
const entries = (options: WorkbookOptions): ReadonlyMap<string, Typed> =>
  new Map(
    workbookSpec(options).flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, value, style }): readonly (readonly [string, Typed])[] =>
        style.startsWith("input") && (value === null || typeof value !== "object")
          ? [[`${name}!${row},${column}`, [name, row, column, value]]]
          : [],
      ),
    ),
  );

/** What has to be typed to turn one filling into the next. */
const changes = (from: ReadonlyMap<string, Typed>, to: ReadonlyMap<string, Typed>): readonly Typed[] =>
  [...to].flatMap(([key, cell]) => (from.get(key)?.[3] === cell[3] ? [] : [cell]));

type Expected = readonly (readonly [label: string, place: Place, value: number | string | null | undefined])[];

/** Every result of the scorer beside the cell in which the workbook computes it. */
function expectations(options: WorkbookOptions, assessment: Assessment): Expected {
  const plan = planOf(options);
  const card = scoreAssessment(csr, assessment);
  const hidden = (row: number, column: number): Place => [plan.on.hidden.name, row, column];
  const topics = plan.asked.topics.flatMap(({ id }) =>
    (["raw", "low", "high", "capped"] as const).map((score): Expected[number] => [
      `${id} ${score}`,
      hidden(topicRow(plan, id), topicTable[score]),
      card[score].topics.get(id),
    ]),
  );
  const areas = plan.asked.areas.flatMap(({ id }) =>
    (["raw", "low", "high", "capped"] as const).map((score): Expected[number] => [
      `${id} ${score}`,
      hidden(areaRow(plan, id), areaTable[score]),
      card[score].areas.get(id),
    ]),
  );
  const whole = Object.entries(wholeOf(card, assessment)).map(([total, value]): Expected[number] => [
    total,
    hidden(plan.hidden.totalRow + 1 + totals.findIndex((each) => each === total), 2),
    value,
  ]);
  const flags = plan.asked.scored.map(({ id }): Expected[number] => [
    `flag ${id}`,
    hidden(itemRow(plan, id), itemTable.flag),
    card.redFlags.includes(id) ? "red" : card.amberFlags.includes(id) ? "amber" : null,
  ]);
  const listed = (header: number, rows: number, ids: readonly string[]): Expected =>
    Array.from({ length: rows }, (_, index) => [`list row ${index + 1}`, [plan.on.risks.name, header + 1 + index, 2], ids[index] ?? null]);
  const figures = registerFigures(assessment);
  const register = registerLines
    .filter((figure) => figure !== "consistency")
    .map((figure, index): Expected[number] => [figure, [plan.on.initiatives.name, plan.initiatives.figureRow + index, 4], figures[figure]]);
  return [
    ...topics,
    ...areas,
    ...whole,
    ...flags,
    ...listed(
      plan.risks.mainHeader,
      plan.risks.mainRows,
      card.risks.slice(0, mainRisks).map(({ id }) => id),
    ),
    ...listed(
      plan.risks.nearHeader,
      plan.risks.nearRows,
      card.nearTerm.map(({ id }) => id),
    ),
    ...register,
  ];
}

function wholeOf(card: Scorecard, assessment: Assessment): Readonly<Partial<Record<Total, number | string | null>>> {
  return {
    applicable: card.applicable,
    answered: card.answered,
    naShare: card.naShare,
    completeness: card.completeness,
    missingDuties: card.missingLegal.length,
    overall: card.raw.overall,
    low: card.low.overall,
    high: card.high.overall,
    capped: card.capped.overall,
    band: card.band,
    status: card.status,
    geometric: card.geometric,
    core: card.coreScore,
    percentToTarget: card.percentToTarget,
    confidence: confidenceIndex(card.pool, assessment),
  };
}

const agrees = (shown: Shown | undefined, value: Expected[number][2]): boolean => {
  if (value === null || value === undefined) return shown === "";
  if (typeof value === "number") return typeof shown === "number" && Math.abs(shown - value) < 1e-9;
  return shown === value;
};

async function disagreements(options: WorkbookOptions, assessments: readonly Assessment[]): Promise<readonly string[]> {
  const fillings = assessments.map((assessment) => entries({ ...options, assessment }));
  const typed = fillings.map((filling, index) => changes(index === 0 ? entries(options) : (fillings[index - 1] ?? filling), filling));
  const expected = assessments.map((assessment) => expectations(options, assessment));
  const recalculated = await recalculate(
    options,
    [[], ...typed],
    (expected[0] ?? []).map(([, place]) => place),
  );
  const errors = recalculated.flatMap(({ errors: places }, filling) =>
    places.map((place) => `filling ${filling}: error value in ${place}`),
  );
  const differences = expected.flatMap((lines, filling) =>
    lines.flatMap(([label, , value], line) => difference(`filling ${filling}: ${label}`, recalculated[filling + 1]?.shown[line], value)),
  );
  return [...errors, ...differences];
}

const difference = (label: string, shown: Shown | undefined, value: Expected[number][2]): readonly string[] =>
  agrees(shown, value) ? [] : [`${label} is ${JSON.stringify(shown)} in the workbook, ${String(value)} in TypeScript`];

const cases: readonly (readonly [string, WorkbookOptions, number])[] = [
  ["full form, zh", { form: "full", areas: allAreas, language: "zh" }, 120],
  ["basic form, en", { form: "basic", areas: allAreas, language: "en" }, 70],
  ["full form, both languages", { form: "full", areas: allAreas, language: "both" }, 30],
  ["chosen areas", { form: "full", areas: ["EM", "EN"], language: "en" }, 20],
];

describe("the workbook's formulas, recalculated by LibreOffice, give what the TypeScript scorer gives, and no error value, empty or filled", () => {
  test.each(cases)("%s", { timeout: 600_000 }, async (_, options, runs) => {
    const assessments = fc.sample(assessmentOf(options), { seed: 20_130_101, numRuns: runs });
    expect(await disagreements(options, assessments)).toEqual([]);
  });
});
