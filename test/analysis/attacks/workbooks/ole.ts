import { encryptedWorkbook, oleFile } from "../../../../samples/generate/ole.ts";
import { numbered, refused } from "./attack.ts";

const sector = 512;

/** The table of sectors leads every chain back to its own beginning. */
function looped(file: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(file);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < sector / 4; index += 1) view.setUint32(sector + 4 * index, 1, true);
  return bytes;
}

/** Class E: containers of old and of encrypted workbooks, which are told apart and never followed. */
export const oleFiles = numbered("E", [
  ["a workbook with a password to open", encryptedWorkbook, refused("file-is-encrypted")],
  ["an old .xls with the name of a workbook", () => oleFile(["Workbook"]), refused("file-is-xls")],
  ["an old .xls, cut off", () => oleFile(["Workbook"]).subarray(0, 700), refused("file-is-old-or-encrypted")],
  ["an encrypted workbook whose sectors go round in circles", () => looped(encryptedWorkbook()), refused("file-is-encrypted")],
  ["an old .xls whose sectors go round in circles", () => looped(oleFile(["Workbook"])), refused("file-is-xls")],
]);
