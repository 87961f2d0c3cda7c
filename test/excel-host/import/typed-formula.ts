/** A formula of a file as `range.formulas` shows it: with "=", without the prefixes of newer functions. */
export function typedFormula(text: string): string {
  return `=${text.replaceAll(/_xlfn\.(?:_xlws\.)?/g, "")}`;
}
