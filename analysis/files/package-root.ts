import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What package.json says of this package. */
export interface PackageFacts {
  /** Folder of the package: the checkout, or its place in somebody's node_modules. */
  readonly root: string;
  readonly version: string;
}

/** Finds the package that this file belongs to, from its source as from dist/. */
export async function packageFacts(): Promise<PackageFacts> {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (folder !== dirname(folder)) {
    const facts = await readFile(join(folder, "package.json"), "utf8").then(factsOf, () => null);
    if (facts !== null) return { root: folder, version: facts.version };
    folder = dirname(folder);
  }
  throw new Error("The package.json of sme-csr is missing. Install the package again.");
}

function factsOf(text: string): { readonly version: string } | null {
  const facts: unknown = JSON.parse(text);
  if (typeof facts !== "object" || facts === null || !("name" in facts) || !("version" in facts)) return null;
  return facts.name === "sme-csr" && typeof facts.version === "string" ? { version: facts.version } : null;
}
