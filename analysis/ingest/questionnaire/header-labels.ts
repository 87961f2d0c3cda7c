import type { ItemColumn } from "../../../instrument/workbook/names.ts";

/** Headers of the questionnaire's columns as people see them; used only where the marker row is gone. */
const labels: Readonly<Record<ItemColumn, readonly string[]>> = {
  answer: ["答案", "回答", "Answer"],
  na: ["不适用理由", "不适用原因", "不适用", "Not applicable", "Not applicable because", "Reason not applicable", "N/A reason"],
  evidence: ["证据", "证据等级", "Evidence", "Evidence grade"],
  note: ["备注", "说明", "Note", "Notes"],
  target: ["目标", "目标等级", "Target", "Target level"],
};

const columns: readonly ItemColumn[] = ["answer", "na", "evidence", "note", "target"];

/** The column that a header cell names in Chinese, English or both, null for any other text. */
export function headerColumn(text: string): ItemColumn | null {
  if (text.length > 60) return null;
  const parts = text
    .normalize("NFKC")
    .split(/[\r\n/|]+/u)
    .concat(text.normalize("NFKC"))
    .map(plain);
  return columns.find((column) => labels[column].some((label) => parts.includes(plain(label)))) ?? null;
}

const plain = (text: string): string => text.replaceAll(/\s+/gu, " ").trim().toLowerCase();
