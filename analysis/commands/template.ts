import { csr } from "../../instrument/csr/instrument.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { AreaId, Form, SheetLanguage } from "../../instrument/types.ts";
import { writeSingleFile } from "../files/write-file.ts";
import { json } from "../outputs/json.ts";
import { template } from "../template/template.ts";
import { exitStatus, type Effects, type ExitStatus } from "./effects.ts";

/** What `csr template` was asked for. */
export interface TemplateOptions {
  readonly form: Form;
  /** Null for all areas. */
  readonly areas: readonly AreaId[] | null;
  readonly language: SheetLanguage;
  /** Null for a name that says the language. */
  readonly out: string | null;
  readonly force: boolean;
  readonly json: boolean;
}

/** Writes the workbook that companies fill in. */
export async function writeTemplate({ form, language, force, ...options }: TemplateOptions, effects: Effects): Promise<ExitStatus> {
  const areas = options.areas ?? csr.areas.map(({ id }) => id);
  const file = options.out ?? `csr-self-assessment.${language}.xlsx`;
  await writeSingleFile(file, await template({ form, areas, language }), { force });
  if (options.json) await effects.print(json({ file, form, areas, language }));
  else effects.narrate(messages[effects.language].cli.templateWritten(file));
  return exitStatus.done;
}
