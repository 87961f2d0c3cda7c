import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The parts of the program on which it depends what is read from a file. */
const parts = ["instrument", "analysis/ingest"];

/**
 * Names the reader by its own code: what another one has read is not taken for what this one would read. A version number would
 * have to be changed by hand, and one day is not.
 */
export function readerVersion(): string {
  const hash = createHash("sha256").update(process.versions.v8);
  for (const part of parts) {
    const folder = fileURLToPath(new URL(`../../${part}/`, import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /(?<!\.d)\.[jt]s$/u.test(name));
    for (const name of files.toSorted()) hash.update(name).update(readFileSync(folder + name));
  }
  return hash.digest("hex");
}
