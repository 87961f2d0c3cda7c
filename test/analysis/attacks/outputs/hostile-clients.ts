import { wideCsv, clients, put } from "../../commands/client-files.ts";
import { bestAnswers, questionnaire, questionnaireBytes } from "../../ingest/make-questionnaire.ts";
import { makeWorkbook } from "../../ingest/make-workbook.ts";
import { answersCsv, sound, withHeader } from "../csv/answers-csv.ts";
import { hostileTexts } from "../hostile-texts.ts";

/** Half a pair of surrogates, which a workbook can hold and no text file can. */
const halfPair = "x\uD800y";

/** What is written into workbooks: the hostile texts, and half a character. */
const workbookTexts: readonly string[] = [...hostileTexts.map(({ text }) => text), halfPair];

/** A text as a cell holds it: control characters and halves of pairs in the way of spreadsheets. */
const inCell = (text: string): string =>
  text.replaceAll(
    /(?![\n\t\u007F-\u009F])[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu,
    (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, "0")}_`,
  );

/** A text as the name of a sheet in somebody's own program, which keeps to no rule but that of XML. */
const inSheetName = (text: string): string => text.replaceAll(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, "").slice(0, 60);

/** A company that typed one text wherever it could: name, profile, answers, reasons, notes, targets, plans, initiatives, names of sheets. */
function hostileWorkbook(text: string, number: number): Uint8Array {
  const cell = inCell(text);
  const profile = ["name", "roles", "province", "industry", "employees", "revenue", "ownership", "period_start", "assessor", "emergency"];
  const source = questionnaire({
    answers: { ...bestAnswers, "EM1-05": cell, "RM1-01": cell, "EN2-04": cell },
    reasons: { "EM1-01": cell },
    evidence: { "RM1-02": cell },
    notes: Object.fromEntries(Object.keys(bestAnswers).map((id) => [id, cell])),
    targets: { "RM1-02": cell },
    profile: { ...Object.fromEntries(profile.map((field) => [field, cell])), year: 2020 + (number % 5) },
    meta: { form: cell },
    actions: { A3: 1, B3: "EM1-05", C3: cell, D3: cell, E3: cell, F3: cell, A4: 2, B4: cell, C4: cell },
    initiatives: Object.fromEntries(
      ["A2", "B2", "C2", "D2", "E2", "F2", "G2", "I2", "J2", "K2", "L2"].map((at) => [at, at === "A2" ? 1 : cell]),
    ),
  });
  const name = inSheetName(text);
  const sheets = source.sheets.map((sheet) => (sheet.name === "企业信息" && name.trim() !== "" ? { ...sheet, name } : sheet));
  return makeWorkbook({ ...source, sheets });
}

const inFileName = (text: string): string => [...text.replaceAll(/[/\p{Surrogate}]/gu, "_")].slice(0, 50).join("");

/** Fills a folder with companies, six of them sound, and the others with nothing but attacks. */
export function putHostileClients(folder: string): void {
  put(folder, { "sound.csv": wideCsv(clients(6)), "sound.xlsx": questionnaireBytes({ answers: bestAnswers }) });
  for (const [number, text] of workbookTexts.entries())
    put(folder, { [`${inFileName(text)}${number}.xlsx`]: hostileWorkbook(text, number) });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const texts = hostileTexts.map(({ text }) => text);
  put(folder, {
    "names.csv": answersCsv(texts.map((text) => ({ firm_id: quoted(text), EM1_05: "maybe" }))),
    "fields.csv": answersCsv(
      texts.flatMap((text, at) => Object.keys(sound).map((column) => ({ firm_id: `H${at}${column}`, [column]: quoted(text) }))),
    ),
    ...Object.fromEntries(texts.map((text, at) => [`header${at}.csv`, withHeader("EN2_04", quoted(text))])),
  });
}
