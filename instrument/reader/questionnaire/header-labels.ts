import { folded } from "../../answer.ts";
import { workbookMessages } from "../../messages/workbook-messages.ts";
import { type ItemColumn, itemColumns } from "../../workbook/names.ts";

/** What people write over a column of their own making, beside the headers of the workbook itself. */
const otherLabels: Readonly<Record<ItemColumn, readonly string[]>> = {
  answer: ["回答"],
  na: ["不适用理由", "不适用原因", "不适用", "Not applicable", "N/A reason"],
  evidence: ["证据等级", "Evidence grade"],
  note: ["备注", "说明", "Note", "Notes"],
  target: ["目标", "Target"],
};

const fold = (text: string): string => folded(text.normalize("NFKC"));

const columnsByLabel: ReadonlyMap<string, ItemColumn> = new Map(
  itemColumns.flatMap((column) => {
    const [zh, en] = [workbookMessages.zh, workbookMessages.en].map(({ assessment }) => assessment.columns[column]);
    return [zh ?? "", en ?? "", `${zh} ${en}`, ...otherLabels[column]].map((label) => [fold(label), column] as const);
  }),
);

/** All texts that name a column, folded. */
export const labelsOf = (column: ItemColumn): readonly string[] =>
  [...columnsByLabel].flatMap(([label, named]) => (named === column ? [label] : []));

const longestLabel = 60;

/** The column that a header cell names in Chinese, English or both, null for any other text. Used only where the marker row is gone. */
export function headerColumn(text: string): ItemColumn | null {
  return text.length > longestLabel ? null : (columnsByLabel.get(fold(text)) ?? null);
}
