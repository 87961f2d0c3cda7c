import { type ElementNode, element } from "../node.ts";

/** Strokes on a field of 20 × 20, drawn for this pane. */
const strokes = {
  overview: "M3.5 13.5a6.5 6.5 0 1 1 13 0M10 13.5l3-4.5M3 16.5h14",
  questions: "M3.5 5.5l1.2 1.2L7 4.4M3.5 11.5l1.2 1.2L7 10.4M10 6h6.5M10 12h6.5M3.5 16.5h13",
  actions: "M5 17V3.5M5 4.5h9.5l-2 3 2 3H5",
  compare: "M4 16.5v-6M8 16.5v-12M12 16.5v-8M16 16.5v-4M2.5 16.5h15",
  more: "M3 6h14M3 10h14M3 14h14",
  jump: "M4 10h11M10.5 5.5L15 10l-4.5 4.5",
  previous: "M12 4.5L6.5 10l5.5 5.5",
  next: "M8 4.5l5.5 5.5L8 15.5",
  open: "M5 8l5 5 5-5",
  check: "M4 10.5l4 4 8-9",
  close: "M5 5l10 10M15 5L5 15",
  warning: "M10 3.2l7.3 13.3H2.7zM10 8v4M10 14.2v.3",
  flag: "M5 17V3.5M5 4.5h10l-2.2 3.2L15 11H5",
  info: "M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4zM10 9v4.5M10 6.3v.4",
  lock: "M5.5 9h9v7.5h-9zM7 9V6.5a3 3 0 0 1 6 0V9",
  sheet: "M3.5 4h13v12h-13zM3.5 8h13M8 8v8",
  add: "M10 4v12M4 10h12",
  refresh: "M16 9.5A6.2 6.2 0 1 0 15 13M16.3 4.5v5h-5",
  repair: "M12.2 3.4a4.2 4.2 0 0 0-4.6 5.7l-4.4 4.4a1.6 1.6 0 0 0 2.3 2.3l4.4-4.4a4.2 4.2 0 0 0 5.7-4.6L13 9.4 10.6 7z",
  pause: "M7 4.5v11M13 4.5v11",
} as const;

export type IconName = keyof typeof strokes;

/** A picture that only repeats the words beside it, so it is not read out. */
export const icon = (name: IconName): ElementNode =>
  element("svg", { class: "icon", viewBox: "0 0 20 20", "aria-hidden": "true", focusable: "false" }, [
    element("path", { d: strokes[name] }, []),
  ]);
