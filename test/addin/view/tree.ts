import type { ElementNode, ViewNode } from "../../../addin/view/node.ts";

/** All elements of a description, outer before inner. */
export function elementsIn(nodes: readonly ViewNode[]): readonly ElementNode[] {
  return nodes.flatMap((node) => (typeof node === "string" ? [] : [node, ...elementsIn(node.children)]));
}

/** All words of a description, with a space where an element ends. */
export const wordsIn = (nodes: readonly ViewNode[]): string =>
  nodes.map((node) => (typeof node === "string" ? node : `${wordsIn(node.children)} `)).join("");

/** Words that only assistive technology meets. */
export const hiddenWordsIn = (nodes: readonly ViewNode[]): string =>
  elementsIn(nodes)
    .flatMap(({ attributes }) => [attributes["aria-label"], attributes["title"], attributes["label"]])
    .filter((text) => typeof text === "string")
    .join(" ");

/** The elements with a tag. */
export const withTag = (nodes: readonly ViewNode[], ...tags: readonly string[]): readonly ElementNode[] =>
  elementsIn(nodes).filter(({ tag }) => tags.includes(tag));

/** Classes of an element. */
export const classesOf = ({ attributes }: ElementNode): readonly string[] => {
  const names = attributes["class"];
  return typeof names === "string" ? names.split(" ").filter((name) => name !== "") : [];
};

/** The button whose words begin with a text. */
export function buttonWith(nodes: readonly ViewNode[], words: string): ElementNode {
  const found = withTag(nodes, "button").find(({ children }) => wordsIn(children).trim().startsWith(words));
  if (found === undefined)
    throw new Error(
      `There is no button “${words}” among: ${withTag(nodes, "button")
        .map(({ children }) => wordsIn(children))
        .join(" | ")}`,
    );
  return found;
}
