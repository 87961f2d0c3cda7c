import { quoted } from "../quoted.ts";

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const columnList = (columns: readonly string[]): string => (columns.length === 0 ? "none" : columns.map(quoted).join(", "));

/** What is said of parks, programmes and cohorts. */
export const programme = {
  table: {
    needed: (dimension: string): string =>
      `--by ${dimension} needs a table that says which company belongs where. Give it with --clusters FILE: one row a company, with its credit code or name and the columns park, programme or cohort.`,
    lacksColumn: (file: string, dimension: string, columns: readonly string[]): string =>
      `${file} has no column ${dimension}, so companies cannot be grouped by it. Add the column, or leave --by ${dimension} out. Found: ${columnList(columns)}.`,
    noCompany: (file: string, columns: readonly string[]): string =>
      `${file} has no column that names the company. Add a column “credit code” or “company”. Found: ${columnList(columns)}.`,
    noCluster: (file: string, columns: readonly string[]): string =>
      `${file} says of no company where it belongs. Add a column “park”, “programme” or “cohort”. Found: ${columnList(columns)}.`,
    named: (companies: number, all: number): string => `${companies} of ${plural(all, "company", "companies")} found in the cluster table`,
    unmatched: (rows: number): string => `no file for ${plural(rows, "row", "rows")}`,
    differing: (rows: number): string => `${plural(rows, "row contradicts", "rows contradict")} another one`,
    unnamed: (rows: number): string => `${plural(rows, "row names", "rows name")} no company`,
    tooLong: (rows: readonly number[]): string =>
      `${plural(rows.length, "row", "rows")} with more fields than the header left out, such as row ${rows[0] ?? 0}`,
  },
  progress: {
    intro: (asOf: string | null): string =>
      `Each company counts once, with its latest assessment. A company has a plan where its file names an action at least; an action without a status counts as open. ${
        asOf === null
          ? "An unfinished action is overdue where it was due before the day on which the file was saved."
          : `An unfinished action is overdue where it was due before ${asOf}.`
      } Percent to target is what the workbook shows: how far a company is to the levels it wants to reach, where going beyond one earns nothing.`,
    withheld:
      "Numbers of actions are sums over companies. One to which a single company contributes nearly all is withheld, and so is what it could be worked out from.",
    table: "Progress by group",
    group: "Group",
    companies: "Companies",
    withPlan: "With a plan",
    planning: "Companies with a plan",
    total: "Actions",
    open: "Open",
    doing: "In progress",
    done: "Done",
    overdue: "Overdue",
    closed: "Share done",
    toTarget: "Percent to target (median)",
    changes: (from: number, to: number): string => `Change of scores from ${from} to ${to}`,
    changesIntro: (from: number, to: number): string =>
      `Mean change in points of the companies that answered in both years, ${from} and ${to}, each compared with itself. n is the number of companies. Companies that came or left between the years do not move these figures.`,
    brackets: "Square brackets hold the 95% interval of the overall score; those of the areas stand in progress.csv.",
    noYears: "There are no two consecutive years with assessments, so that no change can be told.",
    logged: "Progress is not told beside earlier releases, because their log knows nothing of it.",
    between: (value: string, low: string, high: string): string => `${value} [${low} to ${high}]`,
  },
  training: {
    rule: "A company lacks a topic where its questions together fall short of the usual targets: level 3 (fully applied) of a practice and “yes” to a duty. It is the gap from which the workbook lists the near-term responsibilities.",
    top: (names: string): string => `Most companies need training in: ${names} (share of companies that lack the topic).`,
    table: "Topics by the share of companies that lack them",
    rank: "Rank",
    topic: "Topic",
    scored: "Companies with a score",
    lacking: "Lack the topic",
    byGroup: "What each group lacks most",
    topicsInOrder: "Topics, the one that most companies lack first",
    ranked: (rank: number, name: string, share: string): string => `${rank}. ${name} (${share})`,
    nothing: "Every topic is withheld, or nobody lacks one.",
    list: (topics: number): string => `Training list: the ${topics} topics that most companies lack, and what answers them`,
    listIntro:
      "For each question: how many companies fall short of it, what the next step and the target mean, what could prove it, and where laws and standards speak of it. The legal references are hints, not legal advice.",
    heading: (rank: number, name: string): string => `${rank}. ${name}`,
    share: (share: string, n: string): string => `${share} of the companies with a score lack this topic (${n}).`,
    below: "Below the target",
    belowOf: (share: string, n: string): string => `${share} (${n})`,
    question: "Question",
    next: "Next step",
    target: "Target",
    step: (label: string, meaning: string): string => `${label}: ${meaning}`,
    evidence: "Evidence",
    law: "Law",
    standards: "Standards",
    reference: (name: string, codes: string): string => `${name} ${codes}`,
    low: "95% from",
    high: "95% to",
  },
  sheets: { progress: "Progress", needs: "Training needs", list: "Training list" },
  sheetsIntro: {
    needs: "One row a group and topic; filter by group. Only groups that are published stand here.",
    list: "All companies together. Topics in the order of the training needs, questions in the order of their need.",
  },
};

/** What every language must say of parks, programmes and cohorts. */
export type ProgrammeMessages = typeof programme;
