/// <reference lib="dom" />
/** A line of text in a picture, in pixels of the drawing. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is laid out badly in a picture. */
export interface LayoutFault {
  readonly kind: "overlap" | "clipped" | "out of its cell";
  readonly texts: readonly string[];
}

/**
 * Measures every line of text of a picture in the page that it stands in, and finds lines that touch each other, leave the picture, or
 * leave the cell in whose middle they stand. It runs in the browser, so it uses nothing from outside.
 */
export function layoutFaults(svg: Element): readonly LayoutFault[] {
  const frame = svg.getBoundingClientRect();
  const boxOf = (element: Element): TextBox => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    const isUpright = element.closest("[transform*='rotate(-90)'], [transform*='rotate(270)']") !== null;
    // The box of a line is higher than its glyphs, which take about 0.84 em.
    const spare = Math.max(0, ((isUpright ? right - left : bottom - top) - 0.84 * size) / 2);
    const [x, y] = isUpright ? [spare, 0.5] : [0.5, spare];
    const text = element.textContent ?? "";
    return { text, left: left + x - frame.left, right: right - x - frame.left, top: top + y - frame.top, bottom: bottom - y - frame.top };
  };
  const lines = [...svg.querySelectorAll("text")].flatMap((text) => {
    const spans = [...text.querySelectorAll("tspan")];
    return (spans.length > 0 ? spans : [text]).filter((each) => (each.textContent ?? "").trim() !== "").map(boxOf);
  });
  const faults: LayoutFault[] = [];
  for (const [at, one] of lines.entries()) {
    if (one.left < -0.5 || one.top < -0.5 || one.right > frame.width + 0.5 || one.bottom > frame.height + 0.5)
      faults.push({ kind: "clipped", texts: [one.text] });
    for (const other of lines.slice(at + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      // A text may stand over itself, as its own halo.
      const isHalo = one.text === other.text && Math.abs(one.left - other.left) < 0.1 && Math.abs(one.top - other.top) < 0.1;
      if (across > 0.5 && down > 0.5 && !isHalo) faults.push({ kind: "overlap", texts: [one.text, other.text] });
    }
  }
  const cells = [...svg.querySelectorAll(".mark-rect path")].map(boxOf);
  for (const cell of cells) {
    const own = lines.filter(
      (line) =>
        Math.abs(line.left + line.right - cell.left - cell.right) < 6 && Math.abs(line.top + line.bottom - cell.top - cell.bottom) < 6,
    );
    for (const line of own)
      if (line.left < cell.left - 0.5 || line.right > cell.right + 0.5) faults.push({ kind: "out of its cell", texts: [line.text] });
  }
  return faults;
}
