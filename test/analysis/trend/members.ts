import type { Reading } from "../../../instrument/reading.ts";
import type { Level } from "../../../instrument/types.ts";
import { Dataset, type SettledDataset } from "../../../analysis/dataset/dataset.ts";
import { seededRandom } from "../../../analysis/statistics/random.ts";
import { type Company, reading } from "../dataset/readings.ts";
import { scoredItems } from "../../../instrument/csr/instrument.ts";

const levels: readonly Level[] = [0, 1, 2, 3, 4];

/** So many companies over some years, with answers of their own that rise a little; some come and some go. The same for the same seed. */
export function members(n: number, years: readonly number[], common: Company = {}): readonly Reading[] {
  const random = seededRandom(20_251_121);
  const places = Array.from({ length: n }, (_, at) => ({ at, own: 0.8 + 1.8 * random() }));
  return places.flatMap(({ at, own }) =>
    years.flatMap((year, step) => {
      const answers = Object.fromEntries(
        scoredItems
          .filter(({ type }) => type === "maturity")
          .map(({ id }) => {
            const level = Math.round(own + 0.2 * step + 1.6 * (random() - 0.5));
            return [id, { kind: "level", level: levels[Math.max(0, Math.min(4, level))] ?? 0 } as const];
          }),
      );
      const isIn = (at % 5 !== 0 || step > 0) && (at % 4 !== 1 || step < years.length - 1);
      const firm = `F${String(at).padStart(4, "0")}`;
      const size = (["micro", "small", "medium"] as const)[at % 3] ?? "small";
      return isIn
        ? [reading({ ...common, firm, file: `${firm}-${year}.xlsx`, level: 4, answers, profile: { year, size, ...common.profile } })]
        : [];
    }),
  );
}

/** Hands the settled data set of some readings over, and closes it afterwards. */
export async function withCases<Result>(readings: readonly Reading[], use: (settled: SettledDataset) => Promise<Result>): Promise<Result> {
  const dataset = await Dataset.open();
  try {
    await dataset.append(readings);
    return await use(await dataset.settle());
  } finally {
    dataset.close();
  }
}
