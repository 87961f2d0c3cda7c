import { expect } from "vitest";
import type { OpenedPane } from "../../excel-host/browser/open-pane.ts";

export type Look = "light" | "dark" | "forced colours";
export const looks: readonly Look[] = ["dark", "forced colours", "light"];

/** Changes the colours of the system under a pane that follows them, and waits until it has followed. */
export async function lookAs({ page, pane }: OpenedPane, look: Look): Promise<void> {
  const scheme = look === "dark" ? "dark" : "light";
  await page.emulateMedia({ colorScheme: scheme, forcedColors: look === "forced colours" ? "active" : "none" });
  await expect.poll(() => pane.evaluate("document.documentElement.dataset.theme")).toBe(scheme);
  await painted(pane);
}

/** Makes the pane as wide as that, and waits until it is laid out so. */
export async function narrowTo({ page, pane }: OpenedPane, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 720 });
  await expect.poll(() => page.evaluate("innerWidth")).toBe(width);
  await painted(pane);
}

/** One frame later everything is painted. */
async function painted(pane: OpenedPane["pane"]): Promise<void> {
  await pane.evaluate("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
}
