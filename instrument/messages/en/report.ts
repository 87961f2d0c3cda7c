/** Number of something, as "1 file" or "3 files". */
const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const report = {
  // The shell of the page.
  product: "CSR self-assessment of small and medium companies",
  title: (years: string): string => (years === "" ? "Benchmark report" : `Benchmark report ${years}`),
  skip: "Skip to the report",
  contents: "Contents",
  figure: (number: number): string => `Figure ${number}`,
  figureLabel: (number: number, name: string): string => `Figure ${number}: ${name}`,
  tableOf: (number: number): string => `Numbers of figure ${number}`,
  marks: "Marks: ",
  mark: (mark: string, reason: string): string => `${mark}: ${reason}`,
  markSeparator: "; ",
  markEnd: ".",
  scrollable: (name: string): string => `${name}, can be scrolled sideways`,
  sentenceSpace: " ",
  listAnd: (names: readonly string[]): string =>
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
  listComma: (names: readonly string[]): string => names.join(", "),

  // Sections.
  summary: "Summary",
  scores: "Scores",
  scoresIntro:
    "Scores run from 0 to 100. They are computed from the answers alone and are not lowered for broken duties; those are shown apart, in the section on duties and red flags.",
  groups: "Comparison of groups",
  groupsIntro:
    "Each company counts once, with its latest assessment, unless the group is a year. Groups differ in many ways at once; a difference between two groups says nothing about its cause.",
  years: "Course over the years",
  practices: "What companies do",
  practicesIntro:
    "Practices are answered on five levels, from 0 (not in place) to 4 (improving). Each question has its own description of every level; the names of the levels are general.",
  duties: "Duties and red flags",
  dutiesIntro:
    "Legal and ethical duties are answered yes, further attention or no. A “no” raises a red flag. “Further attention” never does: it is the honest answer of a company that is not sure, or that is putting things right.",
  programmes: "Progress of parks, programmes and cohorts",
  training: "Training needs",
  completeness: "Completeness of the answers",
  completenessIntro:
    "Unanswered questions are neither counted as zero nor left out silently: a score needs enough answers, and here is how many there are. Questions that do not apply to a company are not counted as missing.",
  sources: "Files, exclusions and problems",
  method: "How the figures were made",
  colophon: "Versions, licence and citation",

  // Key figures and summary.
  keyCompanies: "companies",
  keyAssessments: "assessments used",
  keyYears: "years",
  keyCore: "median core score",
  keyFlags: "have a red flag",
  took: (firms: string, used: string, years: string): string =>
    years === ""
      ? `${firms} companies took part, with ${used} assessments.`
      : `${firms} companies took part, with ${used} assessments for ${years}.`,
  nothing: (minimum: number): string =>
    `No figure can be published: fewer than ${minimum} companies stand behind each of them. Collect more assessments and make the report again.`,
  middle: (median: string, band: string): string =>
    `The median core score is ${median} of 100, which is in the band “${band}”: half of the companies score no higher, half no lower.`,
  spread: (low: string, high: string): string => `The middle half of the companies lies between ${low} and ${high}.`,
  strongWeak: (strong: string, high: string, weak: string, low: string): string =>
    `The strongest area is ${strong} (median ${high}), the weakest ${weak} (median ${low}).`,
  strong: (name: string, value: string): string =>
    `The strongest area is ${name} (median ${value}); no single area is clearly the weakest.`,
  weak: (name: string, value: string): string => `The weakest area is ${name} (median ${value}); no single area is clearly the strongest.`,
  noRanking: "No single area is clearly the strongest or the weakest.",
  topTopics: (names: string): string => `Topics with the highest medians: ${names}.`,
  lowTopics: (names: string): string => `Topics with the lowest medians: ${names}.`,
  named: (name: string, value: string): string => `${name} (${value})`,
  anyFlag: (share: string): string => `${share} of the companies have at least one red flag: a duty that they say is not met.`,
  anyFlagWithheld: "The share of companies with a red flag is withheld.",
  topFlags: (names: string): string => `Most frequent among the published red flags: ${names}.`,
  rose: (name: string, points: string, span: string): string =>
    `Over ${span} the mean rose most in ${name} (${points} points). Part of it may be that other companies took part.`,
  fell: (name: string, points: string, span: string): string =>
    `Over ${span} the mean fell most in ${name} (${points} points). Part of it may be that other companies took part.`,
  excluded: (cases: number): string => `${plural(cases, "file or case", "files or cases")} did not enter; the reasons stand at the end.`,
  caution:
    "The figures rest on what companies say about themselves. They describe the companies that took part, not all companies of a trade or region.",

  // Names of the figures' tables, and captions of the figures: how to read them.
  names: {
    areas: "Scores by area",
    topics: "Scores by topic",
    industries: "Median scores by industry and topic",
    sizes: "Median scores by company size and topic",
    years: "Mean scores by year, with the number of companies",
    maturity: "Levels of practices by topic",
    "items-RM": "Levels of practices: responsibility management",
    "items-EM": "Levels of practices: employee responsibility",
    "items-EN": "Levels of practices: environmental responsibility",
    "items-MK": "Levels of practices: market responsibility",
    "items-CM": "Levels of practices: community responsibility",
    duties: "Answers to the questions on duties",
    completeness: "Answered share of the questions by group and topic",
  },
  captions: {
    areas: "Scores by area. The dark line is the median, the middle blue the middle half of the companies, the light blue the middle 80%.",
    topics: "Scores by topic, read like figure 1. Topics with few questions can only take few different values.",
    industries: "Median scores by industry and topic. Industries stand in the order of their median core score.",
    sizes: "Median scores by company size and topic.",
    years: "Mean scores by year. Only differences well beyond the spread of the band deserve attention.",
    maturity: "Levels of all practices of a topic together.",
    "items-RM": "Responsibility management: levels of each practice.",
    "items-EM": "Employee responsibility: levels of each practice.",
    "items-EN": "Environmental responsibility: levels of each practice.",
    "items-MK": "Market responsibility: levels of each practice.",
    "items-CM": "Community responsibility: levels of each practice.",
    duties: "How each duty is met.",
    completeness: "Answered share of the questions that apply, by group and topic.",
  },

  // Tables.
  breakdown: (by: string): string => `Scores by ${by} (areas: medians)`,
  holds: (name: string, categories: string): string => `${name}: ${categories}`,
  merged: (groups: readonly string[]): string => `Small categories stand together. ${groups.join(". ")}.`,
  dimensions: {
    industry: "industry",
    size: "company size",
    year: "year",
    province: "province",
    region: "region",
    form: "length of the questionnaire",
    assessor: "assessor",
    park: "park",
    programme: "programme",
    cohort: "cohort",
  },
  byDimension: (dimension: string): string => `By ${dimension}`,
  dimensionAnd: (names: readonly string[]): string => names.join(" and "),
  coreMean: "Core mean",
  coreMedian: "Core median",
  coreMiddle: "Core middle half",
  range: (low: string, high: string): string => `${low}–${high}`,
  flagTable: "Red flags by duty, most frequent first",
  flagGroups: "Companies with at least one red flag, by group",
  duty: "Duty",
  area: "Area",
  kind: "Kind",
  kinds: {
    legal: "legal",
    critical: "critical",
    "legal-emergency": "legal; critical in an emergency",
  },
  flagShare: "Red flags",
  anyFlagShare: "At least one red flag",

  // Files, exclusions, problems.
  pool: ({
    files,
    cases,
    used,
    firms,
  }: {
    readonly files: number;
    readonly cases: number;
    readonly used: number;
    readonly firms: number;
  }): string =>
    `${plural(files, "file was", "files were")} read and ${plural(cases, "assessment", "assessments")} found in them. ${used} of them are used, of ${plural(firms, "company", "companies")}.`,
  exclusions: "What did not enter",
  noExclusions: "Everything that was read is used.",
  reason: "Reason",
  cases: "Number",
  exclusionReasons: {
    rejected: "File or case could not be read",
    "duplicate-file": "Copy of another file",
    "duplicate-case": "Second assessment of the same company and year",
    assessor: "Made by somebody else than was asked for",
    careless: "Answers that look careless",
    insufficient: "Too little answered for an overall score",
    "na-share": "More than 30% of the questions marked as not applicable",
    large: "Large company, for which the questionnaire is not made",
    version: "Another version of the questionnaire",
    "no-year": "No reporting year",
  },
  careless: "Answers that look careless",
  carelessFound: (companies: number | null, minimum: number): string =>
    `${companies === null ? `Fewer than ${minimum} companies` : plural(companies, "company", "companies")} answered in a way that looks careless: contradicting, random or copied answers. They are in all figures of this report, because a sign is no proof.`,
  headlineWithout: (name: string, { all, without, n }: { readonly all: string; readonly without: string; readonly n: string }): string =>
    `${name}: mean ${all}; without these companies ${without} (${n}).`,
  carelessWithheld: "The figures without them are not given, because they would tell of too few companies.",
  onlyAssessors: "Only assessments made by",
  problems: "Problems and how to mend them",
  problemsIntro: (files: number, problems: number): string =>
    `${plural(problems, "remark", "remarks")} on ${plural(files, "file", "files")}. Rejected files and cases are not used; all others are used as far as they could be read.`,
  problemsKept: "Remarks on single files stay with whoever made this report.",
  noProblems: "No problem was found in any file.",
  moreProblems: (n: number): string => `${n} more stand in problems.csv.`,
  file: "File",
  place: "Place",
  whatFound: "What was found",
  whatToDo: "What to do",
  sheet: (name: string): string => `Sheet ${name}`,
  cell: (address: string): string => `cell ${address}`,
  line: (line: number): string => `line ${line}`,
  column: (name: string): string => `column ${name}`,
  item: (id: string): string => `question ${id}`,
  placeSeparator: ", ",
  wholeFile: "whole file",

  // Method.
  methodParts: (minimum: {
    readonly mean: number;
    readonly quartiles: number;
    readonly p10p90: number;
    readonly extremeShare: number;
  }): readonly {
    readonly title: string;
    readonly text: readonly string[];
  }[] => [
    {
      title: "How scores are made",
      text: [
        "A practice on level 0 to 4 gives 0, 25, 50, 75 or 100 points; a duty that is met gives 100 points, one that needs attention 50, one that is not met 0. Figures such as energy use are not scored.",
        "Items of a topic count the same, topics of an area count the same, and each of the five areas is one fifth of the overall score. Every company is scored with these weights, whatever weights it set for itself.",
        "A topic needs answers to at least half of the questions that apply, an area needs valid topics with at least two thirds of its weight, and the overall score needs all five areas. Scores are recomputed from the answers; totals found in a file are not trusted.",
      ],
    },
    {
      title: "Core score",
      text: [
        "The core score is the overall score of the 25 basic questions alone. Everybody is asked them, in the short form and in the full one, in micro, small and medium companies. It is therefore the figure to compare groups by.",
      ],
    },
    {
      title: "Why some figures are missing",
      text: [
        `So that no single company can be recognised, a mean, median or share needs at least ${minimum.mean} companies, a standard deviation or the middle half at least ${minimum.quartiles}, and the 10th and 90th percentile at least ${minimum.p10p90}. A number of companies below ${minimum.mean} is withheld itself, with its whole group. Small industries, sizes and provinces are put together first. Where a small number could still be worked out from totals and neighbours, further groups, or single scores and questions in them, are withheld, so that what is withheld need not be small.`,
        `A share of 0% or 100% would tell something about every single company. It is published only from ${minimum.extremeShare} companies upwards, and never for a legal or critical duty; sometimes a second share has to be withheld so that the first cannot be worked out. For the same reason no mean is published of scores that are all at one end of the scale, and no spread of scores that are all alike.`,
        "A figure that is withheld is never shown as zero or as an empty cell: a mark stands in its place, and the reason below the table.",
      ],
    },
    {
      title: "Statistics",
      text: [
        "Quantiles are interpolated linearly between the ordered scores (type 7 of Hyndman and Fan, the same as PERCENTILE.INC in a spreadsheet). The standard deviation (SD) has n − 1 in its denominator. n is the number of companies behind a figure.",
        "Square brackets hold the 95% interval of a figure: by Student's t for a mean, between two ordered scores for a median, by Wilson's method for a share. An interval of a mean or median stands only where the standard deviation may, because it tells as much. benchmark.json holds all of them.",
        "Scores are given with one decimal, below ten companies as whole numbers. Headlines of charts are written by a rule: they name a strongest or weakest only where it leads by at least one point and nothing it is compared with is withheld.",
        "Groups without the year hold the latest assessment of each company, so that nobody counts twice. The course over the years compares everybody who took part in each year; these need not be the same companies.",
      ],
    },
    {
      title: "What the figures cannot say",
      text: [
        "This is a self-assessment and not an audit. Nobody has checked the answers, and companies may see themselves too kindly or too strictly.",
        "The companies took part of their own accord or at the invitation of somebody who advises them. They are not a random sample, so the figures are not representative of small and medium companies in general. Intervals do not change that: they tell how far chance alone could have moved a figure had other companies of the same kind taken part.",
        "A score says how far practices are in place. It is not a measure of impact, and not a certificate.",
      ],
    },
    {
      title: "The questionnaire",
      text: [
        "It follows the structure of the China SME Social Responsibility Guide: responsibility management, and duties towards employees, environment, market and community. It is an independent implementation and not the official self-check form of the Guide.",
      ],
    },
  ],

  // Colophon.
  questionnaire: "Questionnaire",
  scorer: "Scoring rules",
  format: "Data format",
  versionOf: (id: string, version: string): string => `${id}, version ${version}`,
  version: (version: string): string => `version ${version}`,
  duplicates: "Two assessments of the same company and year",
  duplicateRules: {
    latest: "the better supported, then the later saved one counts",
    first: "the one that was read first counts",
    error: "not allowed",
    keep: "both count, as if from two companies",
  },
  brokenDown: "Groups",
  weighting: "Weights",
  weightedTo: (by: string, effect: string, effective: string): string =>
    `weighted means are raked to the population by ${by} (design effect ${effect}, effective number ${effective}); weights do not repair self-selection`,
  notWeighted: (by: string, effect: string): string =>
    `weights by ${by} were not used: a design effect of ${effect} is above 3, so that a few companies would decide`,
  licence: "Licence",
  licenceText:
    "The questionnaire is licensed under CC BY 4.0, the program sme-csr under the MIT licence. The figures belong to whoever made this report.",
  citation: "Please cite as",
  cite: (title: string, n: string, versions: string): string =>
    `${title}. Self-assessments of ${n} small and medium companies. ${versions}. Made with sme-csr.`,
  privacy: "This page is one file. It holds no script, loads nothing and sends nothing.",
};
