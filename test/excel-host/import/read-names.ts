import type { WorkbookState } from "../model/types.ts";
import { typedFormula } from "./typed-formula.ts";

const definedName = /<definedName\s([^>]*)>([^<]*)<\/definedName>/g;
const attribute = /([\w:]+)="([^"]*)"/g;

/** Reads the defined names of a file's workbook part: exceljs loses their scope, and those that are no plain ranges. */
export function readNames(xml: string, workbook: WorkbookState): void {
  for (const [, attributes = "", text = ""] of xml.matchAll(definedName)) {
    const of = new Map([...attributes.matchAll(attribute)].map(([, name = "", value = ""]) => [name, unescaped(value)]));
    const name = of.get("name") ?? "";
    const local = of.get("localSheetId");
    const sheet = local === undefined ? undefined : workbook.sheets[Number(local)];
    const formula = unescaped(text);
    if (name === "_xlnm.Print_Area" && sheet !== undefined) sheet.page.printArea = plainAddress(formula);
    if (name === "_xlnm.Print_Titles" && sheet !== undefined) sheet.page.titleRows = plainAddress(formula);
    if (name.startsWith("_xlnm.")) continue;
    workbook.names.push({
      name,
      formula: typedFormula(formula),
      visible: of.get("hidden") !== "1",
      comment: of.get("comment") ?? "",
      scope: sheet?.id ?? null,
    });
  }
  workbook.structureChanged();
}

function plainAddress(reference: string): string {
  return reference.slice(reference.lastIndexOf("!") + 1).replaceAll("$", "");
}

function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name ?? ""] ?? whole;
  });
}
