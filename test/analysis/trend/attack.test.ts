import fc from "fast-check";
import { expect, test } from "vitest";
import { type Row, type Span, spanWith } from "../../../analysis/disclosure/releases/linear-span.ts";
import type { PanelPoint } from "../../../analysis/statistics/trends/within-firm-slope.ts";
import { Judgements } from "../../../analysis/trend/judgements.ts";
import { seriesOf } from "../../../analysis/trend/series.ts";
import type { TrendSeries } from "../../../analysis/trend/types.ts";

const minN = 5;
const audience = { minN, isPublic: true };
const years = [2022, 2023, 2024] as const;

/** Which of the years a company takes part in, and its group. */
const company = fc.record({
  isIn: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  group: fc.constantFrom("a", "b", "c"),
  side: fc.constantFrom("x", "y"),
});

interface Member {
  readonly isIn: readonly boolean[];
  readonly group: string;
  readonly side: string;
}

const pointsOf = (companies: readonly Member[], group: string | null): readonly PanelPoint[] =>
  companies.flatMap(({ isIn, group: own, side }, at) =>
    years.flatMap((time, year) =>
      isIn[year] === true && (group === null || own === group || side === group)
        ? [{ firm: `F${String(at).padStart(3, "0")}`, time, value: (37 * at + 11 * year) % 97 }]
        : [],
    ),
  );

/** What a reader may add and subtract: sums over companies in years, one row a told figure. */
function knownSums(series: TrendSeries, points: readonly PanelPoint[], placeOf: (firm: string, year: number) => number): readonly Row[] {
  const firmsIn = (year: number): readonly string[] => points.filter(({ time }) => time === year).map(({ firm }) => firm);
  const level = (firms: readonly string[], year: number): Row => new Map(firms.map((firm) => [placeOf(firm, year), 1]));
  const ofYears = series.years.filter(({ mean }) => mean.value !== null).map(({ year }) => level(firmsIn(year), year));
  const ofChanges = series.changes.flatMap(({ from, to, panel, parts }) => {
    const both = firmsIn(from).filter((firm) => firmsIn(to).includes(firm));
    const change: Row = new Map(
      both.flatMap((firm) => [
        [placeOf(firm, from), -1],
        [placeOf(firm, to), 1],
      ]),
    );
    const hasLevels = parts.entry.value !== null || panel.before.value !== null;
    return [...(panel.mean.value === null ? [] : [change]), ...(hasLevels ? [level(both, from), level(both, to)] : [])];
  });
  return [...ofYears, ...ofChanges];
}

test("whoever adds and subtracts all told means of all years, changes and groups never comes down to one to four companies", () => {
  fc.assert(
    fc.property(fc.array(company, { minLength: 5, maxLength: 45, size: "max" }), (companies) => {
      const everybody = pointsOf(companies, null);
      const families = [
        ["a", "b", "c"],
        ["x", "y"],
      ].map((groups) => groups.map((group) => ({ cell: { size: group }, points: pointsOf(companies, group) })));
      const cells = families.flat();
      const told = seriesOf("core", everybody, { audience, seed: 1, groups: families, judgements: new Judgements(audience) });
      const firms = companies.map((_, at) => `F${String(at).padStart(3, "0")}`);
      const placeOf = (firm: string, year: number): number => firms.indexOf(firm) * years.length + years.findIndex((each) => each === year);
      const rows = told.flatMap((series, at) => knownSums(series, at === 0 ? everybody : (cells[at - 1]?.points ?? []), placeOf));
      const spans = [rows, rows.toReversed()].map((order) => order.reduce<Span>(spanWith, new Map()));
      for (const row of [...spans.flatMap((span) => [...span.values()]), ...differences(rows)]) {
        const behind = new Set([...row].flatMap(([place, factor]) => (factor === 0 ? [] : [Math.floor(place / years.length)])));
        expect(behind.size === 0 || behind.size >= minN).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});

/** Every told sum added to and taken from every other. */
const differences = (rows: readonly Row[]): readonly Row[] =>
  rows.flatMap((one, at) => rows.slice(at + 1).flatMap((other) => [combined(one, other, 1), combined(one, other, -1)]));

const combined = (one: Row, other: Row, factor: number): Row =>
  new Map([...new Set([...one.keys(), ...other.keys()])].map((place) => [place, (one.get(place) ?? 0) + factor * (other.get(place) ?? 0)]));
