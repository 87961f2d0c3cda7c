import type { Limits } from "../../../instrument/reader/limits.ts";
import type { Archive } from "./archive.ts";
import { corrupt } from "../../../instrument/reader/refusal.ts";
import { readXml } from "./xml.ts";

/** A reference from one part to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of its type, such as `worksheet`; transitional and strict files differ in the rest. */
  readonly type: string;
  /** Name of the part, null for something outside the file. */
  readonly target: string | null;
}

/** The references of a part ("" is the package itself), none where it has no list of them. */
export function relationshipsOf(archive: Archive, part: string, limits: Limits): readonly Relationship[] {
  const list = listOf(part);
  if (!archive.has(list)) return [];
  const found: Relationship[] = [];
  const ids = new Set<string>();
  readXml(
    archive,
    list,
    "Relationships",
    {
      open: ({ name, attribute }) => {
        const target = attribute("Target");
        if (name !== "Relationship" || target === undefined) return;
        const outside = attribute("TargetMode")?.toLowerCase() === "external";
        const type = attribute("Type") ?? "";
        const id = attribute("Id") ?? "";
        // Programs differ in which of two they follow.
        if (ids.has(id)) throw corrupt(list, "duplicate-entry");
        ids.add(id);
        found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: outside ? null : partAt(archive, part, target) });
      },
    },
    limits,
  );
  return found;
}

function listOf(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Resolves a target against the folder of the part it stands in; nothing leads out of the package. */
function partAt(archive: Archive, part: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const folder = path.startsWith("/") ? "" : part.slice(0, part.lastIndexOf("/") + 1);
  const steps: string[] = [];
  for (const step of `${folder}${path}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const name = steps.join("/");
  return archive.has(name) ? name : unescaped(name);
}

/** Some writers escape spaces and Chinese characters in targets but not in the names of parts. */
function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
