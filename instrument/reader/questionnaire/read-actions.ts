import type { Action } from "../../types.ts";
import type { IssueLog } from "../issue-log.ts";
import { actionStatusChoices } from "../values/register-choices.ts";
import type { Block } from "./blocks.ts";
import { itemIdIn } from "./markers.ts";
import { rowValues } from "./row-values.ts";

/** Reads the action plan. A row that only names an item, as the sheet's suggestions do, is no action yet. */
export function readActions(blocks: readonly Block[], from1904: boolean, log: IssueLog): readonly Action[] {
  return blocks.flatMap((block) =>
    block.rows.flatMap((row) => {
      if (row.cells.size === 1 && row.cells.has(block.idColumn)) return [];
      const values = rowValues(block, row, from1904, log);
      if ((["action", "action_owner", "action_due", "action_status"] as const).every(values.isBlank)) return [];
      const { text, spot } = values.entry("action_item");
      const itemId = itemIdIn(text.split(/\s/u)[0] ?? "");
      if (itemId === null) {
        log.add({ code: "unknown-item", found: text }, spot);
        return [];
      }
      return [
        {
          itemId,
          action: values.text("action"),
          owner: values.text("action_owner"),
          due: values.date("action_due"),
          status: values.choice("action_status", actionStatusChoices),
        },
      ];
    }),
  );
}
