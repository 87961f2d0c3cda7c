/** A company's place among its peers, as far as published quantiles tell it: percent of the peers that it is ahead of. */
export interface Place {
  readonly low: number;
  readonly high: number;
}

export const charts = {
  // Words of tables and axes.
  core: "Core score",
  overall: "Overall score",
  everybody: "All companies",
  notStated: "Not stated",
  noCluster: { park: "No park given", programme: "No programme given", cohort: "No cohort given" },
  scoreAxis: "Score (0–100)",
  shareAxis: "Share of answers",
  area: "Area",
  topic: "Topic",
  question: "Question",
  group: "Group",
  year: "Year",
  n: "n",
  mean: "Mean",
  sd: "SD",
  p10: "10th percentile",
  q1: "25th percentile",
  median: "Median",
  q3: "75th percentile",
  p90: "90th percentile",
  atLeastThree: "Level 3+",
  notApplicable: "Not applicable",
  unanswered: "Unanswered",
  answers: "Answers",
  chartFigures: "Figures of the chart (blank: withheld or missing)",
  reachBelow: "Line below",
  reachAbove: "Line above",
  interval: (low: string, high: string): string => `[${low}–${high}]`,
  weightedMean: "Weighted mean",
  intervalOf: (confidence: string): string => `${confidence} interval of the mean`,
  count: (n: number): string => `n=${n}`,
  withCount: (name: string, count: string): string => `${name} (${count})`,
  answerCount: (n: number): string => `${n} answers`,
  sentenceEnd: ". ",
  listSeparator: "; ",
  colon: ": ",
  level: (level: number, label: string): string => `${level} ${label}`,

  // Small categories that were merged.
  merged: (name: string, categories: number): string => `${name} (${categories})`,
  sectors: new Map([
    ["secondary", "Industry and construction"],
    ["tertiary", "Services"],
    ["E", "Provinces in the East"],
    ["C", "Provinces in the Centre"],
    ["W", "Provinces in the West"],
    ["NE", "Provinces in the Northeast"],
  ]),
  otherIndustries: "Other industries",
  otherProvinces: "Other provinces",
  otherClusters: {
    park: (n: number): string => `Other parks (${n})`,
    programme: (n: number): string => `Other programmes (${n})`,
    cohort: (n: number): string => `Other cohorts (${n})`,
  },

  // Figures that are not published.
  fewer: (minimum: number): string => `n<${minimum}`,
  notScored: "none",
  withheld: "withheld",
  whyProtected: (minimum: number): string =>
    `fewer than ${minimum} companies, or a number from which fewer than ${minimum} could be worked out; withheld so that no company can be recognised`,
  whyFewer: (minimum: number): string => `fewer than ${minimum} companies; withheld so that no single company can be recognised`,
  whyNotScored: "no company of the group has this figure",
  whyWithheld: "a share of 0% or 100%, or scores that are all alike, would tell something about every company of the group",

  // Headlines and what stands below them.
  companies: (n: string, years: string): string => (years === "" ? `${n} companies` : `${n} companies, ${years}`),
  yearSpan: (first: number, last: number): string => (first === last ? String(first) : `${first}–${last}`),
  latestOnly: "each with its latest assessment",
  weakest: (name: string, value: string): string => `Weakest: ${name} (median ${value})`,
  strongest: (name: string, value: string): string => `Strongest: ${name} (median ${value})`,
  areaScores: "Scores by area",
  topicScores: "Scores by topic",
  sortedByMedian: "lowest median first",
  youTitle: "Your company among its peers",
  youBelow: (name: string, points: string): string => `Furthest below the peer median: ${name} (${points})`,
  youAbove: (name: string, points: string): string => `Furthest above the peer median: ${name} (${points})`,
  sortedByGap: "sorted by distance from the peer median, furthest below first",
  you: "Your company",
  peerMedian: "Median",
  middleHalf: "Middle half (25th–75th percentile)",
  middleEighty: "Middle 80% (10th–90th percentile)",
  medianAndCount: (median: string, n: string): string => `median ${median} · ${n}`,
  aheadOf: ({ low, high }: Place): string => {
    if (low === high) return `ahead of about ${low}%`;
    if (low === 0) return `ahead of under ${high}%`;
    return high === 100 ? `ahead of over ${low}%` : `ahead of ${low}–${high}%`;
  },
  compareIndustries: "Median scores by industry and topic",
  compareSizes: "Median scores by company size and topic",
  highestGroup: (name: string, value: string, minimum: number): string =>
    `Highest core score: ${name} (median ${value}, among groups of at least ${minimum} companies)`,
  lowestGroup: (name: string, value: string, minimum: number): string =>
    `Lowest core score: ${name} (median ${value}, among groups of at least ${minimum} companies)`,
  cellIsMedian:
    "Number: median of the group. Colour: points above or below the median of all companies; a triangle marks 6 points or more.",
  hatchedIsWithheld: (minimum: number): string =>
    `Hatched: withheld to protect groups of fewer than ${minimum} companies (×), or because scores are all alike (=); or nothing scored (–).`,
  differenceBins: ["10 or more below", "6–10 below", "2–6 below", "within 2", "2–6 above", "6–10 above", "10 or more above"],
  yearly: "Mean score by year",
  roseMost: (name: string, points: string, span: string): string => `${name} rose most: ${points} points, ${span}`,
  fellMost: (name: string, points: string, span: string): string => `${name} fell most: ${points} points, ${span}`,
  yearlyHow: (confidence: string): string =>
    `Line: mean of the year, with its ${confidence} interval. Band: middle half of the companies. Below: number of companies. Same scale in every panel.`,
  yearlyCaution: (minimum: number): string =>
    `Different companies may take part each year. The line breaks where a year has fewer than ${minimum} companies.`,
  maturityByTopic: "How far practices are applied, by topic",
  maturityOfArea: (area: string): string => `How far practices are applied: ${area}`,
  mostApplied: (name: string, share: string): string => `Most often fully applied or better: ${name} (${share})`,
  leastApplied: (name: string, share: string): string => `Least often fully applied or better: ${name} (${share})`,
  maturityHow: "Share of answers at each level, not-applicable answers left out. At the right: level 3 or better.",
  topicPools: "Answers to all maturity questions of a topic together.",
  duties: "How legal and ethical duties are met",
  mostBroken: (name: string, share: string): string => `Most often not met: ${name} (${share})`,
  mostBrokenPublished: (name: string, share: string): string => `Most often not met among the published figures: ${name} (${share})`,
  dutiesHow: "Share of answers, most often not met first; dashed: withheld. At the right: not met (red flag).",
  notMet: "Not met",
  completeness: "How complete the answers are",
  leastComplete: (name: string, share: string): string => `Least complete: ${name} (${share} of the questions answered)`,
  completenessHow: "Number: answered share of the questions that apply. The darker, the more is missing.",
  completenessBins: ["below 50%", "50–70%", "70–80%", "80–90%", "90–95%", "95% or more"],

  // Why a chart is not there.
  noScores: (minimum: number): string => `There is no chart here, because no score rests on at least ${minimum} companies.`,
  noIndustries: (minimum: number): string =>
    `There is no chart here, because the benchmark was not broken down by industry, or no industry has at least ${minimum} companies.`,
  noSizes: (minimum: number): string =>
    `There is no chart here, because the benchmark was not broken down by company size, or no size class has at least ${minimum} companies.`,
  noYears: (minimum: number): string =>
    `There is no chart here, because a course over time needs at least two years with ${minimum} companies each, and a benchmark broken down by year.`,
  noAnswers: (minimum: number): string =>
    `There is no chart here: for every question, fewer than ${minimum} companies answered or shares of 0% or 100% have to be withheld.`,
};
