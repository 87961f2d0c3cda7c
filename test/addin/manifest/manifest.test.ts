import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { manifestFindings, type Publication } from "./manifest-findings.ts";
import { minimumApi } from "./minimum-api.ts";
import { xmlTree, type XmlElement } from "./xml-tree.ts";

const house = new URL("../../../", import.meta.url);
const manifest = readFileSync(new URL("manifest.xml", house), "utf8");
const base = "https://localhost:3000/";

/** Where webpack.config.js takes the files that the manifest names; test/addin/build/ looks at the built folder itself. */
function source(path: string): Uint8Array | null {
  const file =
    path === "taskpane.html" ? "addin/taskpane.html" : path.replace(/^assets\//u, "addin/assets/").replace(/^help/u, "addin/help/help");
  try {
    return readFileSync(new URL(file, house));
  } catch {
    return null;
  }
}

const publication: Publication = { base, file: source, api: minimumApi, functions: new Set() };
const findings = (xml: string, change: Partial<Publication> = {}): readonly string[] =>
  manifestFindings(xml, { ...publication, ...change });

test("the manifest has nothing that Excel or the store would object to", () => {
  expect(findings(manifest)).toEqual([]);
});

test("manifest and package are written by the same people", () => {
  const { author }: { author: string } = JSON.parse(readFileSync(new URL("package.json", house), "utf8"));
  expect(manifest).toContain(`<ProviderName>${author}</ProviderName>`);
});

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The tree as XML again, with the one element rewritten. */
function written(element: XmlElement, change: (element: XmlElement, xml: string) => string): string {
  const name = element.namespace.endsWith("officeappbasictypes/1.0") ? `bt:${element.name}` : element.name;
  const attributes = [...element.attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join("");
  const inside = escaped(element.text) + element.children.map((child) => written(child, change)).join("");
  return change(element, `<${name}${attributes}>${inside}</${name}>`);
}

const tree = xmlTree(manifest);
const below = (element: XmlElement): readonly XmlElement[] => element.children.flatMap((child) => [child, ...below(child)]);

describe("for every element of the manifest", () => {
  const isFound = (changed: (element: XmlElement, xml: string) => string): boolean => findings(written(tree, changed)).length > 0;
  const label = ({ name, attributes, line }: XmlElement): string =>
    `${name} ${[...attributes.values()][0]?.slice(0, 30) ?? ""} in line ${line}`;
  /** A second language for an address, and an icon size beside the three that are needed, are our own choice. */
  const mayBeAbsent = ({ attributes }: XmlElement): boolean =>
    attributes.get("size") === "64" || (attributes.get("Value") ?? "").startsWith("https://");

  test("written back unchanged, it is still without a finding", () => {
    expect(findings(written(tree, (_element, xml) => xml))).toEqual([]);
  });

  test("it is noticed when it is missing", () => {
    const unnoticed = below(tree).filter((gone) => !mayBeAbsent(gone) && !isFound((element, xml) => (element === gone ? "" : xml)));
    expect(unnoticed.map(label)).toEqual([]);
  });

  test("it is noticed when it is there twice", () => {
    const unnoticed = below(tree).filter(
      (doubled) => !["Override", "Image"].includes(doubled.name) && !isFound((element, xml) => (element === doubled ? xml + xml : xml)),
    );
    // Hosts and sets may be several by the schema, but not here.
    expect(unnoticed.map(({ name }) => name).filter((name) => !["Host", "ExtensionPoint", "OfficeTab"].includes(name))).toEqual([]);
  });

  test("it is noticed when it stands under another name", () => {
    const unnoticed = below(tree).filter(
      (odd) => !isFound((element, xml) => (element === odd ? xml.replaceAll(element.name, "Odd") : xml)),
    );
    expect(unnoticed.filter((element) => !mayBeAbsent(element)).map(label)).toEqual([]);
  });
});

const replaced = (from: string | RegExp, to: string): string => {
  const changed = manifest.replace(from, () => to);
  if (changed === manifest) throw new Error(`The manifest does not contain ${String(from)}.`);
  return changed;
};

const broken: readonly (readonly [what: string, xml: () => string, finding: RegExp])[] = [
  ["not well-formed", () => replaced("</OfficeApp>", ""), /not well-formed/u],
  ["empty", () => "", /not well-formed/u],
  ["in another namespace", () => replaced("office/appforoffice/1.1", "office/appforoffice/1.0"), /OfficeApp of its namespace/u],
  ["an add-in of another kind", () => replaced("TaskPaneApp", "ContentApp"), /is a TaskPaneApp/u],
  ["with overrides for Outlook", () => replaced("VersionOverridesV1_0", "VersionOverridesV1_1"), /version 1\.0/u],
  ["with an id that is no GUID", () => replaced(/<Id>.*<\/Id>/u, "<Id>sme-csr</Id>"), /Id is a GUID/u],
  ["with a version below 1", () => replaced("1.0.0.0", "0.1.0.0"), /Version has four parts/u],
  ["with a version of three parts", () => replaced("1.0.0.0", "1.0.0"), /Version has four parts/u],
  ["with a locale that is only a language", () => replaced("en-US", "en"), /DefaultLocale/u],
  ["with less permission than it needs", () => replaced("ReadWriteDocument", "ReadDocument"), /Permissions/u],
  ["for another program", () => replaced('Name="Workbook"', 'Name="Document"'), /names the workbook/u],
  ["for a newer Excel than tested", () => replaced('MinVersion="1.8" />', 'MinVersion="1.9" />'), /ExcelApi 1\.8/u],
  ["that needs the shared runtime", () => replaced("</Sets>", '<Set Name="SharedRuntime" /></Sets>'), /nothing else/u],
  [
    "with the order of two elements changed",
    () =>
      replaced(
        /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/u,
        "<ProviderName>x</ProviderName><Version>1.0.0.0</Version>",
      ),
    /Version stands after ProviderName/u,
  ],
  [
    "with an address that is not https",
    () => replaced("https://localhost:3000/assets/icon-32.png", "http://localhost:3000/assets/icon-32.png"),
    /is not https/u,
  ],
  ["with an address elsewhere", () => replaced("https://localhost:3000/help.html", "https://example.org/help.html"), /is not below/u],
  [
    "with a page that is not there",
    () => replaced("localhost:3000/help.html", "localhost:3000/support.html"),
    /support\.html is not among/u,
  ],
  ["with a picture that is not there", () => replaced("icon-80.png", "icon-96.png"), /icon-96\.png is not among/u],
  ["with a picture of another size", () => replaced("icon-80.png", "icon-64.png"), /64 × 64 pixels, not 80 × 80/u],
  ["with a blurred picture for fine screens", () => replaced("assets/icon-64.png", "assets/icon-32.png"), /32 × 32 pixels, not 64 × 64/u],
  ["without a needed icon size", () => replaced('<bt:Image size="80" resid="Icon.80" />', ""), /no size 80/u],
  [
    "with a text that is not there",
    () => replaced('<Label resid="Group.Label" />', '<Label resid="Group.Name" />'),
    /asks for Group\.Name/u,
  ],
  [
    "with a text from the wrong list",
    () => replaced('<Label resid="Group.Label" />', '<Label resid="Open.Tip" />'),
    /asks for Open\.Tip, which ShortStrings/u,
  ],
  [
    "with a resource that nobody uses",
    () =>
      replaced(
        "</bt:ShortStrings>",
        '<bt:String id="Idle" DefaultValue="Idle"><bt:Override Locale="zh-CN" Value="闲置" /></bt:String></bt:ShortStrings>',
      ),
    /nothing uses the resource Idle/u,
  ],
  ["with two resources of one id", () => replaced('String id="Open.Tip"', 'String id="Insert.Tip"'), /Insert\.Tip is there twice/u],
  ["with a long resource id", () => manifest.replaceAll("Group.Label", "Group.Label.That.Is.Much.Too.Long.Indeed"), /1 to 32 characters/u],
  ["with a long label", () => replaced('DefaultValue="Open pane"', `DefaultValue="${"Open pane ".repeat(13)}"`), /1 to 125 characters/u],
  ["with a long tip", () => replaced("See scores", "See scores ".repeat(24)), /1 to 250 characters/u],
  ["with an empty label", () => replaced('DefaultValue="Open pane"', 'DefaultValue=""'), /1 to 125 characters/u],
  [
    "with a long name",
    () => replaced('DefaultValue="CSR Self-Assessment"', `DefaultValue="${"CSR ".repeat(32)}"`),
    /DisplayName is too long/u,
  ],
  [
    "with a long description",
    () => replaced("A CSR self-assessment for", `${"A CSR self-assessment ".repeat(12)}for`),
    /Description is too long/u,
  ],
  [
    "with a label that has no Chinese",
    () => replaced('<bt:Override Locale="zh-CN" Value="打开自评窗格" />', ""),
    /Open\.Label is not once in Chinese/u,
  ],
  [
    "with a label that is English in Chinese",
    () => replaced('Value="打开自评窗格"', 'Value="Open pane"'),
    /Open\.Label is not once in Chinese/u,
  ],
  [
    "with a label that is Chinese in English",
    () => replaced('DefaultValue="Open pane"', 'DefaultValue="打开自评窗格"'),
    /Open\.Label is not in English/u,
  ],
  ["with two buttons of one id", () => replaced('id="Csr.Open"', 'id="Csr.Insert"'), /Csr\.Insert is used twice/u],
  [
    "with a button for a function that no code has",
    () =>
      replaced(
        /<Action xsi:type="ShowTaskpane">[\s\S]*?<\/Action>/u,
        '<Action xsi:type="ExecuteFunction"><FunctionName>insert</FunctionName></Action>',
      ),
    /“insert”/u,
  ],
  [
    "with a pane for each button",
    () => replaced("<TaskpaneId>Csr.Pane</TaskpaneId>", "<TaskpaneId>Other</TaskpaneId>"),
    /a pane of its own/u,
  ],
  ["with a button that shows nothing", () => replaced('<SourceLocation resid="Insert.Url" />', ""), /shows no page/u],
];

test.each(broken)("found: a manifest %s", (_what, xml, finding) => {
  expect(findings(xml()).join("\n")).toMatch(finding);
});

test("a function that the code offers is no finding", () => {
  const action = '<Action xsi:type="ExecuteFunction"><FunctionName>insert</FunctionName></Action>';
  const xml = replaced(/<Action xsi:type="ShowTaskpane">[\s\S]*?<\/Action>/u, action);
  expect(findings(xml, { functions: new Set(["insert"]) }).join("\n")).not.toContain("“insert”");
});
