import { at, childrenOf, elementsIn, type XmlElement } from "./xml-tree.ts";

/** The lists of Resources, and how long their entries may be. */
const lists = { Images: 2048, Urls: 2048, ShortStrings: 125, LongStrings: 250 } as const;
type ListName = keyof typeof lists;

/** From which list an element takes its `resid`. */
const listOf: Readonly<Record<string, ListName>> = {
  Image: "Images",
  SourceLocation: "Urls",
  LearnMoreUrl: "Urls",
  FunctionFile: "Urls",
  Runtime: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

const neededIconSizes = ["16", "32", "80"];

/** Resources that are missing, doubled, too long, unused or taken from the wrong list, and icons without a size that Excel needs. */
export function resourceFindings(root: XmlElement): readonly string[] {
  const overrides = at(root, "VersionOverrides");
  const resources = at(overrides, "Resources");
  if (overrides === undefined || resources === undefined) return [];
  const entries = Object.keys(lists).flatMap((list) => at(resources, list)?.children ?? []);
  const users = elementsIn(overrides).filter(({ attributes }) => attributes.has("resid"));
  const used = new Set(users.map(({ attributes }) => attributes.get("resid")));
  return [
    ...users.flatMap((user) => userFindings(user, resources)),
    ...entries.flatMap((entry, index) => entryFindings(entry, entries.slice(0, index))),
    ...entries.flatMap(({ attributes, line }) => {
      const id = attributes.get("id");
      return used.has(id) ? [] : [`line ${line}: nothing uses the resource ${id}`];
    }),
    ...Object.entries(lists).flatMap(([list, most]) => lengthFindings(at(resources, list), most)),
    ...elementsIn(overrides)
      .filter(({ name }) => name === "Icon")
      .flatMap(iconFindings),
  ];
}

function userFindings({ name, attributes, line }: XmlElement, resources: XmlElement): readonly string[] {
  const list = listOf[name];
  const id = attributes.get("resid");
  if (list === undefined) return [`line ${line}: ${name} takes no resid`];
  const isThere = at(resources, list)?.children.some((entry) => entry.attributes.get("id") === id);
  return isThere === true ? [] : [`line ${line}: ${name} asks for ${id}, which ${list} does not have`];
}

function entryFindings({ attributes, line }: XmlElement, before: readonly XmlElement[]): readonly string[] {
  const id = attributes.get("id") ?? "";
  if (id.length === 0 || id.length > 32) return [`line ${line}: the resource id “${id}” does not have 1 to 32 characters`];
  return before.some((other) => other.attributes.get("id") === id) ? [`line ${line}: the resource ${id} is there twice`] : [];
}

function lengthFindings(list: XmlElement | undefined, most: number): readonly string[] {
  return (list === undefined ? [] : elementsIn(list)).flatMap(({ name, attributes, line }) => {
    const value = attributes.get(name === "Override" ? "Value" : "DefaultValue");
    if (value === undefined) return name === list?.name ? [] : [`line ${line}: ${name} has no value`];
    return value.length > 0 && value.length <= most ? [] : [`line ${line}: “${value.slice(0, 40)}” does not have 1 to ${most} characters`];
  });
}

function iconFindings(icon: XmlElement): readonly string[] {
  const sizes = childrenOf(icon, "Image").map(({ attributes }) => attributes.get("size"));
  return neededIconSizes.filter((size) => !sizes.includes(size)).map((size) => `line ${icon.line}: the icon has no size ${size}`);
}
