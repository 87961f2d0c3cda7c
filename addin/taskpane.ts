import { Controller } from "./control/controller.ts";
import { officeExcel } from "./control/office-excel.ts";
import { painter } from "./control/painter.ts";
import { keepPreferences, languageOf, readPreferences } from "./control/preferences.ts";
import { applyTheme, onSystemTheme } from "./control/theme.ts";
import { initialState, type PaneState } from "./state/pane-state.ts";

/** The task pane: shows itself at once, then finds out where it is and reads the workbook. */
async function openPane(root: HTMLElement): Promise<void> {
  const preferences = readPreferences();
  let last: PaneState = initialState(preferences.language ?? languageOf(navigator.language), preferences.theme);
  const controller = new Controller(last, officeExcel, (state) => {
    if (state.theme !== last.theme) applyTheme(state.theme);
    if (state.theme !== last.theme || state.language !== last.language) keepPreferences(state);
    last = state;
  });
  applyTheme(last.theme);
  controller.draw(painter(root, controller.send));
  onSystemTheme(() => applyTheme(last.theme));
  if (!(await isInExcel())) {
    controller.update({ kind: "outside" });
    return;
  }
  applyTheme(last.theme);
  if (preferences.language === null) controller.update({ kind: "located", language: languageOf(Office.context.displayLanguage) });
  // Events are lost while a pane is hidden, so whenever it is looked at again the workbook is read again.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    applyTheme(last.theme);
    controller.keepUp();
  });
  window.addEventListener("focus", controller.keepUp);
  await controller.open(new URLSearchParams(window.location.search).has("insert"));
}

/** Whether Excel stands around the page. Without a connection to Microsoft there is no Office.js, and then nobody to ask. */
async function isInExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

const root = document.getElementById("pane");
if (root !== null) void openPane(root);
