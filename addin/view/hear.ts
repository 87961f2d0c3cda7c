import type { Reactions } from "./node.ts";
import { reactionsOf } from "./show.ts";

/** Hears everything that happens inside an element and lets the described elements react. Done once; views come and go below it. */
export function hear(root: HTMLElement): void {
  root.addEventListener("click", ({ target }) => reacting(target, root, "press")?.on.press?.());
  root.addEventListener("input", ({ target }) => {
    const found = reacting(target, root, "type");
    found?.on.type?.(valueOf(found.node));
  });
  root.addEventListener("change", ({ target }) => settled(target, root));
  root.addEventListener("keydown", (event) => {
    if (reacting(event.target, root, "key")?.on.key?.(event.key) === true) event.preventDefault();
  });
}

interface Reacting {
  readonly node: Element;
  readonly on: Reactions;
}

/** The element that reacts: the target or the nearest around it. One that is disabled keeps the focus but does nothing. */
function reacting(target: EventTarget | null, root: HTMLElement, name: keyof Reactions): Reacting | null {
  for (let node = target instanceof Element ? target : null; node !== null && node !== root; node = node.parentElement) {
    const on = reactionsOf(node);
    if (on?.[name] !== undefined) return node.getAttribute("aria-disabled") === "true" ? null : { node, on };
  }
  return null;
}

function settled(target: EventTarget | null, root: HTMLElement): void {
  const chosen = reacting(target, root, "choose");
  chosen?.on.choose?.(valueOf(chosen.node));
  if (!(target instanceof HTMLInputElement)) return;
  reacting(target, root, "check")?.on.check?.(target.checked);
  const file = target.files?.[0];
  if (file === undefined) return;
  reacting(target, root, "pick")?.on.pick?.(file);
  // The same file can be picked once more after it was changed.
  target.value = "";
}

const valueOf = (node: Element): string =>
  node instanceof HTMLInputElement || node instanceof HTMLSelectElement || node instanceof HTMLTextAreaElement ? node.value : "";
