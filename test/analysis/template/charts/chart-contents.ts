import { strFromU8, unzipSync } from "fflate";
import { at, elementsIn, type XmlElement, xmlTree } from "../../../addin/manifest/xml-tree.ts";
import { schemaOrder } from "./schema-order.ts";

/** Parts of a file that are read here: well-formed, or this throws. */
export const partsOf = (bytes: Uint8Array, pattern: RegExp): readonly (readonly [name: string, root: XmlElement])[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => pattern.test(name))
    .map(([name, part]) => [name, xmlTree(strFromU8(part))]);

/** What somebody meets who opens a chart. */
export interface FoundChart {
  readonly title: string;
  readonly plot: string;
  readonly series: readonly {
    readonly name: string;
    readonly references: readonly string[];
    readonly figures: readonly (number | null)[];
  }[];
  readonly categories: readonly string[];
}

/** The charts of a workbook in the order of their parts. */
export const chartsOf = (bytes: Uint8Array): readonly FoundChart[] =>
  partsOf(bytes, /^xl\/charts\/chart\d+\.xml$/u).map(([, root]) => chartIn(root));

function chartIn(root: XmlElement): FoundChart {
  const plot = elementsIn(root).find(({ name }) => /^(?:bar|line|radar)Chart$/u.test(name));
  const series = plot?.children.filter(({ name }) => name === "ser") ?? [];
  const [first] = series;
  return {
    title: textIn(at(root, "chart", "title")),
    plot: plot?.name ?? "",
    series: series.map((each) => ({
      name: textIn(at(each, "tx", "strRef", "strCache")),
      references: elementsIn(each).flatMap(({ name, text }) => (name === "f" ? [text] : [])),
      figures: pointsIn(at(each, "val", "numRef", "numCache")).map((text) => (text === null ? null : Number(text))),
    })),
    categories: pointsIn(at(first, "cat", "strRef", "strCache")).map((text) => text ?? ""),
  };
}

const textIn = (element: XmlElement | undefined): string =>
  element === undefined
    ? ""
    : elementsIn(element)
        .map(({ text }) => text)
        .join("");

function pointsIn(cache: XmlElement | undefined): readonly (string | null)[] {
  const count = Number(at(cache, "ptCount")?.attributes.get("val") ?? 0);
  const points = new Map(
    cache?.children.flatMap((each) => (each.name === "pt" ? [[Number(each.attributes.get("idx")), textIn(each)]] : [])),
  );
  return Array.from({ length: count }, (_, index) => points.get(index) ?? null);
}

/** Places where children do not stand as the schema wants them; empty where all do. */
export function disorder(element: XmlElement, parent = ""): readonly string[] {
  const order = schemaOrder[`${parent}/${element.name}`] ?? schemaOrder[element.name];
  const names = element.children.map(({ name }) => name);
  const ranks = names.map((name) => (order ?? "").split(" ").indexOf(name));
  const isInOrder = ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0));
  const below = element.children.flatMap((child) => disorder(child, element.name));
  return names.length === 0 || isInOrder ? below : [`${element.name}: ${names.join(" ")}`, ...below];
}
