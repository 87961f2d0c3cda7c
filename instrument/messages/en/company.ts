/** Number of something, as "1 duty" or "3 duties". */
const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The report of one company: HTML page and workbook. Names, figures and reasons for gaps come from `charts` and `workbook`. */
export const company = {
  product: "CSR self-assessment for small and medium companies · company report",
  unnamed: "Your company",
  title: (name: string, year: string): string => (year === "" ? `${name}: CSR self-assessment` : `${name}: CSR self-assessment ${year}`),
  facts: (parts: readonly string[]): string => parts.join(" · "),
  period: (start: string, end: string): string => `period ${start} to ${end}`,
  size: (size: string): string => `${size.toLowerCase()} company`,
  form: (form: string): string => `${form.toLowerCase()} form`,
  confidential: "For the company itself: this report shows single answers. Pass it on only with the company's consent.",

  sections: {
    summary: "Summary",
    position: "Where the company stands among others",
    scores: "Scores",
    flags: "Duties not met or needing attention",
    risks: "Main risks",
    plan: "Near-term responsibilities",
    change: "Change since the earlier assessment",
    strengths: "Strengths that can be shown",
    initiatives: "Initiatives",
    crosswalk: "The answers in the language of other standards",
    remarks: "Remarks on the file",
    method: "Method and limits",
    colophon: "Versions, licence, citation",
  },

  keyOverall: "overall score of 100",
  keyBand: "band",
  keyCore: "core score of 100",
  keyFlags: "red flags",
  keyAnswered: "of the questions answered",
  keyPlace: "of the group, by core score",

  standing: "Where you stand",
  doing: "What to do first",
  showing: "What you can build on",
  reading: "How to read this",
  listAnd: (names: readonly string[]): string =>
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`,
  nameComma: ", ",
  namedMore: (names: string, more: number): string => (more === 0 ? names : `${names}, and ${more} more`),
  sentenceSpace: " ",
  overall: (score: string, band: string): string => `The overall score is ${score} of 100, in the band “${band}”.`,
  capped: (raw: string): string => `Red flags cap it; without them it would be ${raw}.`,
  bounds: (low: string, high: string): string => `Questions are still open: depending on their answers it lies between ${low} and ${high}.`,
  noOverall: (answered: number, applicable: number): string =>
    `${answered} of ${plural(applicable, "question is", "questions are")} answered, too few or in too few areas for an overall score.`,
  areasOnly: "Only some of the five areas were assessed, so there is no overall score.",
  provisional: "The result is provisional until the open questions, and above all the duties among them, are answered.",
  position: (core: string, place: string, group: string, companies: string): string =>
    `With a core score of ${core} it is ${place} of the companies it is compared with (${group}; ${companies}).`,
  positionNoPlace: (group: string, companies: string): string =>
    `There is no place to report for the core score among the companies it is compared with (${group}; ${companies}).`,
  noBenchmark: "No benchmark was given, so this report does not say how other companies do.",
  notComparable: {
    version: "The answers are to another version of the questionnaire, so they are not compared with the benchmark.",
    withheld: (group: string, minimum: number): string =>
      `The group ${group} has fewer than ${minimum} companies in the benchmark; nothing is shown of it, so that no company can be recognised.`,
    none: (minimum: number): string =>
      `No group of the benchmark to which the company belongs has ${minimum} companies, so nothing can be shown without giving single companies away.`,
  },
  furthest: (behind: string, ahead: string): string => `Furthest behind the median: ${behind}. Furthest ahead of it: ${ahead}.`,
  furthestBehind: (behind: string): string => `Furthest behind the median: ${behind}.`,
  furthestAhead: (ahead: string): string => `Furthest ahead of the median: ${ahead}.`,
  gap: (name: string, points: string): string => `${name} (${points} points)`,
  highLow: (high: string, low: string): string => `Its strongest area is ${high}, its weakest ${low}.`,
  scoreOf: (name: string, score: string): string => `${name} (${score})`,
  changed: (year: string, from: string, to: string): string => `Since ${year} the core score went from ${from} to ${to}.`,
  changedYear: (year: number | null): string => (year === null ? "the earlier assessment" : String(year)),
  changedFlags: (solved: number, fresh: number): string =>
    `${plural(solved, "red flag is", "red flags are")} gone and ${plural(fresh, "is", "are")} new.`,
  redFirst: (n: number, names: string): string =>
    `${plural(n, "duty is", "duties are")} not met, by your own answers: ${names}. ${n === 1 ? "It comes" : "They come"} before everything else.`,
  noRed: "No duty was answered with “no”.",
  amberNext: (n: number, names: string): string => `${plural(n, "duty needs", "duties need")} further attention: ${names}.`,
  openDuties: (n: number, names: string): string =>
    `${plural(n, "duty was", "duties were")} left unanswered: ${names}. Answer ${n === 1 ? "it" : "them"}, even if the answer is “further attention”.`,
  topRisks: (names: string): string => `The highest risks that remain: ${names}.`,
  planState: (lines: number, settled: number): string =>
    `The list of next steps has ${plural(lines, "entry", "entries")}; ${settled === 0 ? "none of them has" : settled === 1 ? "1 of them has" : `${settled} of them have`} an owner and a date in your action plan.`,
  planMissing: "Give each step an owner and a date.",
  planNone: "Every answered practice has reached its target and every answered duty is met. Keep the evidence up to date.",
  provable: (names: string): string => `Fully applied or better, and backed by records or an outside proof as you state: ${names}.`,
  provableNone: (n: number): string =>
    `${plural(n, "practice is", "practices are")} fully applied by your answers, but none of them is backed by records or an outside proof. Collect evidence before you show them.`,
  unprovable: (n: number): string =>
    `${plural(n, "further practice is", "further practices are")} fully applied by your answers, but without such proof.`,
  caution:
    "All of this rests on what the company says about itself. Nobody has checked it; it is no audit, no certificate and no legal advice.",
  cautionGroup:
    "The companies in the benchmark took part by choice. A place among them is not a place among all companies of a trade or region.",

  // Scores.
  scoresIntro:
    "0 to 100, as displayed in your workbook: a red flag caps the scores that it belongs to, and weights that you set yourself count. “Lowest” and “highest” say where a score can come to lie when open questions are answered.",
  scoreTable: "Scores by area and topic",
  score: "Score",
  band: "Band",
  withoutCaps: "Without caps",
  possible: "Lowest–highest",
  answered: "Answered",
  applicable: "Apply",
  ofQuestions: (answered: number, applicable: number): string => `${answered} of ${applicable}`,
  notApplicable: "n/a",
  whyNotApplicable: "no question of it applies",
  whyTooFew: "too few questions are answered for a score",
  noScore: "–",
  whole: "Whole assessment",

  // Position.
  positionIntro: (group: string, companies: string): string =>
    `Compared with: ${group} (${companies}). Compared are scores without caps and under equal weights, on both sides, so they can differ from those displayed in the workbook. The core score rests on the same 25 questions for everybody.`,
  otherGroup: "The company does not belong to this group; it was asked for.",
  unusable: (reason: string): string =>
    `This assessment would not enter a benchmark itself (${reason.toLowerCase()}). Read the comparison with care.`,
  smallGroup: (n: number): string =>
    `With ${n} companies a place is rough: one company more or less can move the median by several points. Read it as a hint.`,
  fewQuestions: "Topics have between two and seven questions, so a single answer by one level can move a topic by several places.",
  positionTable: { areas: "Position by area", topics: "Position by topic, furthest behind the median first" },
  you: "You",
  median: "Median",
  middleHalf: "Middle 50%",
  middleEighty: "Middle 80%",
  gapColumn: "Distance",
  place: "You are",
  whyNoPlace: "there is no score of your own, or nothing of the group is published to compare it with",
  groupsTable: "Core score beside other groups of the benchmark to which the company belongs",
  groups: "Other groups",

  // Flags.
  flagsIntro:
    "A duty is a legal or ethical minimum. “No” raises a red flag and caps the displayed score until it is mended; “further attention” does not: it is an honest answer of a company that is not sure or is putting something right. The laws named are hints; check the text in force and take advice where it matters.",
  redHeading: "Red flags: not met",
  amberHeading: "Further attention",
  openHeading: "Unanswered duties",
  noneRed: "No duty was answered with “no”.",
  noneAmber: "No duty was answered with “further attention”.",
  noneOpen: "Every duty that applies was answered.",
  duty: "Duty",
  question: "What is asked",
  kind: "Kind",
  law: "Laws to look at",
  proof: "What could prove it",
  noLaw: "–",
  tiers: { legal: "legal", critical: "critical" },

  // Risks.
  risksIntro:
    "Risk is severity × likelihood, 1 to 25. Severity is set for each question by scale, scope and irremediability; likelihood falls with every level of your answer. Questions without an answer count as uncontrolled. The list says where to look first. It does not say that harm has been done.",
  mainRisks: "The highest remaining risks",
  mapCaption: "Questions by severity (rows) and likelihood (columns)",
  mapRow: (severity: number): string => `Severity ${severity}`,
  mapColumn: (likelihood: number): string => `Likelihood ${likelihood}`,
  mapIntro: (high: number, medium: number, low: number): string =>
    `${plural(high, "question", "questions")} with a high risk (15 or more), ${medium} with a medium one (8 to below 15), ${low} with a low one.`,
  noRisks: "No question applies, so there is no risk to show.",

  // Plan.
  planIntro:
    "First every duty that is not met, then every duty that needs attention, then the five practices with the highest priority (importance × distance from the target). Owner, date and status are those of the action plan in your file.",
  planTable: "Near-term responsibilities",
  alsoPlanned: "Further steps in your action plan",
  subject: "Subject",
  why: "Why",
  now: "Now",
  goal: "Target",
  goalMeans: "What the target means",
  action: "What will be done",
  owner: "Owner",
  due: "Due",
  status: "Status",
  missing: "to be settled",
  noAction: "not in the plan yet",
  planEmpty: "There is nothing on the list: no duty is open, and every answered practice has reached its target.",
  toTarget: (percent: string): string => `${percent} of the way to the targets is done, over all answered questions.`,

  // Change.
  changeIntro: (before: string, now: string): string =>
    `${before} beside ${now}. Both are scored by the same rules, without caps and under equal weights.`,
  earlier: "the earlier assessment",
  thisTime: "this assessment",
  changeForms:
    "The two assessments are of different length. Only the core score rests on the same questions in both, so only that is compared.",
  changeCaution:
    "A change of score can come from better practice, from a changed view of the same practice, or from questions that were answered in one year only. The list of changed answers shows which.",
  changeTable: "Scores of the two years",
  difference: "Change",
  changedAnswers: (better: number, worse: number, same: number): string =>
    `Of the questions answered in both years ${better} ${better === 1 ? "was" : "were"} answered better, ${worse} lower and ${same} alike.`,
  changedTable: "Changed answers, the largest steps first",
  changedMore: (n: number): string => `${n} more changed answers are not listed.`,
  solved: (names: string): string => `Red flags that are gone: ${names}.`,
  fresh: (names: string): string => `New red flags: ${names}.`,
  standingFlags: (names: string): string => `Red flags in both years: ${names}.`,
  noChange: "No earlier assessment of this company was given, so nothing can be said about change.",

  // Strengths.
  strengthsIntro:
    "Practices that are fully applied or better, those backed by records, data or an outside proof first. Topics with a red flag are left out: who shows the good beside a duty that is not met is easily accused of whitewashing. Show only what you can prove.",
  strengthsTable: "Practices that can be shown",
  level: "Level",
  reached: "What that means",
  evidence: "Evidence, as stated",
  evidenceNone: "not stated",
  evidenceHint: "Suitable evidence",
  strengthsMore: (n: number): string => `${plural(n, "further practice is", "further practices are")} fully applied and not listed.`,
  noStrengths: "No practice is fully applied yet in a topic without red flags. Begin with the next steps above.",

  // Initiatives.
  initiativesIntro: "As recorded in your file. Gifts and voluntary work are never set off against duties, and they do not enter the score.",
  initiativesTable: "Register",
  figuresTable: "Figures of the register",
  noInitiatives: "No initiative is recorded.",
  initiative: "Initiative",
  kindOf: "Kind",
  when: "When",
  cost: "Cost (10,000 CNY)",
  alignment: "Alignment",
  traceability: "Traceability",
  partner: "Partner",
  figure: "Figure",
  value: "Value",
  days: (n: number): string => plural(n, "day", "days"),
  span: (start: string, end: string): string => `${start} to ${end}`,
  notGiven: "–",
  whyNotGiven: "not stated",

  // Crosswalk.
  crosswalkIntro:
    "For customers, banks and auditors who ask in the terms of another standard: where your answer to each question belongs. The assignment is this project's own. It shows related subjects, and does not mean that a standard is met or reported on.",
  crosswalkTable: "Questions, answers and codes of other standards",
  answer: "Answer",
  standards: { iso26000: "ISO 26000", gbt36002: "GB/T 36002", sdg: "SDG target", gri: "GRI", vsme: "VSME", ungc: "UNGC" },
  noCode: "–",
  unanswered: "open",

  // Remarks.
  remarksIntro: "What was noticed while the file was read. Mending it makes the next report better.",
  noRemarks: "Nothing was noticed.",

  // Method.
  methodParts: [
    {
      title: "What this is",
      text: [
        "This report repeats what the company answered, scores it by fixed rules and sets it beside published figures of other companies, if a benchmark was given. It is no audit, no certificate, no rating and no legal advice. Nobody has checked the answers, and companies may see themselves too kindly or too strictly.",
        "The questionnaire follows the structure of the China SME Social Responsibility Guide. It is an independent implementation, not the Guide's own self-check form, and is not endorsed by its publisher. It has not been validated with a large sample yet.",
      ],
    },
    {
      title: "How scores are made",
      text: [
        "A practice on level 0 to 4 gives 0, 25, 50, 75 or 100 points; a duty that is met gives 100 points, one that needs attention 50, one that is not met 0. Items of a topic count the same, and so do topics of an area and the five areas, unless you set other weights. A topic needs answers to half of its questions, an area two thirds of its topics, the overall score all five areas.",
        "“No” to a legal duty caps the displayed topic at 39.9, its area at 59.9 and the whole at 79.9; to a critical duty at 19.9, 39.9 and 59.9. Bands: 0–20 Starting, 20–40 Emerging, 40–60 Established, 60–80 Good, 80–100 Leading.",
        "Scores are recomputed from the answers; totals found in the file are not used.",
      ],
    },
    {
      title: "How the position is found",
      text: [
        "Your score is set beside published quantiles of the group: “ahead of 25–50%” means that it lies between the 25th and the 50th percentile. A more exact rank is not given, because only quantiles are published. Where too few companies stand behind a quantile it is withheld, and the statement becomes coarser.",
        "The companies of a benchmark are not a random sample, their answers are unchecked as well, and groups can differ in more than what they are named after. A place says nothing about why.",
      ],
    },
    {
      title: "What a score does not say",
      text: [
        "A score tells how far practices are in place. It is not a measure of impact on people and nature. A high score does not exclude a breach, and risks are estimates from the answers, not findings.",
      ],
    },
  ],

  benchmarkSource: "Benchmark",
  benchmarkText: (file: string, firms: string, years: string): string =>
    years === "" ? `${file}: ${firms} companies` : `${file}: ${firms} companies, ${years}`,
  noBenchmarkSource: "none",
  file: "File",
  assessor: "Who made the assessment",
  licenceText:
    "The questionnaire is licensed under CC BY 4.0, the program sme-csr under the MIT licence. The answers belong to the company.",
  cite: (title: string, versions: string): string => `${title}. Self-assessment; not audited. ${versions}. Made with sme-csr.`,

  // Workbook.
  sheets: {
    summary: "Summary",
    position: "Position",
    scores: "Scores",
    risks: "Risks",
    actions: "Actions",
    change: "Change",
    initiatives: "Initiatives",
    answers: "Answers",
    standards: "Standards",
  },
  positionChart: {
    areas: (group: string): string => `Your scores by area and the median of ${group}`,
    topics: (group: string): string => `Your scores by topic and the median of ${group}`,
  },
  scoreChart: { areas: "Your scores by area", topics: "Your scores by topic" },
  changeChart: {
    areas: (before: string, now: string): string => `Scores by area: ${before} and ${now}`,
    topics: (before: string, now: string): string => `Scores by topic: ${before} and ${now}`,
  },
  workbookNote: "This workbook is a copy for reading and working on. Answers are changed in the questionnaire itself.",
  answersTable: "Answers, and what the next level asks for",
  itemNumber: "No.",
  area: "Area",
  topic: "Topic",
  reach: "Next level",
};

/** What every language must say in the report of a company. */
export type CompanyMessages = typeof company;
