import { at, elementsIn, type XmlElement } from "./xml-tree.ts";

const namespaces = {
  OfficeApp: "http://schemas.microsoft.com/office/appforoffice/1.1",
  VersionOverrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  resource: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
} as const;

/** What must stand in the fields that have one form only. */
export function valueFindings(root: XmlElement, api: string): readonly string[] {
  const text = (name: string): string => at(root, name)?.text ?? "";
  const overrides = at(root, "VersionOverrides");
  const expected: readonly (readonly [what: string, isRight: boolean])[] = [
    ["the root is OfficeApp of its namespace", root.name === "OfficeApp" && root.namespace === namespaces.OfficeApp],
    ["OfficeApp is a TaskPaneApp", root.attributes.get("xsi:type") === "TaskPaneApp"],
    ["Id is a GUID", /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu.test(text("Id")) && !/^[0-]+$/u.test(text("Id"))],
    ["Version has four parts and begins with 1 or more", /^[1-9]\d{0,4}(?:\.(?:0|[1-9]\d{0,4})){3}$/u.test(text("Version"))],
    ["ProviderName has 1 to 125 characters", text("ProviderName").length > 0 && text("ProviderName").length <= 125],
    ["DefaultLocale is a language and a region", /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-[A-Z]{2}$/u.test(text("DefaultLocale"))],
    ["Permissions is ReadWriteDocument", text("Permissions") === "ReadWriteDocument"],
    ["Hosts names the workbook", at(root, "Hosts", "Host")?.attributes.get("Name") === "Workbook"],
    ["VersionOverrides is of the namespace for task panes", overrides?.namespace === namespaces.VersionOverrides],
    ["VersionOverrides is of version 1.0, the only one for task panes", overrides?.attributes.get("xsi:type") === "VersionOverridesV1_0"],
    ["VersionOverrides names the workbook", at(overrides, "Hosts", "Host")?.attributes.get("xsi:type") === "Workbook"],
    ...requirementRules(root, api),
  ];
  return [...expected.flatMap(([what, isRight]) => (isRight ? [] : [`wrong: ${what}`])), ...idFindings(root), ...prefixFindings(root)];
}

/** The lowest version Excel is asked for is the one that the tests hold the code to. */
function requirementRules(root: XmlElement, api: string): readonly (readonly [string, boolean])[] {
  const sets = at(root, "Requirements", "Sets");
  const asked = sets?.children.map(({ attributes }) => [
    attributes.get("Name"),
    attributes.get("MinVersion") ?? sets.attributes.get("DefaultMinVersion"),
  ]);
  return [[`Requirements asks for ExcelApi ${api} and nothing else`, JSON.stringify(asked) === JSON.stringify([["ExcelApi", api]])]];
}

/** Excel tells groups and buttons apart by their ids. */
function idFindings(root: XmlElement): readonly string[] {
  const ids = elementsIn(root).flatMap(({ name, attributes, line }) =>
    ["Group", "Control"].includes(name) ? [{ id: attributes.get("id") ?? "", line }] : [],
  );
  return ids.flatMap(({ id, line }, index) => {
    if (id === "" || id.length > 125) return [`line ${line}: the id “${id}” does not have 1 to 125 characters`];
    return ids.findIndex((other) => other.id === id) < index ? [`line ${line}: the id ${id} is used twice`] : [];
  });
}

/** Images, addresses and strings below Resources belong to a namespace of their own. */
function prefixFindings(root: XmlElement): readonly string[] {
  const resources = at(root, "VersionOverrides", "Resources");
  if (resources === undefined) return [];
  return elementsIn(resources)
    .slice(1)
    .flatMap(({ name, namespace, line }) =>
      namespace === namespaces.resource ? [] : [`line ${line}: ${name} needs the prefix of ${namespaces.resource}`],
    );
}
