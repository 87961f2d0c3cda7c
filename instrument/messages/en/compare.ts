/** What stands beside the charts of a comparison in the task pane. Names, figures and reasons for gaps come from `charts`. */
export const compare = {
  areasHeading: "By area",
  topicsHeading: "By topic, furthest behind the median first",
  group: (name: string, n: string): string => `${name} (${n})`,
  against: (group: string, companies: string): string => `Your company beside ${companies} (${group})`,
  chartOf: (heading: string): string => `Chart: ${heading}. The table below it holds the same numbers.`,
  tableOf: (heading: string): string => `Table: ${heading}`,
  noChart: (minimum: number): string => `No score of this group rests on at least ${minimum} companies, so there is nothing to draw.`,
  name: { areas: "Area", topics: "Topic" },
  you: "You",
  median: "Median",
  middleHalf: "Middle 50%",
  middleEighty: "Middle 80%",
  n: "n",
  noScore: "–",
  why: (mark: string, reason: string): string => `${mark}: ${reason}.`,
  noOwnScore: "no score of your own: too little is answered, or nothing applies",
  legend: { middleEighty: "middle 80% of the companies", middleHalf: "middle 50%", median: "median", you: "your company" },
  notesHeading: "How to read this",
  notes: {
    basis: "Scores are compared before caps and under equal weights, so yours can differ from the one shown in the overview.",
    selfSelected: "The companies took part by choice. Your place among them is not your place among all companies.",
    version: (theirs: string, yours: string): string =>
      `The benchmark was made with version ${theirs} of the questionnaire, your assessment with version ${yours}. A difference can come from the questions.`,
    versions: (versions: string): string =>
      `The file holds answers to several versions of the questionnaire (${versions}). They are comparable, but a difference can come from the questions.`,
    formsMixed: "Basic and full forms can stand side by side in this group. Only the core score rests on the same questions for everybody.",
    formOther: (theirs: string, yours: string): string =>
      `These companies answered the form “${theirs}”, you answered “${yours}”. Only the core score rests on the same questions for everybody.`,
    leftOut: (n: number): string =>
      n === 1
        ? "1 assessment of the file was left out, because it could not be read, is a duplicate or does not meet the rules for benchmarks."
        : `${n} assessments of the file were left out, because they could not be read, are duplicates or do not meet the rules for benchmarks.`,
    groupWithheld: (minimum: number): string =>
      `Small groups stand together, and groups that would tell of fewer than ${minimum} companies cannot be chosen.`,
    otherYear: (theirs: string, yours: string): string => `The companies' assessments are of ${theirs}, yours is of ${yours}.`,
  },
};

/** What every language must say beside a comparison. */
export type CompareMessages = typeof compare;
