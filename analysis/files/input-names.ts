/** Files that are read. */
const read = [".xlsx", ".xlsm", ".xltx", ".xltm", ".csv", ".tsv"];

/** Files that hold questionnaires in another form, or were made from them. They are named and told what they are, so that none goes missing. */
const named = [".xls", ".xlsb", ".ods", ".fods", ".et", ".ett", ".numbers", ".html", ".htm", ".pdf", ".docx"];

/** What a file in a folder is, by its name: to be read or reported, the lock of an open workbook, or nothing of interest. */
export type NameKind = "input" | "lock" | "other";

/** Sorts out what programs leave behind beside workbooks: `~$a.xlsx` (Excel), `.~a.xlsx` (WPS), `.~lock.a.xlsx#` (LibreOffice), `._a.xlsx` (macOS). */
export function nameKind(name: string): NameKind {
  if (name.startsWith("._")) return "other";
  const isLock = /^(?:~\$|\.~)/u.test(name);
  // Other systems keep spaces and points at the end of a name, which Windows does not show.
  const plain = name.toLowerCase().replace(/[\s.]*#?$/u, "");
  if (![...read, ...named].some((ending) => plain.endsWith(ending))) return "other";
  return isLock ? "lock" : "input";
}
