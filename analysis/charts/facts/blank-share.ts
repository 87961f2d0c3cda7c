/** Blank share of what was asked and applies, 0–1; null where nothing was. */
export const blankShare = ({ answered, blank }: { readonly answered: number; readonly blank: number }): number | null =>
  answered + blank === 0 ? null : blank / (answered + blank);
