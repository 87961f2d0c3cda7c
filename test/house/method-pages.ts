import { readFileSync } from "node:fs";

const read = (file: string): string => readFileSync(new URL(`../../docs/${file}`, import.meta.url), "utf8");

/** The page on method, in both languages. */
export const documents = { en: read("method.md"), zh: read("method.zh-CN.md") };
export const both = ["en", "zh"] as const;

/** The code blocks of a language, in their order. */
export const blocks = (text: string, kind: string): readonly string[] =>
  [...text.matchAll(/^```(\w+)\n([^`]*)\n```$/gmu)].flatMap(([, language, block]) => (language === kind ? [block ?? ""] : []));

/** Rows of all tables, cell by cell; their rulers are none. */
export const tableRows = (text: string): readonly (readonly string[])[] =>
  text.split("\n").flatMap((line) => (line.startsWith("| ") ? [line.slice(2, -2).split(" | ")] : []));

/** Order of texts by their characters. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Numbers of a text, in ascending order; 10,000 is one number. */
export const numbers = (text: string): readonly string[] =>
  (text.replaceAll(/(?<=\d),(?=\d{3})/gu, "").match(/\d+(?:\.\d+)?/gu) ?? []).toSorted(byText);
