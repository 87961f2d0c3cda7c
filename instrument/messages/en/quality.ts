/** Number of something, as "1 case" or "3 cases". */
const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const quality = {
  listSeparator: "; ",
  colon: ": ",
  none: "–",
  lookedAt: (cases: number, companies: number): string =>
    `Looked at ${plural(cases, "case", "cases")} of ${plural(companies, "company", "companies")}.`,
  verdictCounts: (answers: number, figures: number): string =>
    answers + figures === 0
      ? "Nothing stands out."
      : `Please look at the answers as a whole in ${plural(answers, "case", "cases")}, and at single figures in ${figures} more.`,
  verdicts: {
    "look-at-answers": "Look at the answers",
    "look-at-figures": "Look at figures",
    "nothing-found": "Nothing stands out",
  },
  columns: { file: "File", firm: "Company", year: "Year", form: "Form", verdict: "Look at", why: "Why" },

  // Signs, each with what was found and from where on it is one.
  signs: {
    longRun: (found: number, limit: number): string => `the same answer ${found} times in a row (limit ${limit})`,
    noVariation: (answered: number): string => `one and the same answer to all ${answered} questions on practices`,
    littleVariation: (sd: string, limit: string): string => `hardly any variation (SD ${sd}, limit ${limit})`,
    alternation: (found: number, limit: number): string => `${found} answers in turn at the two ends of the scale (limit ${limit})`,
    halves: (found: string, limit: string): string => `odd and even questions of a topic disagree (${found}, limit ${limit})`,
    pattern: (period: number, answers: number): string => `a pattern of ${period} answers comes again and again over ${answers} questions`,
    random: (bits: string, limit: string): string => `the answers fit together no better than random ticks (${bits} bits, limit ${limit})`,
    habit: "the answers depend less on the question than in other companies",
    copy: (names: string, agreement: string): string => `the same answers as ${names} (${agreement} alike)`,
    conflicts: (n: number): string => plural(n, "contradiction", "contradictions"),
    gaps: (n: number): string => `${plural(n, "high level", "high levels")} without what belongs to ${n === 1 ? "it" : "them"}`,
  },
  indices: {
    "longest-run": "Longest run of one answer",
    variability: "Variation of the answers (SD)",
    alternating: "Answers in a 4-0-4-0 run",
    "even-odd": "Agreement of odd and even questions",
    "against-chance": "For attentive and against random answers (bits)",
    pattern: "Repeated pattern (bits)",
    "topic-distance": "Distance from the others (p)",
    conflicts: "Contradictions",
    gaps: "High levels without what belongs to them",
  },
  contradictions: "Answers that do not go together",
  answered: (item: string, answer: string): string => `${item}: ${answer}`,
  withUnit: (name: string, unit: string): string => `${name} (${unit})`,
  blank: "blank",
  notApplicable: (reason: string): string => `not applicable (${reason})`,
  emptyRegister: "register of initiatives: empty",
  giftsInRegister: "register of initiatives: gifts",
  emptyPlan: "action plan: empty",
  noEarlierYear: "no questionnaire of an earlier year",
  employees: (n: number): string => `employees: ${n}`,
  businessCustomers: "customers: companies",
  highShare: "levels 3 and 4 without documents",

  // Figures.
  figures: "Figures that are far from what they are compared with",
  figureColumns: {
    firm: "Company",
    year: "Year",
    figure: "Figure",
    value: "Given",
    reference: "Compared with",
    ratio: "Times",
    explanation: "Possible reason",
  },
  figureNames: { revenue: "Revenue (10,000 yuan)", assets: "Total assets (10,000 yuan)" },
  against: {
    "own-year": (value: string): string => `${value} (own earlier year)`,
    sector: (value: string, n: number): string => `${value} (median of ${n} others of the sector)`,
    pool: (value: string, n: number): string => `${value} (median of ${n} other companies)`,
  },
  unexplained: "unit? typing mistake?",
  outlying: "Figures outside the fences (logarithms, 3 interquartile ranges beyond the quartiles)",
  outlyingColumns: { figure: "Figure", n: "n", zeros: "Zeros", fences: "Fences", outside: "Outside", treatment: "Rule of the JRC" },
  fences: (lower: string, upper: string): string => `${lower} to ${upper}`,
  treatments: {
    none: "leave as is",
    winsorised: (n: number): string => `draw in ${n}`,
    logarithm: "take logarithms",
    untreatable: "no treatment helps",
  },
  treatmentHint: "The rule is told, not applied.",

  // Missing answers.
  missing: "Questions most often left blank",
  missingColumns: { item: "Question", asked: "Asked", blank: "Blank", na: "Not applicable", share: "Blank share" },
  groups: "Blank by form and size",
  groupColumns: { group: "Form and size", n: "Cases", asked: "Questions", share: "Blank share" },
  onTheWay: (shares: string): string => `Blank from the first to the last fifth of the questionnaire: ${shares}.`,
  stopped: (n: number): string => `${plural(n, "case stops", "cases stop")} before the last fifth.`,
  together: "Left blank together",
  togetherColumns: { pair: "Questions", n: "Asked both", both: "Both blank", phi: "φ" },
  bounds: "How much the mean overall score depends on blanks",
  boundColumns: { which: "Cases", n: "n", mean: "Mean" },
  boundNames: {
    main: "all usable, blanks left out",
    finalOnly: "only complete enough (final)",
    lowest: "every blank at its lowest",
    highest: "every blank at its highest",
  },
  linkage: "Companies over the years",
  linkageSummary: (companies: number, named: number, linked: number): string =>
    `${plural(companies, "company", "companies")}, ${named} with a credit code or id, ${linked} with two years or more.`,
  linkageStep: (from: number, to: number, counts: { readonly before: number; readonly after: number; readonly stayed: number }): string =>
    `${from} to ${to}: ${counts.stayed} of ${counts.before} stayed, ${counts.after - counts.stayed} came.`,
  noProof:
    "A sign is no proof: it says where a person should look. Ask the company before you change or leave out anything. These lists name companies; keep them to yourself.",
  nothingRead: "No case could be read.",
  outputHolds: "cases, figures, blanks, charts",

  // Charts.
  overview: "What the quality check found",
  overviewFound: (answers: number, cases: number): string => `Answers to look at: ${answers} of ${plural(cases, "case", "cases")}`,
  overviewHow: "Cases by sign; a case can have several, and single signs say little. At the right: cases, and their share.",
  overviewRows: {
    answers: "Answers to look at",
    figures: "Figures to look at",
    copy: "Same answers as another company",
    random: "Like random ticks",
    pattern: "Zigzag or staircase",
    sameness: "Same answer over and over",
    halves: "Halves disagree",
    conflicts: "Contradictions",
    gaps: "High levels, nothing behind them",
    stopped: "Stopped before the end",
  },
  casesAxis: "Cases",
  nonResponse: "Questions left blank",
  nonResponseFound: (item: string, share: string): string => `Most often left blank: ${item} (${share})`,
  nonResponseHow: (shown: number): string =>
    `The ${shown} questions most often left blank, as share of the cases that were asked. At the right: share, and cases asked.`,
  nonResponseColours: "Light: figures, which are optional. Dark: scored questions.",
  allCases: "All",
  blankAxis: "Left blank",
  missingMap: "Where answers are missing",
  missingMapFound: (topic: string, share: string): string => `Most blank: ${topic} (${share})`,
  missingMapHow: "Number: blank share of the questions of a topic in percent, figures left out. The darker, the more is missing.",
  missingBins: ["0–2%", "2–5%", "5–10%", "10–20%", "20–40%", "40% or more"],
  caseCount: (n: number): string => plural(n, "case", "cases"),
  holderOnly: "For whoever holds the files; not for publication.",
  notAsked: "Hatched: not asked.",
};
