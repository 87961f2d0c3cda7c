/** Defined names of ours that stand for cells of the sheets; a person's own names are none. */
export function ownNames(names: readonly Excel.NamedItem[], sheets: readonly string[]): readonly Excel.NamedItem[] {
  const places = sheets.flatMap((sheet) => [`='${sheet.replaceAll("'", "''")}'!`, `=${sheet}!`]);
  return names.filter(({ name, formula }) => /^csr_/iu.test(name) && places.some((place) => `${formula}`.startsWith(place)));
}
