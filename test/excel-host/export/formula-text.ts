/** Functions younger than Excel 2007 carry a prefix in files, which `range.formulas` never shows. */
const younger = new Set(
  (
    "AGGREGATE BETA.DIST BINOM.DIST CEILING.MATH CHISQ.DIST COMBINA CONCAT CONFIDENCE.NORM COVARIANCE.P COVARIANCE.S DAYS EXPON.DIST " +
    "F.DIST FLOOR.MATH FORECAST.LINEAR FORMULATEXT GAMMA IFNA IFS ISFORMULA ISOWEEKNUM LET MAXIFS MINIFS MODE.MULT MODE.SNGL NORM.DIST " +
    "NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC POISSON.DIST QUARTILE.EXC " +
    "QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ SEQUENCE SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.INV TEXTJOIN UNICHAR UNICODE " +
    "UNIQUE VAR.P VAR.S XLOOKUP XMATCH XOR"
  ).split(" "),
);
/** These also carry the name of the worksheet-function library. */
const youngest = new Set(["FILTER", "SORT", "SORTBY"]);

const call = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])([A-Z][A-Z0-9.]*)\(/gu;

/** A formula as it stands in a file: without "=", with the prefixes. */
export function formulaText(formula: string): string {
  return formula.replace(/^=/, "").replace(call, (whole: string, name: string | undefined) => {
    if (name === undefined) return whole;
    if (youngest.has(name)) return `_xlfn._xlws.${name}(`;
    return younger.has(name) ? `_xlfn.${name}(` : whole;
  });
}
