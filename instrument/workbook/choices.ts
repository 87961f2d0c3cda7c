import type { Text } from "../types.ts";

/**
 * A choice of a drop-down: code, space, label. Where an English label only repeats its code ("Small"), it stands alone; readers
 * and formulas know codes and labels alike.
 */
export const choiceText = (code: string, { zh, en }: Text): Text => ({
  zh: `${code} ${zh}`,
  en: en.toLowerCase() === code.replaceAll("-", " ") ? en : `${code} ${en}`,
});
