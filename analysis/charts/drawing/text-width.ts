/** East Asian glyphs take a whole em; Vega's own estimate without a canvas (0.8 em for every character) clips them. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Signs that take a whole em in a Chinese face and less in a Latin one; the estimate has to be enough for both. */
const wideInChinese = /[“”‘’…—·×]/u;

/** Latin glyphs by width in em, as in the common sans-serif faces; every other one takes 0.58 em. */
const latin: readonly (readonly [pattern: RegExp, em: number])[] = [
  [/[iljI|.,:;'!]/u, 0.28],
  [/[ ()[\]ftr"/-]/u, 0.36],
  [/[mwMW%@]/u, 0.88],
  [/[A-Z&+<>=≥≤−]/u, 0.66],
];

/** Estimated width of one line in pixels, for a sans-serif face of the given size. */
export function textWidth(line: string, fontSize: number): number {
  let em = 0;
  for (const glyph of line)
    em += wide.test(glyph) || wideInChinese.test(glyph) ? 1 : (latin.find(([pattern]) => pattern.test(glyph))?.[1] ?? 0.58);
  return em * fontSize;
}

/** Closing punctuation never starts a line, and an opening bracket never ends one. */
const unit = new RegExp(String.raw`[（《“]*(?:${wide.source}|[^\s${wide.source.slice(1, -1)}]+)[、，。；：）》”]*\s*`, "gu");

/**
 * Breaks a text into as few lines as fit the width, about equally long. Latin text breaks at spaces, Chinese between any two
 * characters. A word longer than the width keeps a line of its own.
 */
export function wrapText(text: string, width: number, fontSize: number): readonly string[] {
  const units = text.match(unit) ?? [text];
  const fewest = greedyLines(units, width, fontSize);
  let lines = fewest;
  for (let tighter = width - 4; tighter > 0; tighter -= 4) {
    const next = greedyLines(units, tighter, fontSize);
    if (next.length > fewest.length || next.some((line) => textWidth(line, fontSize) > width)) break;
    lines = next;
  }
  return lines;
}

function greedyLines(units: readonly string[], width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const next of units) {
    if (line !== "" && textWidth((line + next).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += next;
  }
  return [...lines, line.trimEnd()];
}
