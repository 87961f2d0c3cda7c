import { colours } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

/** Path of 45° lines that fill a box around the origin, for a symbol of size 4, which is drawn in pixels as its path says. */
export function diagonals(width: number, height: number): string {
  const [right, bottom] = [width / 2, height / 2];
  const lines: string[] = [];
  for (let shift = -right - bottom + 6; shift < right + bottom; shift += 6) {
    const from = Math.max(-right, shift - bottom);
    const to = Math.min(right, shift + bottom);
    lines.push(`M${from},${shift - from}L${to},${shift - to}`);
  }
  return lines.join("");
}

/** Mark for boxes of different sizes: each datum brings its path in the field `hatch`. */
export const hatchMark: Json = { type: "point", size: 4, stroke: colours.hatch, strokeWidth: 1, opacity: 1 };

export const hatchShape: Json = { field: "hatch", type: "nominal", scale: null };
