import type { WriteOutput } from "../files/fill-folder.ts";
import { codebookHtml } from "./codebook/html.ts";
import { codebookMarkdown } from "./codebook/markdown.ts";
import { rScript } from "./labels/r.ts";
import { spssSyntax } from "./labels/spss.ts";
import { stataDo } from "./labels/stata.ts";
import type { PackageFacts } from "./metadata/package-facts.ts";
import type { ResearchTable } from "./research-tables.ts";

/** Writes what explains the research data: the codebook, and scripts that give its tables their labels. */
export async function writeCodebook(write: WriteOutput, tables: readonly ResearchTable[], facts: PackageFacts): Promise<void> {
  await write("codebook.html", codebookHtml(tables, facts));
  await write("codebook.md", codebookMarkdown(tables, facts));
  const { language } = facts;
  for (const table of tables) {
    await write(`${table.name}.sps`, spssSyntax(table, language));
    await write(`${table.name}.do`, stataDo(table, language));
    await write(`${table.name}.R`, rScript(table, language));
  }
}
