import { intervalMethods } from "../../benchmark/types.ts";
import { minimumCount } from "../../disclosure/minimum-counts.ts";
import { object, type Schema } from "./schema.ts";

/** Companies in a group. */
export const publishedCount: Schema = {
  type: ["integer", "null"],
  minimum: 0,
  description: "Companies; null where their number is withheld with the figures.",
};

/** The least and the greatest value that a figure can have; the greatest is absent where there is none. */
interface FigureBounds {
  readonly minimum: number;
  readonly maximum?: number;
}

/** Where the true value may lie for all that chance does. */
const intervalWithin = (bounds: FigureBounds): Schema => ({
  description: "By Student's t (means), Wilson's score (shares), or two observations (medians); it says nothing of self-selection.",
  ...object({
    low: { type: "number", ...bounds },
    high: { type: "number", ...bounds },
    method: { enum: intervalMethods },
    coverage: { type: "number", exclusiveMinimum: 0, maximum: 1, description: "Share of samples whose interval holds the true value." },
  }),
});

/** A figure within bounds, or the reason why it is withheld. */
export const figure = (bounds: FigureBounds, description: string): Schema => ({
  description,
  oneOf: [
    object({ value: { type: "number", ...bounds }, interval: intervalWithin(bounds) }, { optional: ["interval"] }),
    object({ value: { type: "null" }, suppressed: { const: "min-n" }, minN: { type: "integer", minimum: minimumCount.least } }),
    object({ value: { type: "null" }, suppressed: { enum: ["protected", "not-scored", "extreme-share"] } }),
  ],
});
