import type { SheetLanguage } from "../../../instrument/types.ts";
import { jsonFile, type SampleFile, textFile } from "../file.ts";
import { plainAssessment } from "../plain.ts";
import { filledParts, optionsOf } from "../workbook/filled.ts";
import { packed, type Parts } from "../workbook/parts.ts";
import { archives } from "./archives.ts";
import { base, baseOptions, baseSavedAt } from "./base.ts";
import { csvVariants } from "./csv.ts";
import { edits } from "./edits.ts";
import { resaved } from "./resaved.ts";
import { typings } from "./typing.ts";
import { values } from "./values.ts";
import type { Change, Variant } from "./variant.ts";
import { views } from "./views.ts";
import { xmlForms } from "./xml.ts";

/** The base in every form but those that other programs save. */
async function variants(): Promise<readonly Variant[]> {
  const parts = await filledParts(baseOptions, baseSavedAt);
  return [
    ...archives.map(({ name, what, pack, ending = "xlsx" }) => ({ name, what, file: `input.${ending}`, bytes: pack(parts), remarks: [] })),
    ...[...edits, ...typings, ...values, ...views, ...xmlForms].map((change) => changed(change, parts)),
    await inLanguage("en", "english-workbook", "The workbook is in English."),
    await inLanguage("both", "bilingual-workbook", "The workbook is in both languages."),
    ...csvVariants,
  ];
}

const changed = ({ name, what, change, remarks = [] }: Change, parts: Parts): Variant => ({
  name,
  what,
  file: "input.xlsx",
  bytes: packed(change(parts)),
  remarks,
});

async function inLanguage(language: SheetLanguage, name: string, what: string): Promise<Variant> {
  const options = { ...optionsOf(base), language };
  return { name, what, file: "input.xlsx", bytes: packed(await filledParts(options, baseSavedAt)), remarks: [] };
}

/** Everything in samples/variants but what other programs save. */
export async function variantFiles(): Promise<readonly SampleFile[]> {
  const all = await variants();
  const listed = [...all, ...resaved].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [
    ...all.map(({ name, file, bytes }) => ({ path: `variants/${name}/${file}`, bytes })),
    jsonFile("variants/expected.json", {
      assessment: plainAssessment(base),
      remarks: Object.fromEntries(listed.map(({ name, remarks }) => [name, remarks])),
    }),
    textFile("variants/README.md", readme(listed)),
  ];
}

const readme = (listed: readonly Pick<Variant, "name" | "what" | "remarks">[]): string =>
  [
    "# One questionnaire, many files",
    "",
    "Every folder holds the same answers of one made-up company. The reader has to find the same in each: `assessment` in `expected.json`.",
    "A CSV holds no notes, actions and initiatives; the wide format holds no evidence, settings and only part of the profile.",
    "",
    "| folder | what was done | what the reader may remark |",
    "|---|---|---|",
    ...listed.map(({ name, what, remarks }) => `| ${name} | ${what} | ${remarks.map((code) => `\`${code}\``).join(", ")} |`),
    "",
    "Made by `samples/generate/main.ts`; the folders `resaved-by-…` by `samples/generate/resave.ts`.",
    "",
  ].join("\n");
