import type { Attributes, ElementNode, Reactions, ViewNode } from "./node.ts";

const svg = "http://www.w3.org/2000/svg";

/** What an element was last made to show. */
const shownBy = new WeakMap<Node, ElementNode>();

/** How an element reacts, undefined where it is none of ours. */
export const reactionsOf = (node: Node): Reactions | undefined => shownBy.get(node)?.on;

/**
 * Makes the content of an element follow a description and touches only what differs, so that focus, scroll position and half-typed text
 * stay where they are. What is still wanted is never moved because something before it went away.
 */
export function show(parent: Element, children: readonly ViewNode[]): void {
  const keys = new Set(children.map((child) => (typeof child === "string" ? null : child.key)));
  for (const node of [...parent.childNodes].filter((each) => keyOf(each) !== null && !keys.has(keyOf(each)))) node.remove();
  const keyed = new Map([...parent.childNodes].map((node) => [keyOf(node), node]));
  const shown = new Set<Node>();
  let next = parent.firstChild;
  for (const child of children) {
    const key = typeof child === "string" ? null : child.key;
    const found = key === null ? ahead(next, child) : keyed.get(key);
    const node = found !== undefined && canShow(found, child) ? found : made(parent, child);
    if (key === null && node === found) next = node.nextSibling;
    else if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
    update(node, child);
    shown.add(node);
  }
  for (const node of [...parent.childNodes].filter((each) => !shown.has(each))) node.remove();
}

/** The next of the nodes that can show a child without a key; what is passed over will go. */
function ahead(from: Node | null, child: ViewNode): Node | undefined {
  for (let node = from; node !== null; node = node.nextSibling) if (keyOf(node) === null && canShow(node, child)) return node;
  return undefined;
}

const keyOf = (node: Node): string | null => shownBy.get(node)?.key ?? null;

function canShow(node: Node, child: ViewNode): boolean {
  if (typeof child === "string") return node instanceof Text;
  const before = shownBy.get(node);
  return before !== undefined && before.tag === child.tag && before.key === child.key;
}

function made(parent: Element, child: ViewNode): Node {
  if (typeof child === "string") return document.createTextNode(child);
  const isDrawing = child.tag === "svg" || parent.namespaceURI === svg;
  return isDrawing ? document.createElementNS(svg, child.tag) : document.createElement(child.tag);
}

function update(node: Node, child: ViewNode): void {
  if (typeof child === "string") {
    if (node.nodeValue !== child) node.nodeValue = child;
    return;
  }
  if (!(node instanceof Element)) return;
  const before = shownBy.get(node);
  shownBy.set(node, child);
  setAttributes(node, before?.attributes ?? {}, child.attributes);
  if (!child.isForeign) show(node, child.children);
  setValue(node, child.attributes);
}

function setAttributes(node: Element, before: Attributes, after: Attributes): void {
  for (const name of Object.keys(before)) if (!(name in after)) node.removeAttribute(name);
  for (const [name, value] of Object.entries(after)) {
    if (before[name] === value) continue;
    if (value === undefined || value === false) node.removeAttribute(name);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
}

/** Fields show what the state says, not what the attribute once said; a choice only exists once its options do. */
function setValue(node: Element, { value, checked }: Attributes): void {
  if (node instanceof HTMLInputElement && typeof checked === "boolean") node.checked = checked;
  const isField = node instanceof HTMLInputElement || node instanceof HTMLSelectElement || node instanceof HTMLTextAreaElement;
  if (isField && typeof value === "string" && node.value !== value) node.value = value;
}
