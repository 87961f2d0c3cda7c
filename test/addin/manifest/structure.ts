import type { XmlElement } from "./xml-tree.ts";

/** Children in the order that Excel asks for: `!` must be there, `+` at least once, `?` may be there, `*` any number. */
const children: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id! AlternateId? Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl! " +
    "AppDomains? Hosts! Requirements! DefaultSettings! Permissions! VersionOverrides! ExtendedOverrides?",
  "OfficeApp/Hosts": "Host+",
  "OfficeApp/AppDomains": "AppDomain+",
  "OfficeApp/Requirements": "Sets! Methods?",
  "OfficeApp/Requirements/Sets": "Set+",
  "OfficeApp/DefaultSettings": "SourceLocation!",
  "OfficeApp/DisplayName": "Override*",
  "OfficeApp/Description": "Override*",
  "OfficeApp/SupportUrl": "Override*",
  VersionOverrides: "Description! Requirements? Hosts! Resources!",
  "VersionOverrides/Hosts": "Host+",
  "VersionOverrides/Hosts/Host": "Runtimes? AllFormFactors? DesktopFormFactor!",
  DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint+",
  GetStarted: "Title! Description! LearnMoreUrl!",
  ExtensionPoint: "OfficeTab* CustomTab? OfficeMenu*",
  OfficeTab: "Group+",
  Group: "Label! Icon! Control+",
  Control: "Label! Supertip! Icon! Action!",
  Supertip: "Title! Description!",
  Icon: "Image+",
  Action: "TaskpaneId? SourceLocation? FunctionName? Title?",
  Resources: "Images! Urls! ShortStrings! LongStrings!",
  Images: "Image+",
  Urls: "Url+",
  ShortStrings: "String+",
  LongStrings: "String+",
  Image: "Override*",
  Url: "Override*",
  String: "Override*",
};

/** The two names that stand at several places with different children. */
const roots = ["VersionOverrides", "OfficeApp"];

/** What is missing, unknown, too often or in the wrong place among the children of the element and below. */
export function structureFindings(element: XmlElement, path: readonly string[] = [element.name]): readonly string[] {
  const rules = children[path.join("/")] ?? children[element.name];
  const own = rules === undefined ? [] : [...missing(element, rules), ...misplaced(element, rules)];
  return [...own, ...element.children.flatMap((child) => structureFindings(child, below(path, child.name)))];
}

const below = (path: readonly string[], name: string): readonly string[] => (roots.includes(name) ? [name] : [...path, name]);

const parse = (rules: string): readonly (readonly [name: string, how: string])[] =>
  rules.split(" ").map((rule) => [rule.slice(0, -1), rule.slice(-1)]);

function missing(element: XmlElement, rules: string): readonly string[] {
  return parse(rules).flatMap(([name, how]) => {
    const count = element.children.filter((child) => child.name === name).length;
    if (count === 0 && (how === "!" || how === "+")) return [`line ${element.line}: ${element.name} has no ${name}`];
    return count > 1 && (how === "!" || how === "?") ? [`line ${element.line}: ${element.name} has ${count} times ${name}`] : [];
  });
}

function misplaced(element: XmlElement, rules: string): readonly string[] {
  const order = parse(rules).map(([name]) => name);
  let reached = 0;
  return element.children.flatMap(({ name, line }) => {
    const position = order.indexOf(name);
    if (position === -1) return [`line ${line}: ${element.name} has no place for ${name}`];
    if (position < reached) return [`line ${line}: ${name} stands after ${order[reached]}, but belongs before it`];
    reached = position;
    return [];
  });
}
