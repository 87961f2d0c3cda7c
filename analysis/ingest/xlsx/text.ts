import type { Limits } from "../../../instrument/reader/limits.ts";
import { within } from "../../../instrument/reader/refusal.ts";

/** Collects the text of a string item (`si` or `is`): its own `t` and those of its runs, not those of phonetic guides. */
export interface TextCollector {
  start(): void;
  open(name: string): void;
  close(name: string): void;
  readonly text: (piece: string) => void;
  end(): string;
}

/** One escaped character may take the place of seven. */
const longestEscape = 7;

/** A collector that stops at the longest text a cell can have. */
export function textCollector(limits: Limits): TextCollector {
  let collected = "";
  let phonetic = 0;
  let inText = false;
  return {
    start: () => {
      collected = "";
      phonetic = 0;
      inText = false;
    },
    open: (name) => {
      if (name === "rPh") phonetic += 1;
      else if (name === "t") inText = true;
    },
    close: (name) => {
      if (name === "rPh") phonetic -= 1;
      else if (name === "t") inText = false;
    },
    text: (piece) => {
      if (!inText || phonetic > 0) return;
      collected += piece;
      if (collected.length > limits.cellCharacters * longestEscape) within(limits, "cellCharacters", collected.length);
    },
    end: () => collected,
  };
}

/** The text that a cell shows: `_x000D_` stands for a character that XML cannot hold, `_x005F_` for an underscore before such a text. */
export function cellText(stored: string, limits: Limits): string {
  const text = stored.includes("_x")
    ? stored.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    : stored;
  within(limits, "cellCharacters", text.length);
  // Half of a surrogate pair is no character; other programs fail on it.
  return text.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
}
