/** Number of something, as "1 initiative" or "3 initiatives". */
const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What the charts say that only `csr chart` draws, and the list of all. */
export const gallery = {
  // What each chart shows, for the list.
  names: {
    compliance: "Duties met and not met, to either side of a line",
    "size-boxes": "Core score by company size: five published quantiles",
    distribution: "Distribution of the core score, with the bands",
    "response-times": "How soon initiatives deliver after their trigger",
    alignment: "Initiatives by alignment with own competence and by traceability",
    strip: "Every company's scores, with the interval of the median",
    risks: "Risks of one company: severity by likelihood",
    priorities: "Next steps of one company: importance by gap to target",
    "yearly-means": "Mean scores by year, each with its interval",
    panel: "The same companies in the first and in the last year",
    "change-parts": "What moved the yearly means: the same companies, newcomers, leavers",
    ranks: "Ranks of all companies under other weights, with intervals",
  },
  sources: {
    benchmark: "a benchmark.json, or filled files",
    cases: "filled files",
    companies: "filled files, with --consultant",
    company: "the filled file of one company",
    trend: "filled files of several years",
    ranking: "filled files, with --consultant",
  },
  listHeader: { name: "Chart", shows: "Shows", from: "Drawn from" },
  options: {
    words: "names of charts (all that the files give where none is named), and what to draw them from: a benchmark.json, or filled files",
    list: "list the charts",
    format: "svg, png, pdf, vega (Vega-Lite JSON) or csv (the numbers); several with commas (default: svg)",
    output: "folder for the charts (a single one may go to standard output)",
    you: "filled file of one company, to be marked in the charts areas and topics; for that company only",
    consultant: "also show single companies; for whoever holds their files, not for publication",
    force: "replace earlier charts",
  },
  errors: {
    unknownChart: (word: string, nearest: string | null): string =>
      `${word} is neither a chart nor a file.${nearest === null ? "" : ` Did you mean ${nearest}?`} csr chart --list names the charts.`,
    noInput: "Say what to draw from: a benchmark.json, or filled files.",
    noOutput: "Name a folder for the charts: --out FOLDER. Without one, name a single chart and a single format.",
    jsonAlone: "A benchmark.json is drawn alone. Leave out the other files, or the .json.",
    needsFiles: (name: string): string =>
      `The chart ${name} is drawn from filled files; a benchmark.json does not hold what it takes. Name the files.`,
    needsConsultant: (name: string): string =>
      `The chart ${name} shows single companies. It is drawn from filled files, for a consultant only: add --consultant, and do not pass it on.`,
    youOne: (file: string, found: number): string =>
      found === 0
        ? `${file} holds no assessment that can be read. Name the filled file of one company with --you.`
        : `${file} holds assessments of ${found} companies. Name the file of a single one with --you.`,
    youNowhere: "--you marks a company in the charts areas and topics. Name one of them, or leave out --you.",
    needsOneCompany: (name: string): string => `The chart ${name} is about one company. Name the file of a single one.`,
    "no-json": (file: string): string => `${file} is no JSON. Name the benchmark.json that csr aggregate has written.`,
    "other-file": (file: string): string => `${file} is no benchmark. Name the benchmark.json that csr aggregate has written.`,
    discloses: (file: string): string =>
      `${file} tells more of single companies than a benchmark may. It was changed after csr aggregate had written it. Make it anew.`,
    otherVersion: (file: string, found: string): string =>
      `${file} was written by another version of this program (${found}). Make it anew with csr aggregate.`,
    damaged: (file: string, place: string): string =>
      `${file} is damaged${place === "" ? "" : ` at ${place}`}. Make it anew with csr aggregate.`,
  },

  // Words of several charts.
  medianIs: (value: string): string => `Median ${value}`,
  toConsultant: "For the consultant only: single companies can be recognised. Do not pass it on.",

  // Diverging bars of duties.
  complianceHow:
    "Left of the line: no and attention; right of it: yes. Hatched: withheld. At the right: not met (red flag). Most often not met first.",
  complianceAxis: "Share of answers",

  // Boxes by size.
  boxTitle: "Core score by company size",
  boxHighest: (name: string, value: string): string => `Highest median: ${name} (${value})`,
  boxLowest: (name: string, value: string): string => `Lowest median: ${name} (${value})`,
  boxHow: (quartiles: number, tails: number): string =>
    `Line: median. Box: middle half, from ${quartiles} companies. Whiskers: middle 80%, from ${tails} companies; never the lowest or highest company.`,
  noSizes: (minimum: number): string =>
    `There is no chart here, because the benchmark was not broken down by company size, or no size class has at least ${minimum} companies.`,

  // Distribution.
  distributionTitle: (score: string, median: string, band: string): string =>
    `Half of the companies have a ${score} below ${median}, in the band “${band}”`,
  distributionPlain: (score: string): string => `Distribution: ${score}`,
  coreInSentence: "core score",
  distributionCompanies: (n: number): string => `n = ${n} companies, each with its latest assessment`,
  distributionHow: (minimum: number): string =>
    `Height: companies for every 5 points of score. Neighbouring ranges are joined until each holds at least ${minimum} companies.`,
  densityAxis: "% of companies for every 5 points",
  range: (from: number, to: number): string => `${from}–${to}`,
  rangeHead: "Range of scores",
  companiesHead: "Companies",
  shareHead: "Share",
  noDistribution: (minimum: number): string =>
    `There is no chart here: a distribution needs core scores of at least ${minimum} companies in each of two ranges.`,

  // Strip.
  stripTitle: "Scores of every company",
  stripWidest: (name: string, range: string): string => `Companies differ most in ${name} (middle half ${range})`,
  stripHow:
    "Dot: a company. Line: median; bar around it: 95% interval of the median. Dots are moved up and down only so that they can be told apart.",
  stripCompanies: (n: number): string => `n = ${n} companies, each with its latest assessment`,
  company: "Company",
  interval: "95% interval of the median",
  medianInterval: "95% interval of the median",
  middleHalfHead: "Middle half",
  noStrip: "There is no chart here: no company has a score.",

  // Matrices of one company.
  risksTitle: (high: number): string => (high === 0 ? "No high risk" : plural(high, "high risk", "high risks")),
  risksFirst: (name: string, risk: string): string => `The highest: ${name} (${risk} of 25)`,
  risksHow:
    "Number: of the question. Severity is that of the question; likelihood falls with a good answer and rises with the company's exposure. Rounded to whole steps.",
  risksUnknown: (n: number): string => `${plural(n, "unanswered one is", "unanswered ones are")} counted as if nothing were in place`,
  severityAxis: "Severity",
  likelihoodAxis: "Likelihood",
  riskClasses: { low: "Low (below 8)", medium: "Medium (8–14)", high: "High (15 or more)" },
  mainRisks: "Main risks",
  prioritiesTitle: (duties: number, practices: number): string =>
    duties === 0
      ? `Every duty is met; ${plural(practices, "practice is", "practices are")} below target`
      : `${plural(duties, "duty", "duties")} to put right first; ${plural(practices, "practice is", "practices are")} below target`,
  prioritiesDone: "Every duty is met and every practice is at its target",
  prioritiesHow:
    "Number: of the question. Priority = importance of the topic × gap. A duty that is not met comes first whatever its priority.",
  importanceAxis: "Importance",
  gapAxis: "Levels below target",
  priorityClasses: { low: "Priority below 6", medium: "6–11", high: "12 or more" },
  takeUpNext: "To take up next",
  answeredOf: (answered: number, applicable: number): string => `${answered} of ${applicable} questions answered`,
  more: (n: number): string => `+${n}`,
  listed: (id: string, title: string): string => `${id} ${title}`,
  noRisks: "There is no chart here: no question applies to this company.",
  noPriorities: "There is no chart here: nothing is answered.",
  severityHead: "Severity",
  likelihoodHead: "Likelihood",
  riskHead: "Risk",
  levelHead: "Level",
  importanceHead: "Importance",
  gapHead: "Gap",
  priorityHead: "Priority",
  groupHead: "Group",
  groups: { A: "Duty not met", B: "Duty needs attention", C: "Practice" },

  // Initiatives.
  responseTitle: (days: number): string => `Half of the initiatives delivered within ${days} ${days === 1 ? "day" : "days"}`,
  responseSlow: (share: string, days: number): string =>
    `${share} of the initiatives delivered within ${days} ${days === 1 ? "day" : "days"}`,
  responseCount: (initiatives: number, companies: number): string =>
    `n = ${plural(initiatives, "initiative", "initiatives")} with a trigger, of ${plural(companies, "company", "companies")}`,
  responseWaiting: (waiting: number): string => `${waiting} not delivered by the end of the period`,
  responseHow: (minimum: number): string =>
    `Kaplan–Meier curve with 95% interval; what had not delivered counts as waited for. A step shows when at least ${minimum} more companies have delivered.`,
  responseHowExact: "Kaplan–Meier curve with 95% interval; what had not delivered counts as waited for.",
  deliveredAxis: "Delivered",
  dayAxis: "Days since the trigger",
  stillWaiting: "Still waited for:",
  dayHead: "By day",
  atRiskHead: "Waited for before",
  deliveredHead: "Delivered",
  intervalHead: "95% interval",
  noResponses: (minimum: number): string =>
    `There is no chart here: a curve needs initiatives with a trigger, its date and a delivery, of at least ${minimum} companies. With --consultant any number does.`,
  alignmentTitle: (share: string): string => `${share} of the initiatives come from own competence and are confirmed by the recipient`,
  alignmentPlain: "Initiatives by alignment and traceability",
  alignmentCount: (initiatives: number, companies: number): string =>
    `n = ${plural(initiatives, "initiative", "initiatives")} rated on both, of ${plural(companies, "company", "companies")}`,
  alignmentHow: (minimum: number): string =>
    `Number: initiatives. Hatched: withheld, as fewer than ${minimum} companies stand behind the cell, or to protect such a cell.`,
  alignmentHowExact: "Number: initiatives.",
  alignmentAxis: "Alignment with own competence",
  traceabilityAxis: "Traceability",
  whyWithheldCell: (minimum: number): string =>
    `fewer than ${minimum} companies, or withheld because such a cell could be worked out from it`,
  noAlignment: (minimum: number): string =>
    `There is no chart here: initiatives of at least ${minimum} companies must be rated for alignment and traceability. With --consultant any number does.`,
};
