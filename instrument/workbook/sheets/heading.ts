import type { Messages } from "../../messages/en.ts";
import type { Drawing } from "../drawing.ts";
import type { Speech } from "../speech.ts";

type Pick = (sentences: Messages["workbook"]) => string;

/** Title and hint of a sheet, in the rows 1 to 3; the third row is only used where two languages need it. */
export function drawHeading(
  sheet: Drawing,
  speech: Speech,
  { title, hint, column = 1 }: { readonly title: Pick; readonly hint: Pick; readonly column?: number },
): void {
  const hints = speech.lines(hint);
  sheet.put(1, column, speech.label(title), "title");
  hints.forEach((line, index) => sheet.put(2 + index, column, line, "subtitle"));
  sheet.setHeight(1, 32);
  sheet.setHeight(2, 20);
  sheet.setHeight(3, hints.length > 1 ? 20 : 6);
}
