import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { DefinedName, WorkbookState } from "../model/types.ts";
import { formulaText } from "./formula-text.ts";

const part = "xl/workbook.xml";

/** Adds to a written file what exceljs has no place for: names of single sheets, hidden names, constants, and the workbook's protection. */
export function completeWorkbookPart(bytes: Uint8Array, workbook: WorkbookState): Uint8Array {
  const files = unzipSync(bytes);
  const written = files[part];
  if (written === undefined) throw new Error(`exceljs wrote no ${part}.`);
  const xml = withProtection(withNames(strFromU8(written), workbook), workbook);
  return zipSync({ ...files, [part]: strToU8(xml) });
}

function withNames(xml: string, workbook: WorkbookState): string {
  const own = workbook.names.map((name) => nameElement(name, workbook)).join("");
  const already = /<definedNames>(.*?)<\/definedNames>/s.exec(xml);
  if (already !== null) return xml.replace(already[0], () => `<definedNames>${own}${already[1] ?? ""}</definedNames>`);
  return own === "" ? xml : xml.replace("</sheets>", () => `</sheets><definedNames>${own}</definedNames>`).replace("<definedNames/>", "");
}

function nameElement({ name, formula, scope, visible, comment }: DefinedName, workbook: WorkbookState): string {
  const place = workbook.sheets.findIndex(({ id }) => id === scope);
  const attributes = [
    `name="${escaped(name)}"`,
    ...(place < 0 ? [] : [`localSheetId="${place}"`]),
    ...(visible ? [] : ['hidden="1"']),
    ...(comment === "" ? [] : [`comment="${escaped(comment)}"`]),
  ];
  return `<definedName ${attributes.join(" ")}>${escaped(formulaText(formula))}</definedName>`;
}

function withProtection(xml: string, { protection }: WorkbookState): string {
  if (!protection.protected) return xml;
  return xml.replace("<bookViews", '<workbookProtection lockStructure="1"/><bookViews');
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
