import { messages } from "../../instrument/messages/messages.ts";
import type { Language } from "../../instrument/types.ts";
import { displayWidth, padded } from "../outputs/display-width.ts";
import type { Effects } from "./effects.ts";

/** What a paragraph of narration is about. */
export type Label = keyof (typeof messages)["en"]["cli"]["labels"];

/** Narrates lines behind a label, the further ones indented below the first. */
export function narrateUnder(effects: Effects, label: Label, lines: readonly string[]): void {
  const { labels } = messages[effects.language].cli;
  const width = labelWidth(effects.language);
  for (const [index, line] of lines.entries()) {
    effects.narrate((index === 0 ? effects.paint("bold", padded(labels[label], width)) : " ".repeat(width)) + line);
  }
}

const labelWidth = (language: Language): number => Math.max(...Object.values(messages[language].cli.labels).map(displayWidth)) + 2;
