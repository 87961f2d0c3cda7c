import fc from "fast-check";
import { expect, test } from "vitest";
import { responseCurve } from "../../../../analysis/charts/facts/response-curve.ts";
import type { InitiativeRow } from "../../../../analysis/dataset/initiatives.ts";
import { sampleInitiatives } from "../materials.ts";

const row = (firmId: string, days: number | null): InitiativeRow => ({
  firmId,
  observedUntil: "2025-12-31",
  trigger: "accident",
  triggerDate: "2025-01-01",
  firstDeliveryDate: days === null ? null : new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10),
  alignment: null,
  traceability: null,
});

const rows = fc.array(
  fc
    .record({ firm: fc.integer({ min: 0, max: 9 }), days: fc.option(fc.integer({ min: 0, max: 40 })) })
    .map(({ firm, days }) => row(`F${firm}`, days)),
  { maxLength: 60 },
);

test("every step stands for deliveries of at least the minimum number of companies", () => {
  fc.assert(
    fc.property(rows, (register) => {
      const points = responseCurve(register, 5)?.points ?? [];
      let before = -1;
      return points.every(({ day }) => {
        const firms = register.filter(({ firstDeliveryDate }) => {
          const days = firstDeliveryDate === null ? -1 : (Date.parse(firstDeliveryDate) - Date.UTC(2025, 0, 1)) / 86_400_000;
          return days > before && days <= day;
        });
        before = day;
        return new Set(firms.map(({ firmId }) => firmId)).size >= 5;
      });
    }),
  );
});

test("the curve only rises, within 0 and 1, and its interval lies around it", () => {
  const { points } = responseCurve(sampleInitiatives(60), 5)!;
  expect(points.length).toBeGreaterThan(3);
  for (const [at, { delivered, interval, day }] of points.entries()) {
    expect(delivered).toBeGreaterThan(points[at - 1]?.delivered ?? 0);
    expect(day).toBeGreaterThan(points[at - 1]?.day ?? -1);
    expect(delivered).toBeLessThanOrEqual(1);
    expect(interval === null || (interval.lower <= delivered && interval.upper >= delivered)).toBe(true);
  }
});

test("the end of the curve does not tell of a few companies that are still waited for", () => {
  const delivered = Array.from({ length: 20 }, (_, at) => row(`F${at}`, at));
  expect(responseCurve(delivered, 5)).toMatchObject({ waiting: 0, points: { length: 4 } });
  expect(responseCurve([...delivered, row("G", null)], 5)).toMatchObject({ waiting: null, points: { length: 3 } });
});

test("a consultant sees every day; what was not delivered is waited for", () => {
  const curve = responseCurve([row("A", 3), row("A", 9), row("B", null)], 1);
  expect(curve).toMatchObject({ initiatives: 3, waiting: 1, companies: 2 });
  expect(curve?.points.map(({ day, delivered, atRisk }) => [day, Math.round(delivered * 1000), atRisk])).toEqual([
    [3, 333, 3],
    [9, 667, 2],
  ]);
});

test("there is no curve of too few companies, however many initiatives they have", () => {
  const few = Array.from({ length: 40 }, (_, at) => row(`F${at % 4}`, at));
  expect(responseCurve(few, 5)).toBeNull();
  expect(responseCurve([], 1)).toBeNull();
});
