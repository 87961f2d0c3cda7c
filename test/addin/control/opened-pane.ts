import { expect, vi } from "vitest";
import { Controller } from "../../../addin/control/controller.ts";
import { officeExcel } from "../../../addin/control/office-excel.ts";
import { initialState, type PaneState, shown } from "../../../addin/state/pane-state.ts";
import { scored } from "../../../addin/state/scored.ts";
import { relative } from "../../../instrument/workbook/address.ts";
import type { BootedExcel, BootOptions } from "../../excel-host/node.ts";
import { inBootedExcel } from "../in-excel.ts";

/** A pane without a screen, in front of Excel. */
export interface OpenedPane extends BootedExcel {
  readonly controller: Controller;
  readonly now: () => PaneState;
  /** Every state that would have been drawn. */
  readonly seen: readonly PaneState[];
}

/** Opens a pane in front of a new Excel. */
export async function openedPane(options: BootOptions = {}): Promise<OpenedPane> {
  const excel = await inBootedExcel(options);
  const seen: PaneState[] = [initialState("zh", "auto")];
  const controller = new Controller(seen[0] ?? initialState("zh", "auto"), officeExcel, (state) => seen.push(state));
  await controller.open(false);
  return { ...excel, controller, seen, now: () => seen.at(-1) ?? initialState("zh", "auto") };
}

/** Waits for something that comes by itself. */
export const until = async (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000, interval: 20 });

/** A pane in whose workbook the basic questionnaire was just inserted. */
export async function withAssessment(options: BootOptions = {}): Promise<OpenedPane> {
  const pane = await openedPane(options);
  pane.controller.send({ kind: "insert" });
  await until(() => expect(pane.now().notice?.kind).toBe("inserted"));
  return pane;
}

/** Types an answer as a person does. */
export function answer({ now, workbook }: OpenedPane, itemId: string, typed: string): void {
  const place = shown(now())?.answerCells.get(itemId);
  if (place === undefined) throw new Error(`There is no answer cell of ${itemId}.`);
  expect(workbook.user.edit(place.sheet, relative(place.row, place.column), typed)).toEqual({ ok: true });
}

/** Number of answers that the pane has counted. */
export const answered = ({ now }: OpenedPane): number => {
  const open = shown(now());
  return open === null ? 0 : (scored(open)?.card.answered ?? 0);
};
