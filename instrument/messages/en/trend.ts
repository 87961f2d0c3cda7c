/** A change of points between two years in the same companies, as text. */
export interface PanelWords {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly n: string;
  /** Size of the mean change, without a sign. */
  readonly points: string;
  /** Its 95 % interval with signs; null where it is not told. */
  readonly interval: readonly [string, string] | null;
}

/** What a change of the mean is made of, as text with signs. */
export interface PartsWords {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly total: string;
  readonly within: string;
  readonly entry: string;
  readonly exit: string;
}

const behind = (interval: PanelWords["interval"]): string => (interval === null ? "" : ` (95% interval ${interval[0]} to ${interval[1]})`);

export const trend = {
  title: "Scores over the years",
  years: "Mean of each year with its 95% interval, and the number of companies",
  score: "Score",
  cell: (mean: string, interval: string, n: string): string => `${mean}${interval} n=${n}`,
  ends: (lower: string, upper: string): string => ` [${lower}, ${upper}]`,
  panel: (from: string, to: string): string => `Companies in both ${from} and ${to}, each compared with itself`,
  columns: {
    n: "n",
    change: "Mean change",
    interval: "95% interval",
    typical: "Typical (HL)",
    p: "p (Wilcoxon)",
    improved: "Improved",
    worsened: "Worsened",
    total: "Total",
    within: "Same companies",
    entry: "Newcomers",
    exit: "Leavers",
    group: "Group",
    slope: "A year",
  },
  parts: (from: string, to: string): string => `What the change of the yearly mean from ${from} to ${to} is made of, in points`,
  hint: "–: withheld, because fewer companies than the minimum stand behind the figure or behind what would follow from it, or not defined. Rounded parts may miss the total by 0.1. Each p is that of one score by itself: of twenty, one falls below 0.05 by chance.",
  said: "In words",
  gained: ({ name, from, to, n, points, interval }: PanelWords): string =>
    `${name}: companies assessed in both ${from} and ${to} (n = ${n}) gained ${points} points on average${behind(interval)}.`,
  lost: ({ name, from, to, n, points, interval }: PanelWords): string =>
    `${name}: companies assessed in both ${from} and ${to} (n = ${n}) lost ${points} points on average${behind(interval)}.`,
  same: ({ name, from, to, n, interval }: PanelWords): string =>
    `${name}: companies assessed in both ${from} and ${to} (n = ${n}) did not change on average${behind(interval)}.`,
  notClear: "The interval includes no change, so chance alone could explain it.",
  shares: (improved: string, worsened: string): string => `${improved} of them improved, ${worsened} fell.`,
  partsSaid: ({ name, from, to, total, within, entry, exit }: PartsWords): string =>
    `${name}: the mean of all companies moved by ${total} points from ${from} to ${to}: ${within} by the companies in both years, ${entry} by newcomers, ${exit} by those that left.`,
  selective: (name: string, year: string, points: string, p: string): string =>
    `${name}: those that stayed after ${year} had scored ${points} points against those that left (p ${p}), so the yearly means are not those of like companies.`,
  notSelective: (name: string, year: string, p: string): string =>
    `${name}: no sign that those that left after ${year} had scored differently from those that stayed (p ${p}).`,
  slope: {
    up: (name: string, points: string): string => `${name}: the yearly means go up by ${points} points a year.`,
    down: (name: string, points: string): string => `${name}: the yearly means go down by ${points} points a year.`,
    level: (name: string): string => `${name}: the yearly means stay level.`,
  },
  shortSeries: (n: number): string =>
    `With ${n} years only size and direction are told: fewer than five years carry no claim of significance.`,
  clearTrend: (p: string, lower: string, upper: string): string =>
    `That is more than chance would explain (Mann–Kendall p ${p}; 95% interval ${lower} to ${upper} a year).`,
  noClearTrend: (p: string, lower: string, upper: string): string =>
    `Chance alone could explain it (Mann–Kendall p ${p}; 95% interval ${lower} to ${upper} a year).`,
  noPanel: (from: string, to: string): string =>
    `No change of the same companies is told for ${from} to ${to}: too few companies were assessed in both years, or too few came and left.`,
  oneYear: (year: string): string => `All cases are of ${year}, so nothing can be said of change. Add files of another year.`,
  linked: (several: string, firms: string): string => `${several} of ${firms} companies took part in more than one year.`,
  unnamed: (cases: string): string =>
    `${cases} cases name no company, neither by id nor by credit code, so that they cannot be followed from year to year. Fill in the credit code.`,
  unnamedFew:
    "A few cases name no company, neither by id nor by credit code, so that they cannot be followed from year to year. Fill in the credit code.",
  nobody:
    "No case enters: all were left out, for the reasons told above. A score of the whole needs all five areas, enough answers in each, and a year.",
  nothing: (minimum: number): string => `No year has ${minimum} companies with a score, so all figures are withheld. Add companies.`,
  version: (major: number, years: string): string =>
    `Answers to version ${major} of the questionnaire (${years}) are not pooled with the others: the line breaks there.`,
  bridge: (items: number): string =>
    `Across the break only the bridge score compares: the mean over the ${items} questions that the versions have in common.`,
  noBridge: "No bridge score: this program does not know that version.",
  caution:
    "Intervals tell of chance alone, not of who chose to take part. Different companies in different years: look at the same companies first.",
  forTheOwner:
    "Without minimum counts, for whoever holds the files: do not pass this on. Leave out --consultant for what may be passed on.",
  mayBePassedOn: (minimum: number): string => `Minimum counts apply (at least ${minimum} companies), so this may be passed on.`,
  yearAsGroup: "The year is always there: name other dimensions with --by.",
  charts: {
    yearly: {
      title: "Mean score by year",
      found: (name: string, first: readonly [year: string, mean: string], last: readonly [year: string, mean: string]): string =>
        `${name}: mean ${first[1]} in ${first[0]}, ${last[1]} in ${last[0]}`,
      how: "Line: mean of the year. Bar: its 95% interval. Below: number of companies. Same scale in every panel.",
      bridge: "Dotted: bridge score, on the questions that the versions have in common. The line breaks where the version changes.",
      caution: "Different companies may take part each year; see the change of the same companies beside it.",
    },
    panel: {
      title: (from: string, to: string): string => `Same companies, ${from} and ${to}`,
      gained: (from: string, to: string, points: string): string =>
        `Companies assessed in both ${from} and ${to} gained ${points} points on average`,
      lost: (from: string, to: string, points: string): string =>
        `Companies assessed in both ${from} and ${to} lost ${points} points on average`,
      unclear: (from: string, to: string): string => `No clear change in the companies assessed in both ${from} and ${to}`,
      quartiles: (year: string): string => `${year}: lower quartile – median – upper quartile`,
      how: "Middle line: median. Band: middle half of the companies. The companies are the same in both years.",
      firms: "Thin lines: single companies. Not to be passed on.",
      change: (n: string, mean: string): string => `n=${n}, mean change ${mean}`,
    },
    parts: {
      title: (from: string, to: string): string => `What moved the mean, ${from} to ${to}`,
      found: (total: string, within: string): string => `The mean moved by ${total} points; the same companies account for ${within}`,
      how: "Points of the change of the yearly mean. The three parts add up to the total. n: companies in the first / in the last year.",
      within: "Same companies",
      entry: "Newcomers",
      exit: "Leavers",
      total: "Total",
      axis: "Points",
    },
  },
};
