import { expect, test } from "vitest";
import { colours, inkOn } from "../../../../analysis/charts/drawing/theme.ts";

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test("every number in a coloured cell or bar has a contrast of at least 4.5 to 1", () => {
  const fills = [...colours.levels, ...colours.duties, ...colours.difference, ...colours.completeness];
  for (const fill of fills) expect(contrast(fill, inkOn(fill)), fill).toBeGreaterThanOrEqual(4.5);
});

test("so has every other text, on white and on an empty cell", () => {
  for (const ink of [colours.ink, colours.muted]) {
    for (const ground of ["#ffffff", colours.empty]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  }
});

test("ordered sets grow darker or lighter step by step, so that they read in greyscale", () => {
  for (const set of [colours.levels.toReversed(), colours.duties, colours.completeness]) {
    const steps = set.map(luminance);
    for (const [at, step] of steps.slice(1).entries()) expect(step).toBeGreaterThan((steps[at] ?? 1) * 1.05);
  }
});
