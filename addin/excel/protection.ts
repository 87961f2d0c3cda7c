import type { Failure } from "../../instrument/failure.ts";
import type { About } from "./failure-of.ts";
import type { HostError } from "./host-error.ts";

/** Looks up what is protected after Excel denied access, so that the message can say what to unprotect. Null where nothing is. */
export async function protectionBehind(error: HostError, { sheet }: About): Promise<Failure | null> {
  return Excel.run(async (context) => {
    const structure = context.workbook.protection.load("protected");
    const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
    await context.sync();
    const locked = sheets.items.filter((each) => each.protection.protected).map((each) => each.name);
    const isStructural = /^(Worksheet|WorksheetCollection|NamedItem|NamedItemCollection)\b/.test(error.location);
    if (structure.protected && (isStructural || locked.length === 0)) return { code: "workbook-protected" };
    const meant = sheet === undefined ? locked[0] : locked.find((name) => name === sheet);
    return meant === undefined ? null : { code: "sheet-protected", sheet: meant };
  });
}
