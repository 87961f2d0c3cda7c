import { sep } from "node:path";
import { messages } from "../../instrument/messages/messages.ts";
import type { OutputFile } from "../files/fill-folder.ts";
import type { Effects } from "./effects.ts";
import { narrateUnder } from "./narration.ts";

/** Names the files that were written: those at the top of the folder, and how many charts. */
export function narrateFiles(effects: Effects, folder: string, files: readonly OutputFile[]): void {
  const words = messages[effects.language].cli;
  const paths = files.map(({ path }) => path);
  const charts = paths.filter((path) => path.startsWith("charts/"));
  const others = paths.filter((path) => !charts.includes(path));
  narrateUnder(effects, "written", [
    `${folder}${sep} ${others.join(words.listSeparator)}`,
    ...(charts.length === 0 ? [] : [`${folder}${sep}charts${sep} ${words.fileCount(charts.length)}`]),
  ]);
}
