/** What a line that cites research data names. */
export interface DataCitation {
  /** "2023–2025", empty where no year is known. */
  readonly years: string;
  readonly cases: number;
  readonly firms: number;
  /** Version of the questionnaire. */
  readonly version: string;
  /** Version of the program. */
  readonly software: string;
}

/** What the research data say of themselves: codebook, label scripts, data package. */
export const research = {
  title: "CSR self-assessment of small and medium companies: research data",
  codebookTitle: "Codebook",
  questionnaire: (version: string): string => `Questionnaire version ${version}`,
  intro: [
    "The tables describe the same cases. A case is one company in one year. They are joined by case_id.",
    "A value is empty where there is none; the column of missing reasons beside it says why. Empty never means 0.",
    "Answers of practices run from 0 to 4. Duties are on the same scale: no 0, further attention 2, yes 4. Figures stand in their unit.",
  ],
  tables: {
    responses_long: { title: "Answers, one row an answer", about: "Every question that was asked or answered." },
    responses_wide: {
      title: "Answers, one row a case",
      about: "What is known of the company, and for every question answer, missing reason and evidence.",
    },
    scores: { title: "Scores, one row a case", about: "Scores 0 to 100 under equal weights, without caps." },
  },
  variables: {
    case_id: "Number of the case in this release; the same in all tables",
    firm_key: "Pseudonym of the company; the same over the years, and over releases that were made with the same secret",
    year: "Reporting year",
    instrument_version: "Version of the questionnaire that was filled in",
    form: "Form of the questionnaire",
    areas: "Areas that the company chose to answer; empty for all of them",
    industry: "Industry, section of GB/T 4754-2017",
    industry_code: "Industry as stated, code of GB/T 4754-2017",
    province: "Province, GB/T 2260",
    region: "Economic region of the National Bureau of Statistics",
    size: "Size class, as stated, otherwise by the statistical rule",
    status: "Standing of the overall score",
    completeness: "Answered share of the scored questions that apply (0 to 1)",
    na_share: "Share of the scored questions marked not applicable (0 to 1)",
    band: "Band of the overall score, under the caps",
    red_flags: "Duties answered no: their question numbers",
    amber_flags: "Duties answered further attention: their question numbers",
    excluded: "Why the case does not enter a benchmark; empty for one that does",
    area: "Area of the question",
    topic: "Topic of the question",
    item_id: "Number of the question",
    value: "Answer: practices 0 to 4, duties 0, 2 or 4, figures in their unit",
    missing: "Why there is no value",
    evidence: "How well the answer is backed",
  },
  score: (name: string): string => `Score: ${name} (0 to 100, equal weights, without caps)`,
  missingOf: (name: string): string => `${name}: why there is no value`,
  evidenceOf: (name: string): string => `${name}: evidence`,
  missing: {
    blank: "Asked, and left blank",
    unreadable: "What stood there could not be read",
    invalid: "What stood there is no answer to this question",
    notAsked: "Not asked, for the form, the size or the chosen areas",
    notPublic: "No value: left blank, not applicable or unreadable; which of them is not public",
    withheld: "Withheld, as all companies of the group answered alike",
    na: (reason: string): string => `Not applicable: ${reason}`,
  },
  status: { final: "Final", provisional: "Provisional", insufficient: "Too little answered" },
  exclusions: {
    assessor: "By another assessor than was asked for",
    careless: "Answers look careless",
    insufficient: "Too few answers",
    "na-share": "More than 30% not applicable",
    large: "Large company, outside the questionnaire's scope",
    version: "Another version of the questionnaire",
    "no-year": "No year",
  },
  types: { string: "text", integer: "whole number", number: "number", date: "date" },
  itemTypes: { maturity: "practice, 0 to 4", compliance: "duty", kpi: "figure" },
  tiers: { legal: "legal", critical: "critical", "legal-emergency": "legal; critical in a year with a public emergency" },
  sectors: { primary: "Primary sector", secondary: "Secondary sector", tertiary: "Tertiary sector" },
  microSmall: "Micro or small",
  yes: "yes",
  no: "no",
  columns: {
    variable: "Variable",
    label: "Meaning",
    type: "Type",
    values: "Values",
  },
  facts: {
    kind: "Kind",
    unit: "Unit",
    values: "Values",
    missing: "Missing reasons",
    topic: "Topic",
    area: "Area",
    tier: "Tier of the duty",
    basic: "In the basic form",
    weight: "Weight of the topic in its area",
    severity: "Severity (1 to 5)",
    since: "Since version",
    standards: "In other standards",
    columns: "Columns",
  },
  itemsHeading: "Questions",
  columnsHeading: (table: string): string => `Columns of ${table}`,
  itemColumns: "For every question three columns, such as EM1_05 (answer), EM1_05_missing (why there is none) and EM1_05_ev (evidence).",
  scoreColumns: "Scores by topic have the number of the topic, such as EM1.",
  labelsIntro: (table: string): string => `Labels of variables and values of ${table}.csv. Run it in the folder of the data.`,
  licence: "Questions and labels: CC BY 4.0, sme-csr contributors. The data belong to whoever collected them.",
  emptyMeans: {
    nothing: "not given, or does not apply",
    reasonIn: (column: string): string => `no value; the reason stands in ${column}`,
  },
  unitOfAnalysis: "Company in a reporting year",
  citation: ({ years, cases, firms, version, software }: DataCitation): string =>
    `CSR self-assessment of small and medium companies: research data${years === "" ? "" : `, ${years}`}. ${cases} cases of ${firms} companies. Questionnaire csr-sme-self-assessment ${version}. Made with sme-csr ${software}.`,
  codebookCitation: (version: string, software: string): string =>
    `CSR self-assessment of small and medium companies: codebook. Questionnaire csr-sme-self-assessment ${version}. Made with sme-csr ${software}.`,
  about: {
    codebook: "Structure of the research data. csr export and csr aggregate write the data themselves.",
    pseudonymous:
      "Pseudonymous, not anonymous: companies have keys in place of names, but industry, place, size and figures may tell who they are. For use under agreement, not for publication.",
    unkeyed:
      "Pseudonymous, not anonymous: companies have keys in place of names, but industry, place, size and figures may tell who they are. The keys were made without a secret and hold within these data alone: whoever has all the files behind them could work them out. For use under agreement, not for publication.",
    public:
      "Anonymised for publication: see disclosure.json for what was generalised, withheld and dropped. Blank, not applicable and unreadable are not told apart.",
  },
  separator: ", ",
  colon: ": ",
};
