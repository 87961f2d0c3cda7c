import { messages } from "../../instrument/messages/messages.ts";
import { UsageError } from "../commands/usage-error.ts";
import { type Add, command, commonFlags } from "./new-command.ts";
import { valueParsers } from "./values.ts";

interface ReportFlags {
  readonly docx?: boolean;
  readonly html?: boolean;
  readonly out?: string;
  readonly firm?: string;
  readonly year?: number;
  readonly force?: boolean;
}

/** The command `csr report`. */
export const addReport: Add = (program, { language, perform }) => {
  const { options, arguments: names } = messages[language].cli;
  command(program, "report", language)
    .argument("<file>", names.oneFile)
    .option("--docx", options.docx)
    .option("--html", options.html)
    .option("--out <file>", options.outReport)
    .option("--firm <id>", options.firmId)
    .option("--year <year>", options.reportYear, valueParsers(language).seed)
    .option("--force", options.force)
    .action(async (file: string, { out, firm, year, force = false, html = false, docx = false }: ReportFlags, self) => {
      const flags = commonFlags(self, language);
      if (html && docx) throw new UsageError(messages[language].cli.reportDraft.oneFormat);
      const isHtml = html || (!docx && /\.html?$/iu.test(out ?? ""));
      const chosen = { out: out ?? null, firm: firm ?? null, year: year ?? null, format: isHtml ? "html" : "docx" } as const;
      const request = { ...chosen, file, force, json: flags.json === true };
      await perform(flags, async (effects) => (await import("../commands/report.ts")).report(request, effects));
    });
};
