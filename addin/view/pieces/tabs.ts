import { type Content, type ElementNode, element } from "../node.ts";
import { icon, type IconName } from "./icon.ts";

/** One tab. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
}

/** A row of tabs of which one is open. */
export interface TabsOptions {
  /** Beginning of the tabs' ids, such as `tab`. */
  readonly name: string;
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly open: string;
  readonly panel: string;
  readonly choose: (id: string) => void;
}

/** Tabs after the ARIA pattern: one of them is in the tab order, arrows, Home and End move and open, the focus follows. */
export function tabs({ name, label, tabs: all, open, panel, choose }: TabsOptions): ElementNode {
  const at = all.findIndex(({ id }) => id === open);
  const key = (pressed: string): boolean => {
    const to = all[target(pressed, at, all.length) ?? -1];
    if (to === undefined) return false;
    choose(to.id);
    document.getElementById(`${name}-${to.id}`)?.focus();
    return true;
  };
  return element(
    "div",
    { class: `tabs tabs-${name}`, role: "tablist", "aria-label": label },
    all.map((tab) => tabElement(tab, { name, isOpen: tab.id === open, panel, choose })),
    { on: { key } },
  );
}

function target(pressed: string, at: number, count: number): number | null {
  if (pressed === "ArrowRight" || pressed === "ArrowDown") return (at + 1) % count;
  if (pressed === "ArrowLeft" || pressed === "ArrowUp") return (at - 1 + count) % count;
  if (pressed === "Home") return 0;
  return pressed === "End" ? count - 1 : null;
}

type Place = Pick<TabsOptions, "name" | "panel" | "choose"> & { readonly isOpen: boolean };

function tabElement({ id, label, icon: name }: Tab, { name: prefix, isOpen, panel, choose }: Place): ElementNode {
  const attributes = {
    type: "button",
    class: "tab",
    id: `${prefix}-${id}`,
    role: "tab",
    "aria-selected": isOpen ? "true" : "false",
    "aria-controls": panel,
    tabindex: isOpen ? 0 : -1,
  };
  const content: Content = [name === undefined ? null : icon(name), element("span", {}, [label])];
  return element("button", attributes, content, { on: { press: () => choose(id) } });
}
