import { describe, expect, test } from "vitest";
import { sniff } from "../../../analysis/ingest/sniff.ts";
import { expectRefusal } from "./expectations.ts";
import { questionnaireBytes } from "./make-questionnaire.ts";
import { zipped } from "./make-workbook.ts";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const zip = (...names: readonly string[]): Uint8Array => zipped(Object.fromEntries(names.map((name) => [name, "x"])));

/** An OLE file with directory entries of these names. */
function ole(...streams: readonly string[]): Uint8Array {
  const entries = streams.map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, "utf16le");
    entry.writeUInt16LE((name.length + 1) * 2, 64);
    return entry;
  });
  return new Uint8Array(Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), ...entries, Buffer.alloc(512)]));
}

describe("a file is told by its bytes, whatever it is called:", () => {
  test.each<readonly [string, Uint8Array, object]>([
    ["nothing", text(""), { code: "file-empty" }],
    ["zeros, as cloud folders leave them", new Uint8Array(5000), { code: "file-is-placeholder" }],
    ["an old .xls", ole("Root Entry", "Workbook"), { code: "file-is-xls" }],
    ["a very old .xls", ole("Root Entry", "Book"), { code: "file-is-xls" }],
    ["an .xls of a program that writes capitals", ole("Root Entry", "WORKBOOK"), { code: "file-is-xls" }],
    ["an .xls of Excel 3", new Uint8Array([9, 2, 6, 0, 0, 0, 0x10, 0, 0xf2, 0x15, 0x5c, 0]), { code: "file-is-xls" }],
    ["an .xls of Excel 2", new Uint8Array([9, 0, 4, 0, 2, 0, 0x10, 0]), { code: "file-is-xls" }],
    ["an encrypted workbook", ole("Root Entry", "EncryptionInfo", "EncryptedPackage"), { code: "file-is-encrypted" }],
    ["an old Word file", ole("Root Entry", "WordDocument"), { code: "file-is-other-office", kind: "docx" }],
    ["an OLE file without directory", ole(), { code: "file-is-old-or-encrypted" }],
    ["an .ods", zip("mimetype", "content.xml", "styles.xml"), { code: "file-is-ods" }],
    [
      "an .ods with a password, since LibreOffice 24.8",
      zip("mimetype", "META-INF/manifest.xml", "encrypted-package"),
      { code: "file-is-encrypted" },
    ],
    [
      "a flat OpenDocument text",
      text('<office:document office:mimetype="application/vnd.oasis.opendocument.text">'),
      { code: "file-is-xml" },
    ],
    ["an .xlsb", zip("[Content_Types].xml", "xl/workbook.bin"), { code: "file-is-xlsb" }],
    ["a Word file", zip("[Content_Types].xml", "word/document.xml"), { code: "file-is-other-office", kind: "docx" }],
    ["a PowerPoint file", zip("[Content_Types].xml", "ppt/presentation.xml"), { code: "file-is-other-office", kind: "pptx" }],
    ["a Numbers file", zip("Index/Document.iwa", "Metadata/Properties.plist"), { code: "file-is-other-office", kind: "numbers" }],
    ["an archive of workbooks", zip("a.xlsx", "b.xlsx"), { code: "file-is-zip" }],
    ["an empty archive", zipped({}), { code: "file-is-zip" }],
    ["an archive that was cut off", questionnaireBytes().subarray(0, 2000), { code: "file-truncated" }],
    ["a PDF", text("%PDF-1.7\n%\u00E2\u00E3"), { code: "file-is-pdf" }],
    ["a web page", text("\n<!DOCTYPE html><html><body>Sign in</body></html>"), { code: "file-is-html" }],
    ["a table in HTML that Excel wrote", text('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), { code: "file-is-html" }],
    ["a web page after a comment", text("<!-- saved --><html>"), { code: "file-is-html" }],
    ["a web page in a mail", text("MIME-Version: 1.0\nX-Document-Type: Workbook\n"), { code: "file-is-html" }],
    [
      "an Excel 2003 XML spreadsheet",
      text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      { code: "file-is-xml-spreadsheet" },
    ],
    ["a gzip file", new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), { code: "file-is-unknown" }],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), { code: "file-is-unknown" }],
    ["rich text", text("{\\rtf1\\ansi"), { code: "file-is-unknown" }],
  ])("%s", (_, bytes, finding) => {
    for (const file of ["a.xlsx", "dir/a.csv", "a"]) expect(sniff(bytes, file)).toEqual(finding);
    expectRefusal(bytes, finding, "a.xlsx");
  });
});

test("a workbook called .csv and a table called .xlsx are what they are", () => {
  expect(sniff(questionnaireBytes(), "a.csv")).toBe("workbook");
  expect(sniff(text("firm_id,EM1_05\nA,Y\n"), "a.xlsx")).toBe("text");
});

test.each(["~$a.xlsx", "客户/~$a.xlsx", ".~lock.a.xlsx#", "C:\\x\\.~a.xlsx"])("%s is the lock of an open workbook", (file) => {
  expect(sniff(new Uint8Array(165).fill(32), file)).toEqual({ code: "file-is-lock" });
});

test("an old file is one of WPS if it is called so", () => {
  expect(sniff(ole("Root Entry", "Workbook"), "a.ET")).toEqual({ code: "file-is-other-office", kind: "wps" });
});

test("a name of a stream within a text of an OLE file is not its directory", () => {
  const bytes = ole("Root Entry", "Workbook");
  bytes.set(new Uint8Array(Buffer.from("EncryptedPackage\0", "utf16le")), bytes.length - 300);
  expect(sniff(bytes, "a.xls")).toEqual({ code: "file-is-xls" });
});
