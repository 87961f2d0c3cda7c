import { at, childrenOf, type XmlElement } from "./xml-tree.ts";

const most: Readonly<Record<string, number>> = { DisplayName: 125, Description: 250 };

/** Texts without Chinese, with Chinese where English belongs, or too long. */
export function languageFindings(root: XmlElement): readonly string[] {
  const resources = at(root, "VersionOverrides", "Resources");
  const texts = [
    ...["DisplayName", "Description"].flatMap((name) => childrenOf(root, name)),
    ...["ShortStrings", "LongStrings"].flatMap((list) => at(resources, list)?.children ?? []),
  ];
  return texts.flatMap((text) => {
    const english = text.attributes.get("DefaultValue") ?? "";
    const chinese = childrenOf(text, "Override").filter(({ attributes }) => attributes.get("Locale") === "zh-CN");
    const where = `line ${text.line}: ${text.attributes.get("id") ?? text.name}`;
    const inChinese = chinese[0]?.attributes.get("Value") ?? "";
    return [
      ...(english === "" || /\p{Script=Han}/u.test(english) ? [`${where} is not in English`] : []),
      ...(chinese.length === 1 && /\p{Script=Han}/u.test(inChinese) ? [] : [`${where} is not once in Chinese (zh-CN)`]),
      ...[english, inChinese].flatMap((value) => (value.length > (most[text.name] ?? 250) ? [`${where} is too long`] : [])),
    ];
  });
}
