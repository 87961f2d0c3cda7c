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
  const fills = [
    ...colours.levels,
    ...colours.duties,
    ...colours.difference,
    ...colours.completeness,
    ...colours.urgency,
    ...colours.amount,
  ];
  for (const fill of fills) expect(contrast(fill, inkOn(fill)), fill).toBeGreaterThanOrEqual(4.5);
});

test("so has every other text, on white and on an empty cell", () => {
  for (const ink of [colours.ink, colours.muted]) {
    for (const ground of ["#ffffff", colours.empty]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  }
});

test("ordered sets grow darker or lighter step by step, so that they read in greyscale", () => {
  for (const set of [
    colours.levels.toReversed(),
    colours.duties,
    colours.completeness,
    colours.urgency.toReversed(),
    colours.amount.toReversed(),
  ]) {
    const steps = set.map(luminance);
    for (const [at, step] of steps.slice(1).entries()) expect(step).toBeGreaterThan((steps[at] ?? 1) * 1.05);
  }
});

/** Lightness and hue (CIELAB) as an eye with a colour deficiency sees them; Machado et al. (2009), severity 1. */
const deficiencies: Readonly<Record<string, readonly (readonly number[])[]>> = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const linear = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });

function seen(hex: string, matrix: readonly (readonly number[])[]): readonly number[] {
  const light = linear(hex);
  const [red = 0, green = 0, blue = 0] = matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, factor, at) => sum + factor * (light[at] ?? 0), 0),
      ),
    ),
  );
  const root = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

test.each(Object.keys(deficiencies))("neighbours in every set of colours stay apart under %s", (name) => {
  for (const set of [colours.levels, colours.duties, colours.completeness, colours.urgency, colours.amount]) {
    const labs = set.map((fill) => seen(fill, deficiencies[name] ?? []));
    const distances = labs.slice(1).map((lab, at) => Math.hypot(...lab.map((value, axis) => value - (labs[at]?.[axis] ?? 0))));
    expect(Math.min(...distances), set.join(" ")).toBeGreaterThan(7);
  }
});
