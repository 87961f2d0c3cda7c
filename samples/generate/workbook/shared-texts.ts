import { type Parts, textOf } from "./parts.ts";

/** The shared strings of a workbook in their order, each as the XML inside its `si`. */
export const sharedTexts = (parts: Parts): readonly string[] =>
  [...textOf(parts, "xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gsu)].map(([, content = ""]) => content);
