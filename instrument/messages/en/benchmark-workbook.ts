/** What benchmark.xlsx says beside the words of charts and report. */
export const benchmarkWorkbook = {
  sheets: {
    summary: "Summary",
    percentiles: "Percentiles",
    heatMap: "Heat map",
    trends: "Trends",
    quality: "Data quality",
    codebook: "Codebook",
  },
  percentiles: "Distribution of every score in every group",
  percentilesIntro:
    "Scores from 0 to 100, without caps and under equal weights. Filter by group or score. A mark such as n<5 stands where a figure is withheld; its meaning stands on the sheet Data quality. Groups of too few companies are left out.",
  heatMap: "Median scores by group, area and topic",
  heatMapIntro: "The darker, the higher; a grey cell is withheld. Differences between groups say nothing about their cause.",
  trends: "Mean scores by year",
  trendsIntro: "Everybody who took part in a year; these need not be the same companies. Behind each mean stands its number of companies.",
  quality: "Data quality",
  pool: "What was read",
  files: "Files",
  cases: "Assessments found",
  used: "Assessments used",
  firms: "Companies",
  marksHeading: "Marks",
  mark: "Mark",
  meaning: "Meaning",
  codebook: "Questions and what their answers mean",
  codebookIntro: "Ids are those of the columns in scores.csv, responses_long.csv and benchmark.json.",
  id: "Id",
  title: "Subject",
  prompt: "Question",
  type: "Type",
  types: { maturity: "practice, 0–4", compliance: "duty: yes, attention, no", kpi: "figure, not scored" },
  levels: "What the answers mean",
  basic: "Basic form",
  yes: "yes",
  no: "no",
  breakdown: "Broken down by",
  none: "–",
};

/** What every language must say in benchmark.xlsx. */
export type BenchmarkWorkbookMessages = typeof benchmarkWorkbook;
