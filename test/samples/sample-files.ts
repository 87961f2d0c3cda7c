import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Reading } from "../../instrument/reading.ts";
import { readQuestionnaires } from "../../analysis/ingest/read-questionnaires.ts";

/** The folder samples/ of the project. */
export const samplesFolder = path.resolve(import.meta.dirname, "..", "..", "samples");

/** Names of the folders in a folder of samples/. */
export const foldersIn = (folder: string): readonly string[] =>
  readdirSync(path.join(samplesFolder, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

/** What a folder of a case holds beside its input. */
const notInput = ["expected.json", "README.md"];

/** Reads the one input file of a case such as `broken/old-xls`. */
export function readCase(folder: string): readonly Reading[] {
  const [file = ""] = readdirSync(path.join(samplesFolder, folder)).filter((name) => !notInput.includes(name));
  return readSample(`${folder}/${file}`);
}

/** Reads a file of the samples under its name alone, as a user would name it. */
export const readSample = (file: string): readonly Reading[] =>
  readQuestionnaires(readFileSync(path.join(samplesFolder, file)), path.basename(file));

/** The text of a file of the samples. */
export const readText = (file: string): string => readFileSync(path.join(samplesFolder, file), "utf8");
