import type { Limits } from "../../../instrument/reader/limits.ts";
import type { Archive } from "./archive.ts";
import { type Element, readXml, type XmlReader } from "./xml.ts";

/** What the workbook part says: its sheets in the order of their tabs, and its defined names as they are written. */
export interface WorkbookPart {
  readonly from1904: boolean;
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Empty for a macro module, which old workbooks list without a part. */
  readonly relationship: string;
  readonly state: SheetState;
}

/** Whether a sheet is shown, and if not, whether Excel offers to show it. */
export type SheetState = (typeof states)[number];
const states = ["visible", "hidden", "veryHidden"] as const;

/** Reads the workbook part. Of the names only those with the prefix of the questionnaire are kept. */
export function readWorkbookPart(archive: Archive, part: string, limits: Limits): WorkbookPart {
  let from1904 = false;
  const sheets: ListedSheet[] = [];
  const names: { name: string; refersTo: string }[] = [];
  let name: string | null = null;
  let refersTo = "";
  const reader: XmlReader = {
    open: (element) => {
      if (element.name === "workbookPr") from1904 = ["1", "true"].includes(element.attribute("date1904") ?? "");
      else if (element.name === "sheet") sheets.push(listedSheet(element));
      else if (element.name === "definedName") {
        const stated = element.attribute("name") ?? "";
        name = stated.toLowerCase().startsWith("csr_") ? stated : null;
        refersTo = "";
      }
    },
    close: (closed) => {
      if (closed !== "definedName" || name === null) return;
      names.push({ name, refersTo });
      name = null;
    },
    text: (piece) => {
      if (name !== null && refersTo.length < limits.cellCharacters) refersTo += piece;
    },
  };
  readXml(archive, part, "workbook", reader, limits);
  return { from1904, sheets, names };
}

const listedSheet = ({ attribute, relationship }: Element): ListedSheet => ({
  name: attribute("name") ?? "",
  relationship: relationship ?? "",
  state: states.find((state) => state === attribute("state")) ?? "visible",
});
