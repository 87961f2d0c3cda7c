import type { OpenedPane } from "../../excel-host/browser/open-pane.ts";

/** An element at which the Tab key stops. */
export interface Stop {
  /** What a screen reader calls it: its label or its text. */
  readonly name: string;
  /** Its place among all elements, in reading order. */
  readonly place: number;
  /** Whether it lies in the visible part of the pane and shows that it has the focus. */
  readonly isSeen: boolean;
}

const script = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const shape = (each) => { const s = getComputedStyle(each); return [s.outlineStyle, s.outlineWidth, s.boxShadow, s.borderColor, s.backgroundColor].join(); };
  const around = [element, element.nextElementSibling, element.parentElement, element.closest("label")].filter(Boolean);
  const shown = around.map(shape).join("|");
  element.blur();
  const plain = around.map(shape).join("|");
  element.focus({ preventScroll: true, focusVisible: true });
  const name = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
  return {
    name: name.trim(),
    place: [...document.querySelectorAll("*")].indexOf(element),
    isSeen: shown !== plain && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
})()`;

/** Presses Tab from the top of the page until the focus leaves it or comes back to where it was. */
export async function focusWalk({ page, pane }: OpenedPane): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await pane.evaluate("document.activeElement.blur?.()");
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press("Tab");
    const stop: Stop | null = await pane.evaluate(script);
    if (stop === null || stops.some(({ place }) => place === stop.place)) return stops;
    stops.push(stop);
  }
  throw new Error("The Tab key finds no end.");
}
