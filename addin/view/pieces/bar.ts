import type { Score } from "../../../instrument/scoring/roll-up.ts";
import { type ElementNode, element } from "../node.ts";

/** What a bar of the scale 0–100 shows. It only repeats numbers that stand beside it. */
export interface BarOptions {
  readonly value: number | null;
  /** Where the value could come to lie while answers are missing. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** Marks at the bounds of the bands. */
  readonly hasBands?: boolean;
}

/** One score of an assessment in all its forms. */
export interface ScoreForms {
  readonly shown: Score | undefined;
  readonly raw: Score | undefined;
  readonly low: Score | undefined;
  readonly high: Score | undefined;
}

/** How a score is drawn. Bounds know nothing of caps, so they are left out where one holds the score down. */
export function scaleOf({ shown, raw, low, high }: ScoreForms): BarOptions {
  const value = numberOf(shown);
  const isCapped = value !== null && value < (numberOf(raw) ?? value);
  return isCapped ? { value } : { value, low: numberOf(low), high: numberOf(high) };
}

const numberOf = (score: Score | undefined): number | null => (typeof score === "number" ? score : null);

/** A bar over the width of its place. */
export function bar({ value, low = null, high = null, hasBands = false }: BarOptions): ElementNode {
  const bands = hasBands ? [20, 40, 60, 80] : [];
  return element("svg", { class: "bar", "aria-hidden": "true", focusable: "false" }, [
    stretch("bar-track", 0, 100),
    low !== null && high !== null && hasRange(low, high) ? stretch("bar-range", low, high) : null,
    value === null || value <= 0 ? null : stretch("bar-value", 0, value),
    bands.map((at) => element("line", { class: "bar-band", x1: `${at}%`, x2: `${at}%`, y1: "0", y2: "100%" }, [])),
  ]);
}

/** Less than a point cannot be seen; and where all is open, a full bar would look like a result. */
const hasRange = (low: number, high: number): boolean => high - low >= 1 && high - low < 99.5;

const stretch = (name: string, from: number, to: number): ElementNode =>
  element("rect", { class: name, x: `${from}%`, width: `${Math.min(100, to) - from}%`, y: "0", height: "100%", rx: "3" }, []);

/** A ring of the scale 0–100, from the top clockwise. It only repeats the number within. */
export function ring({ value, low = null, high = null }: BarOptions): ElementNode {
  const range = low !== null && high !== null && hasRange(low, high) ? arc("ring-range", low, high) : null;
  return element("svg", { class: "ring-drawing", viewBox: "0 0 96 96", "aria-hidden": "true", focusable: "false" }, [
    element("g", { transform: "rotate(-90 48 48)" }, [
      arc("ring-track", 0, 100),
      range,
      value === null || value <= 0 ? null : arc("ring-value", 0, value),
    ]),
  ]);
}

const arc = (name: string, from: number, to: number): ElementNode =>
  element(
    "circle",
    {
      class: name,
      cx: "48",
      cy: "48",
      r: "41",
      pathLength: "100",
      "stroke-dasharray": `${to - from} 200`,
      "stroke-dashoffset": String(-from),
    },
    [],
  );
