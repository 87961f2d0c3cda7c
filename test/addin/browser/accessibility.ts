import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Frame } from "playwright-core";

const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core finds wrong in a pane, a line for each element. It is given to the page past the page's policy, which stays as it is. */
export async function accessibilityFindings(pane: Frame): Promise<readonly string[]> {
  if (!(await pane.evaluate("typeof axe === 'object'"))) await pane.evaluate(axe);
  const findings: readonly Finding[] = await pane.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return findings.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = "" }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}
