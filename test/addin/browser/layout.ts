import type { Frame } from "playwright-core";

/**
 * Texts that cannot be read in full: cut off by their box, or beyond the pane's right edge. Runs in the page. Texts for screen readers
 * only are small on purpose; what a menu cannot show whole it shows when it is opened. A change of size is drawn first.
 */
const script = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))).then(() => {
  const width = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > width) found.push("the pane scrolls sideways: " + document.documentElement.scrollWidth + " in " + width);
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
  for (const element of document.body.querySelectorAll("*")) {
    if (!hasText(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || element.closest("svg, select, option")) continue;
    const text = element.textContent.trim().slice(0, 40);
    const style = getComputedStyle(element);
    const isCut = (hidden, size, room) => (hidden === "hidden" || hidden === "clip") && size > room + 1;
    if (isCut(style.overflowX, element.scrollWidth, element.clientWidth) || isCut(style.overflowY, element.scrollHeight, element.clientHeight))
      found.push("cut off: " + text);
    let around = element.parentElement;
    while (around && !["auto", "scroll"].includes(getComputedStyle(around).overflowX)) around = around.parentElement;
    if (!around && (box.right > width + 1 || box.left < -1)) found.push("beyond the edge: " + text);
  }
  return found;
})`;

/** What a person could not read at the pane's present size. */
export function unreadableTexts(pane: Frame): Promise<readonly string[]> {
  return pane.evaluate(script);
}
