import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { unpacked } from "./archive/unpack.ts";
import type { Base } from "./recipe.ts";

/** Which files are made. */
export type Kind = "xlsx" | "csv";

/** What is read of a sample; larger bases would take the time of many small ones. */
const mostBytes = 300_000;

const isInput = (file: string): boolean => !/(?:\.json|\.md|\.ts)$/u.test(file);

/** The files that others are made of: the samples, or those that are named. */
export function loadBases(files: readonly string[], samples: string, kinds: readonly Kind[]): readonly Base[] {
  const names = files.length > 0 ? files : sampleFiles(samples);
  return names.map((file) => baseOf(file, readFileSync(file))).filter((base) => kinds.includes(kindOf(base)));
}

function sampleFiles(samples: string): readonly string[] {
  return ["clients", "variants", "broken"].flatMap((folder) =>
    readdirSync(path.join(samples, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isInput(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .toSorted(),
  );
}

/** A CSV counts as one even where it is called otherwise; all else is as binary as a workbook. */
const kindOf = ({ kind }: Base): Kind => (kind === "csv" ? "csv" : "xlsx");

/** Takes a file apart as far as it can be. */
function baseOf(file: string, content: Uint8Array): Base {
  const plain = { file, bytes: new Uint8Array(content) };
  const archive = unpacked(plain.bytes);
  if (archive !== null) return { ...plain, kind: "archive", archive };
  return { ...plain, kind: /\.[ct]sv$/iu.test(file) ? "csv" : "other" };
}

/** Whether other files are made of it: a large one only stands for itself. */
export const isHandy = ({ bytes }: Base): boolean => bytes.length <= mostBytes;
