import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Finding } from "./campaign.ts";

/** Writes a finding into a folder of its own: the file, and what is known of it. Returns the lines that tell a developer. */
export function writeFinding(finding: Finding, out: string, seed: string): readonly string[] {
  const { failure, number, base, steps, bytes, needs } = finding;
  const folder = path.join(out, `${failure.kind}-${seed}-${number ?? path.basename(base)}`);
  const file = path.join(folder, `input${path.extname(base)}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, bytes);
  const lines = [
    `${failure.kind}: ${failure.detail}`,
    `  made of ${base}${steps.map(({ mutation }) => `, ${mutation}`).join("")}`,
    `  again: npm run fuzz -- --runs 0 ${needs === "itself" ? "" : `"${base}" `}"${file}"`,
    ...(number === null ? [] : [`  as it was made: npm run fuzz -- --seed ${seed} --from ${number} --runs 1`]),
    ...(needs === "others" ? ["  It does not fail alone: what was read before it matters."] : []),
  ];
  writeFileSync(path.join(folder, "finding.txt"), `${lines.join("\n")}\n`);
  return lines;
}
