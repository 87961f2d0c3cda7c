import path from "node:path";
import { type GalleryName, galleryNames } from "../charts/gallery.ts";
import { pathExists } from "../files/path-exists.ts";

/** What the words of a call stand for. */
export interface ChartWords {
  readonly names: readonly GalleryName[];
  readonly inputs: readonly string[];
  /** Words that are neither the name of a chart nor anything to be read. */
  readonly unknown: readonly string[];
}

/**
 * Tells names of charts from files. A name of a chart is always one (a folder of that name is reached as `./years`); whatever looks like a
 * path or a pattern, holds anything but letters and hyphens, or exists, is a file; the rest was meant as a name.
 */
export function chartWords(words: readonly string[]): ChartWords {
  const names = galleryNames.filter((name) => words.includes(name));
  const others = words.filter((word) => !galleryNames.some((name) => name === word));
  const isInput = (word: string): boolean => word === "-" || !/^[A-Za-z][A-Za-z-]*$/u.test(word) || pathExists(path.resolve(word));
  return { names, inputs: others.filter(isInput), unknown: others.filter((word) => !isInput(word)) };
}

/** The name that is meant, if one is near: at most two letters differ, or the word begins or ends it. */
export function nearestName(word: string): GalleryName | null {
  const typed = word.toLowerCase();
  const near = galleryNames
    .map((name) => ({ name, steps: name.startsWith(typed) || name.endsWith(typed) ? 0.5 : editSteps(typed, name) }))
    .filter(({ steps }) => steps <= Math.min(2, typed.length / 2))
    .toSorted((a, b) => a.steps - b.steps);
  return near[0]?.name ?? null;
}

/** Letters to add, remove or change to get from one word to the other (Levenshtein). */
function editSteps(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const change = (row[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1);
      next.push(Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
