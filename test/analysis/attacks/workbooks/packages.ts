import { corrupt, numbered, refused, same } from "./attack.ts";
import { changed, links, parts, sheet, strings, types, withAnswer, withPart, without, workbook, zip } from "./base.ts";

const linkTo = (target: string): Uint8Array => withPart(links, (text) => text.replace(/Target="worksheets\/sheet3.xml"/u, target));
const rootLink = (target: string): Uint8Array => withPart("_rels/.rels", (text) => text.replace(/Target="xl\/workbook.xml"/u, target));
const withChart = (): Uint8Array =>
  zip({
    ...changed(workbook, (text) => text.replace("</sheets>", '<sheet name="图" sheetId="90" r:id="c1"/></sheets>')),
    [links]: (parts[links] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="c1" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    ),
  });

const index = (value: string): Uint8Array => withAnswer(`<c r="E13" t="s"><v>${value}</v></c>`);
const missing = (part: string): ReturnType<typeof corrupt> => corrupt(part, "missing-part");

/** Class S: references that lead nowhere, in circles or out of the file. Nothing outside the file is ever looked at. */
export const packages = numbered("SP", [
  ["a sheet is missing", () => zip(without(sheet)), missing(sheet)],
  ["the workbook part is missing", () => zip(without(workbook)), missing(workbook)],
  ["the references of the workbook are missing", () => zip(without(links)), missing("开始")],
  ["the references of the package are missing, but everything is where it usually is", () => zip(without("_rels/.rels")), same],
  ["shared strings are missing", () => zip(without(strings)), refused("file-corrupt", { cause: "missing-string" })],
  [
    "the reference to the shared strings is missing",
    () => withPart(links, (text) => text.replace(/<Relationship Id="rId3"[^>]*>/u, "")),
    refused("file-corrupt", { cause: "missing-string" }),
  ],
  [
    "styles and theme are missing",
    () => zip(Object.fromEntries(Object.entries(parts).filter(([name]) => !/styles|theme/u.test(name)))),
    same,
  ],
  ["properties are missing", () => zip(without("docProps/core.xml")), same],
  ["content types are empty", () => zip({ ...parts, [types]: "" }), same],
  [
    "no sheets are listed",
    () => withPart(workbook, (text) => text.replace(/<sheets>.*<\/sheets>/u, "<sheets/>")),
    refused("no-questionnaire"),
  ],
  ["a sheet refers to nothing", () => withPart(workbook, (text) => text.replace('r:id="rId6"', 'r:id="rId666"')), missing("自评")],
  ["a sheet is the workbook part", () => linkTo('Target="workbook.xml"'), corrupt(workbook, "not-well-formed")],
  [
    "two sheets are one part",
    () => linkTo('Target="worksheets/sheet4.xml"'),
    refused("file-corrupt", { cause: "duplicate-entry", part: "xl/worksheets/sheet4.xml" }),
  ],
  [
    "two sheets have one reference",
    () => withPart(workbook, (text) => text.replace('r:id="rId6"', 'r:id="rId7"')),
    refused("file-corrupt", { cause: "duplicate-entry" }),
  ],
  [
    "two references have one id",
    () =>
      withPart(links, (text) =>
        text.replace(
          "</Relationships>",
          '<Relationship Id="rId6" Type="http://x/worksheet" Target="worksheets/sheet4.xml"/></Relationships>',
        ),
      ),
    corrupt(links, "duplicate-entry"),
  ],
  ["a sheet is a file of the machine", () => linkTo('Target="../../../../../../etc/passwd"'), missing("etc/passwd")],
  [
    "a sheet is a file of the machine by its address",
    () => linkTo('Target="file:///etc/passwd"'),
    refused("file-corrupt", { cause: "missing-part" }),
  ],
  [
    "a sheet is a file of the machine outside the package",
    () => linkTo('Target="file:///etc/passwd" TargetMode="External"'),
    missing("自评"),
  ],
  ["a sheet is an absolute path", () => linkTo('Target="/etc/passwd"'), missing("etc/passwd")],
  ["a sheet is on the network", () => linkTo('Target="http://127.0.0.1:9/sheet.xml" TargetMode="External"'), missing("自评")],
  ["a sheet is on a share", () => linkTo('Target="\\\\127.0.0.1\\share\\sheet.xml"'), refused("file-corrupt", { cause: "missing-part" })],
  [
    "the workbook is a file of the machine; the one that is where it usually is counts",
    () => rootLink('Target="file:///etc/passwd" TargetMode="External"'),
    same,
  ],
  ["the workbook is its own references", () => rootLink('Target="_rels/.rels"'), corrupt("_rels/.rels", "not-well-formed")],
  [
    "links to other workbooks",
    () =>
      zip({
        ...changed(workbook, (text) =>
          text.replace("<definedNames>", '<externalReferences><externalReference r:id="rId99"/></externalReferences><definedNames>'),
        ),
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
      }),
    same,
  ],
  [
    "a conversation with another program (DDE)",
    () =>
      zip({
        ...parts,
        "xl/externalLinks/externalLink1.xml": '<externalLink xmlns="u"><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>',
      }),
    same,
  ],
  ["macros", () => zip({ ...parts, "xl/vbaProject.bin": "Sub Auto_Open()" }), same],
  ["hidden sheets", () => withPart(workbook, (text) => text.replaceAll('state="visible"', 'state="hidden"')), same],
  [
    "a sheet of macros of the old kind without a part",
    () => withPart(workbook, (text) => text.replace("</sheets>", '<sheet name="Module1" sheetId="90" r:id=""/></sheets>')),
    same,
  ],
  ["a chart as a sheet", withChart, same],
  [
    "a sheet with the name of a key of every object",
    () => withPart(workbook, (text) => text.replace('name="得分"', 'name="__proto__"')),
    same,
  ],
  ["a shared string that is not there", () => index("999999"), corrupt(sheet, "missing-string")],
  ["a negative shared string", () => index("-1"), corrupt(sheet, "missing-string")],
  ["half a shared string", () => index("1.5"), corrupt(sheet, "missing-string")],
  ["a shared string called __proto__", () => index("__proto__"), corrupt(sheet, "missing-string")],
  ["a shared string 1e2", () => index("1e2"), corrupt(sheet, "missing-string")],
]);
