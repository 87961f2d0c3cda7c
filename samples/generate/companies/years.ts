import type { Random } from "../random.ts";

/** The years of the samples. */
export const years = [2023, 2024, 2025] as const;
export type Year = (typeof years)[number];

/** Years for which a company answered: most go on, some leave, some come later, a few skip a year. */
export const drawYears = (source: Random): readonly Year[] =>
  source.weighted<readonly Year[]>([
    [years, 46],
    [[2024, 2025], 20],
    [[2023, 2024], 12],
    [[2025], 9],
    [[2023], 7],
    [[2023, 2025], 4],
    [[2024], 2],
  ]);
