/** Number of something, as "1 file" or "3 files". */
const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

export const cli = {
  description:
    "Scores CSR self-assessments of small and medium companies and turns a folder of them into a benchmark.\nNothing leaves this computer.",
  headings: {
    usage: "Usage:",
    arguments: "Arguments:",
    options: "Options:",
    globalOptions: "Options of every command:",
    commands: "Commands:",
  },
  usage: { options: "[options]", command: "[command]" },
  exitCodes:
    "Exit status: 0 done · 1 failure · 2 wrong usage · 3 done, some files rejected · 4 too few companies for any result · 130 interrupted",
  commands: {
    demo: { description: "Make a report from the packaged samples.", usage: "[options]" },
    template: { description: "Write the workbook that companies fill in.", usage: "[options]" },
    check: { description: "List every problem in every file, and how to mend it.", usage: "[options] FILES..." },
    score: { description: "Print the scores of each file.", usage: "[options] FILES..." },
    aggregate: {
      description: "Turn files of many companies into a benchmark report with charts and tables.",
      usage: "[options] PATHS... --out FOLDER",
    },
    compare: {
      description: "Make the report of a company: scores, risks, next steps, and its place among others where there is a benchmark.",
      usage: "[options] FILES... --benchmark benchmark.json --out FOLDER",
    },
    quality: {
      description:
        "Say where answers deserve a second look: careless, contradicting or copied answers, figures in a wrong unit, gaps.\nThe result names companies and is for whoever holds the files.",
      usage: "[options] FILES...",
    },
    cells: {
      description: "Show what the reader sees of any workbook or CSV: every cell of every sheet, for diagnosis.",
      usage: "[options] FILE",
    },
    stats: {
      description:
        "Statistics of any tidy table, such as scores of another questionnaire: one row an observation, one column a variable.\nThey are for whoever holds the table: minimum counts do not apply. With --json under the names of R's reference values.",
      usage: "[options] TABLE --value COLUMN[,COLUMN...]",
    },
    trend: {
      description:
        "Follow scores over the years: every year by itself, the same companies against themselves, and what moved the mean.\nMinimum counts apply, unless --consultant says that the result stays with you.",
      usage: "[options] FILES...",
    },
    robustness: {
      description:
        "Show how far the ranks of companies hang on the weights, the way of adding up, single areas and rules of scoring.\nThe result names companies: it is for whoever holds the files.",
      usage: "[options] FILES...",
    },
    schema: {
      description: "Print the JSON Schema of what a command gives as JSON, for programs that read it.",
      usage: "NAME",
    },
    codebook: {
      description: "Write the codebook of the research data: every variable with its codes, and label scripts for SPSS, Stata and R.",
      usage: "[options] --out FOLDER",
    },
    export: {
      description:
        "Write research data: answers long and wide, and scores, as CSV and Parquet with codebook, data package, DDI and label scripts.\nCompanies have pseudonyms made with your secret (CSR_SECRET or --key-file); names, credit codes and free text stay behind.",
      usage: "[options] PATHS... --out FOLDER",
    },
    report: {
      description:
        "Draft the CSR report of one company, as a Word document or HTML page: what was answered, by topic, with a standards index.\nWhat only the company can say is marked. The draft claims nothing that was not answered.",
      usage: "[options] FILE",
    },
    chart: { description: "Draw charts one by one, as SVG, PNG, PDF or for the Vega editor.", usage: "[options] [NAMES...] FILES..." },
    help: { description: "Show the help of a command.", usage: "" },
  },
  arguments: {
    files: "workbooks (.xlsx) and tables (.csv); folders and patterns such as clients/**/*.xlsx; - for CSV on standard input",
    oneFile: "workbook (.xlsx) or table (.csv) with the assessment of a company; - for CSV on standard input",
    anyFile: "any workbook (.xlsx, .xlsm) or CSV, a questionnaire or not; - for standard input",
  },
  schemaArguments: { name: "benchmark (the JSON of csr aggregate), score, stats, cells, trend, quality or robustness" },
  statsArguments: {
    table: "CSV in any usual encoding and with any usual separator, or the first sheet of a workbook; - for standard input",
  },
  options: {
    language: "language of everything that is written: zh or en (default: that of the system); for template also both",
    json: "print the result as JSON on standard output",
    quiet: "say nothing about the work, only what went wrong",
    noColor: "no colours (also: NO_COLOR=1)",
    version: "print the version",
    help: "show this help",
    out: "folder for the result",
    outQuality: "folder for the result as text and JSON, with charts",
    outDemo: "folder for the result (default: csr-demo)",
    outTemplate: "file to write (default: csr-self-assessment.<language>.xlsx)",
    force: "replace an earlier result",
    exportKeyFile: "file with the secret that pseudonyms are made with (otherwise: CSR_SECRET)",
    exportPublic: "write only what anybody may see: no keys, no figures, classes of companies that look alike",
    docx: "write a Word document (default)",
    html: "write an HTML page",
    outReport: "file to write (default: csr-report.docx or csr-report.html)",
    firmId: "company, by the id or credit code in the file, where the file holds several",
    reportYear: "year, where the file holds several (default: the latest)",
    minNPublic: "with --public, companies that must look alike, at least 3 (default: 5)",
    bom: "begin CSV files with a byte order mark, for Excel",
    clusters: "table that says which company belongs to which park, programme and cohort, for --by cluster, programme or cohort",
    asOf: "day, such as 2026-06-30, by which unfinished actions are overdue (default: the day on which each file was saved)",
    weights: "file with the columns variable, category, population: means weighted to industry, size, province … beside the others",
    releaseLog: "compare with all that was published before, as this file says, and enter this release; needs a secret",
    release: "name of this release (default: its number in the log)",
    keyFile:
      "file with the secret that pseudonyms in research data and in the log are made with (default: the environment variable CSR_SECRET)",
    noResearch: "write no research data",
    public: "only what may be given to everybody: no file names, no table of single companies, no research data",
    by: "break figures down by these dimensions together, such as industry,size; may be given several times",
    minN: "companies that must stand behind a figure, at least 3 (default: 5)",
    duplicates: "which of two cases of the same company and year counts: latest, first, keep (both), or error (default: latest)",
    assessor: "only assessments made by: self, consultant, third-party; several with commas (default: all)",
    quality:
      "answers that look careless: flag (in all figures, headlines without them as well) or exclude (default: flag, in pools of up to 5,000 cases)",
    filesFrom: "read names of files, one a line, from a file, or - for standard input",
    convert: "have LibreOffice convert .xls, .xlsb, .ods, .fods and Excel 2003 XML, and read what it makes of them",
    jobs: "files that are read at the same time (default: as suits the computer)",
    noCache: "keep nothing of what is read for the next run",
    forceUnlock: "begin although another run seems to be at work on the same folder",
    csv: "write the scores as CSV to a file, or - for standard output",
    benchmark: "benchmark.json of csr aggregate to compare with (default: none, a report without a position)",
    peerGroup: "group of the benchmark to compare with, such as industry=C,size=small, or all (default: the nearest with enough companies)",
    lastYear: "file or folder with assessments of an earlier year (default: earlier years among FILES)",
    form: "full (77 questions) or basic (25 questions) (default: full)",
    areas: "areas to ask about, such as RM,EM,EN,MK,CM (default: all)",
    sheet: "only this sheet; may be given several times",
    value: "columns of numbers to describe; may be given several times",
    group: "column of categories to compare: Kruskal-Wallis, every pair by Mann-Whitney and Dunn",
    items: "columns of answers on one scale: reliability, and signs of careless answers",
    scale: "lowest and highest answer of the items (default: 0,4)",
    firm: "column that names the company; names the rows of --items, too",
    year: "column of the year, with --firm: trend, change of the same companies, decomposition",
    margins: "file with the columns variable, category, population to weight to; variables are columns of the table",
    trendBy: "break the years down by these dimensions together, such as size or industry,size; may be given several times",
    outTrend: "folder for trend.json and the charts",
    draws: "draws of the weights (default: 1000)",
    outRobustness: "folder for robustness.json and the charts",
    consultant: "every digit, no minimum counts, single companies in the chart of the panel: for your eyes only",
    seed: "whole number that bootstrap and permutations start from (default: 1)",
  },
  usageErrors: {
    unknownOption: (option: string): string => `There is no option ${option}.`,
    unknownCommand: (command: string): string => `There is no command ${command}.`,
    didYouMean: (names: string): string => `Did you mean ${names}?`,
    missingArgument: (): string => "Name at least one file or folder.",
    optionNeedsValue: (option: string): string => `The option ${option} needs a value.`,
    badValue: (option: string, value: string): string => `The option ${option} does not take ${value}.`,
    tooManyArguments: (command: string): string => `The command ${command} takes fewer arguments.`,
    other: "The call could not be understood.",
    betweenSentences: " ",
    seeHelp: (command: string): string => `See: ${command} --help`,
    choices: (choices: string): string => `Use one of: ${choices}.`,
    wholeNumberFrom: (least: number): string => `Use a whole number from ${least} upwards.`,
    group: "Use names and codes, each once, such as industry=C,size=small, or all.",
    day: "Use a day in the form 2026-06-30.",
    wholeNumberBetween: (least: number, most: number): string => `Use a whole number from ${least} to ${most}.`,
    noFiles: "Name at least one file or folder.",
    noOutput: "Say where the result shall go: --out FOLDER, or --json for standard output.",
    bothOnly: "Only csr template makes a bilingual file. Use zh or en.",
    outputIsInput: (file: string): string =>
      `${file} is one of the files to be read and is not overwritten. Name another file for the result.`,
    stdinTwice: "Standard input can be read once: as a list of files or as a CSV, not both.",
    jsonAndCsv: "Standard output takes one result: use --json or --csv -, not both.",
    noSheet: (name: string, names: readonly string[]): string => `There is no sheet ${name}. Sheets: ${names.join(", ")}.`,
  },
  reportDraft: {
    written: (file: string): string => `Written: ${file}. Passages marked ✎ are for the company to write.`,
    oneFormat: "A report is one file: use --docx or --html, not both.",
    noFirm: (firm: string): string => `There is no company ${firm} in the file.`,
    severalFirms: (n: number): string => `The file holds ${n} companies. Name one with --firm.`,
    noYear: (year: number): string => `There is no assessment of the year ${year} in the file.`,
  },
  secret: {
    missing:
      "Pseudonyms need a secret that stays with you. Put at least 16 random characters into a file and name it with --key-file, or set CSR_SECRET. Keep it: the same secret gives the same pseudonyms next year.",
    unreadable: (file: string): string => `The file with the secret cannot be read: ${file}. Check its name.`,
    tooShort: (least: number): string =>
      `The secret is too short: credit codes can be listed and tried. Use at least ${least} random characters.`,
  },
  research: {
    noFolder: "Say where the research data shall go: --out FOLDER.",
    publicKeeps: "Data for the public hold one case a company and year. Choose another rule than --duplicates keep.",
    notPublic: "These data are pseudonymous, not anonymous: not for publication (see --public)",
    published: (cases: number, dropped: number, minimum: number): string =>
      `${plural(cases, "case", "cases")} published; ${dropped} dropped, as fewer than ${minimum} companies look alike`,
    unusable: (n: number): string => `${plural(n, "case", "cases")} left out that would not enter a benchmark`,
    levels: {
      industry: { 0: "Industry: sections", 1: "Industry: sectors only", 2: "Industry: dropped" },
      size: { 0: "Size: all classes", 1: "Size: micro and small together", 2: "Size: dropped" },
      province: { 0: "Province: as it is", 1: "Province: economic regions only", 2: "Province: dropped" },
    },
    withheld: (n: number, enough: number): string =>
      `${plural(n, "answer", "answers")} withheld, as all of fewer than ${enough} companies that look alike answered the same`,
    inAggregate: "Research data have pseudonyms in place of companies; they are for research under agreement, not for publication",
    keysOfOneResult: "Pseudonyms were made without a secret and hold for this result alone; with --key-file they stay the same next year",
    notBesideBenchmark:
      "No research data: beside the benchmark they would tell what each of the two withholds. csr export --public makes data to publish in its place.",
    notBoth: "Publish these rows or a benchmark of the same companies, not both: together they tell what each of the two withholds",
    leftOut:
      "Dropped altogether: keys of companies, links between years, figures, evidence, scores, reasons of missing answers and the rest of the profile",
  },
  weights: {
    unknownVariable: (variable: string, known: readonly string[]): string =>
      `${variable} is nothing by which companies can be weighted. Use ${known.join(", ")}.`,
    refused: (why: string): string => `The companies cannot be weighted to these margins. ${why}`,
    weighted: (effect: string, effective: string): string =>
      `Weighted: design effect ${effect}; the means tell as much as ${effective} companies of equal weight`,
    notAdvisable: (effect: string, effective: string): string =>
      `Not weighted: a design effect of ${effect} (above 3) would leave as much as ${effective} companies tell. Merge categories, or leave a margin out.`,
    trimmed: (companies: number): string =>
      `The weights of ${plural(companies, "company", "companies")} were cut down to five times the median, then raked again. The margins ask much of few companies.`,
    notWithLog:
      "--weights and --release-log do not go together yet: the log knows nothing of weights, so that nobody could say what they tell beside earlier releases.",
  },
  releaseLog: {
    unreadable: (file: string): string =>
      `${file} is no log of releases, or not whole. Nothing was published, because it could not be compared. Bring back a copy of the log.`,
    otherSecret: (file: string): string =>
      `${file} was made with another secret, so that companies cannot be recognised. Nothing was published. Use the same secret as before.`,
    nameTaken: (file: string, name: string): string =>
      `${file} holds a release ${name} already. Give this one another name: --release NAME.`,
    compared: (earlier: number, file: string): string =>
      earlier === 0 ? `First release in ${file}` : `Compared with ${plural(earlier, "earlier release", "earlier releases")} in ${file}`,
    nothingNew:
      "Beside the earlier releases every figure would tell of a few companies, so nothing was published. Publish again once more companies have taken part.",
    missing: "Without --release-log nobody checks this release against what was published before.",
    tooFew: (minimum: number): string => `Fewer than ${minimum} companies: nothing is published.`,
  },
  outputFolder: {
    "not-empty": (folder: string, found: string): string =>
      `${folder} is not empty (${found}). Name a new folder, or add --force to replace an earlier result.`,
    "foreign-file": (folder: string, found: string): string =>
      `${folder} holds a file that is no part of an earlier result: ${found}. Nothing was changed. Name another folder.`,
    "not-a-folder": (folder: string): string => `${folder} is not a folder. Name another one.`,
    "in-use": (folder: string): string => `${folder} is the folder you are in, or holds it. Name a new folder inside it.`,
  },
  fileExists: (file: string): string => `${file} exists. Name another file, or add --force to replace it.`,
  noList: (file: string): string => `The list of files cannot be read: ${file}. Check its name.`,
  failure: (message: string): string => `Failed: ${message}`,
  unexpected: "This is a mistake in the program, not in your files. Please report it with the lines below.",
  interrupted: "Interrupted. Nothing was written.",
  resumable: "What was read so far is kept. Run the same command again to go on from here.",
  reused: (n: number): string => `${plural(n, "file is", "files are")} unchanged since an earlier run and not read again`,
  locked: (folder: string, pid: number, since: string): string =>
    `Another run is at work on ${folder}: process ${pid}, since ${since}. Wait for it, or name another folder.`,
  lockedElsewhere: (folder: string, pid: number, host: string, since: string): string =>
    `Another run is at work on ${folder}: process ${pid} on the computer ${host}, since ${since}. Wait for it. If that run is gone, add --force-unlock.`,
  lockedJustNow: (folder: string): string => `Another run is just starting on ${folder}. Wait for it, or name another folder.`,
  writeFailed: {
    ENOSPC: (file: string): string =>
      `No space left for ${file}. Nothing was published, and an earlier result is as it was. Free some space and run again.`,
    EDQUOT: (file: string): string =>
      `Your quota has no room for ${file}. Nothing was published, and an earlier result is as it was. Free some space and run again.`,
    EFBIG: (file: string): string =>
      `${file} becomes larger than this system allows. Nothing was published, and an earlier result is as it was. Name a folder on another disk.`,
    EIO: (file: string): string =>
      `The disk failed while ${file} was written. Nothing was published. Check the disk, or name a folder on another one.`,
    EROFS: (file: string): string => `${file} is on a disk that can only be read. Name a folder on another disk.`,
    EACCES: (file: string): string => `You may not write to ${file}. Name another folder, or ask for the permission.`,
    EPERM: (file: string): string => `You may not write to ${file}. Name another folder, or ask for the permission.`,
  },

  progress: (done: number, total: number): string => `Reading ${done} of ${total} files (${percent(done / total)})`,
  labels: {
    reading: "Reading",
    scoring: "Scoring",
    statistics: "Statistics",
    quality: "Quality",
    clusters: "Clusters",
    written: "Written",
    compared: "Compared",
    next: "Next",
    rejected: "Rejected",
  },
  listSeparator: ", ",
  titles: {
    aggregate: "CSR benchmark",
    demo: "CSR benchmark · demonstration data (invented companies)",
  },
  fileCount: (n: number): string => plural(n, "file", "files"),
  caseCount: (n: number): string => plural(n, "case", "cases"),
  used: (cases: number, firms: number): string => `${plural(cases, "case", "cases")} of ${plural(firms, "company", "companies")} used`,
  exclusions: {
    rejected: (n: number): string => `${n} rejected`,
    "duplicate-file": (n: number): string => `${n} in copies of a file`,
    "duplicate-case": (n: number): string => `${plural(n, "duplicate", "duplicates")} of a company and year`,
    assessor: (n: number): string => `${n} by another assessor`,
    careless: (n: number): string => `${n} with careless answers`,
    insufficient: (n: number): string => `${n} with too few answers`,
    "na-share": (n: number): string => `${n} with more than 30% not applicable`,
    large: (n: number): string => `${n} of large companies`,
    version: (n: number): string => `${n} of another version of the questionnaire`,
    "no-year": (n: number): string => `${n} without a year`,
  },
  careless: (companies: number | null, minimum: number): string =>
    `${companies === null ? `fewer than ${minimum} companies` : plural(companies, "company", "companies")} with answers that look careless (csr quality names them)`,
  carelessIn: "in the figures; --quality exclude leaves them out",
  carelessWithout: (name: string, withThem: string, without: string): string => `${name}: mean ${withThem}, without them ${without}`,
  carelessWithheld: "the figures without them would tell of too few companies",
  answers: (scored: number, blank: number, notApplicable: number): string =>
    `${scored} answers, ${blank} blank, ${notApplicable} not applicable`,
  groups: (groups: number, withheld: number, minimum: number): string =>
    withheld === 0
      ? `${plural(groups, "group", "groups")}, at least ${minimum} companies each`
      : `${plural(groups, "group", "groups")}, ${withheld} of them withheld to protect those with fewer than ${minimum} companies`,
  openFirst: "open this first",
  problems: (n: number, file: string): string => `${plural(n, "remark", "remarks")} on the files, each with what to do: ${file}`,
  more: (n: number): string => `… and ${n} more`,
  tooFew: (minimum: number): string => `No figure has ${minimum} companies behind it, so all are withheld. Add companies.`,
  duplicatesFound: (n: number): string =>
    `${plural(n, "case stands", "cases stand")} for a company and year that is already there. Remove them, or choose --duplicates latest.`,
  done: (seconds: string): string => `Done in ${seconds} s. Nothing left this computer.`,
  nextDemo: 'npx csr aggregate "your folder" --out report',
  templateWritten: (file: string): string => `Written: ${file}. Send it to the companies; they need neither this program nor macros.`,
  nothingRead: "No case could be read.",

  scoreTable: {
    source: "File",
    firm: "Company",
    year: "Year",
    status: "Status",
    overall: "Overall",
    band: "Band",
    core: "Core",
    completeness: "Answered",
    redFlags: "Red flags",
  },
  compare: {
    title: "CSR report of a company",
    companies: (n: number): string => `Reports for ${plural(n, "company", "companies")}`,
    earlier: (n: number): string =>
      `${plural(n, "earlier assessment shows", "earlier assessments show")} what changed, and ${n === 1 ? "has" : "have"} no report of ${n === 1 ? "its" : "their"} own`,
    alone: "No benchmark: the reports say nothing of other companies. Add --benchmark benchmark.json for that.",
    withGroup: (name: string, group: string, companies: string): string => `${name}: ${group} (${companies})`,
    withNobody: (name: string, why: string): string => `${name}: ${why}`,
    groupNeedsBenchmark: "--group chooses a group of a benchmark: add --benchmark benchmark.json.",
    noGroup: (groups: readonly string[], more: number): string =>
      `The benchmark has no such group. Groups: ${groups.join("; ")}${more === 0 ? "" : `; and ${more} more`}.`,
    lastYearOther: (file: string): string =>
      `${file} holds no earlier assessment of this company: its credit code or id and its year are compared. The report says nothing of change.`,
    benchmark: {
      unknown: (file: string): string => `${file} is no benchmark. Name the benchmark.json that csr aggregate wrote.`,
      version: (file: string, found: string, own: string): string =>
        `${file} was made for ${found} and cannot be compared with answers to ${own}. Ask for a benchmark of this questionnaire, or use the version of csr that made it.`,
      damaged: (file: string, place: string): string =>
        `${file} is damaged or was changed (${place}). Ask for the file again, and use it as it is.`,
      tooSmall: (file: string, minimum: number): string =>
        `No group in ${file} has ${minimum} companies, so there is nothing to compare with. Ask for a benchmark of more companies.`,
    },
  },
  cells: {
    title: (name: string, about: readonly string[]): string => `${name} (${about.join(", ")})`,
    type: { number: "number", text: "text", boolean: "boolean", error: "error", date: "date", uncalculated: "uncalculated" },
  },
  stats: {
    usage: {
      noColumn: (name: string, names: readonly string[]): string => `There is no column ${name}. Columns: ${names.join(", ")}.`,
      sameColumns: (name: string): string => `Several columns are called ${name}. Give them different names.`,
      nothingAsked: (names: readonly string[]): string => `Name columns of numbers: --value or --items. Columns: ${names.join(", ")}.`,
      oneItem: "Reliability takes at least two items: --items a,b,c.",
      yearNeedsFirm: "--year needs --firm: change is that of the same companies.",
      stdinTwice: "Standard input can be read once: as the table or as the margins, not both.",
      scale: "Use the lowest and the highest answer, such as 1,5.",
      wholeNumber: "Use a whole number.",
    },
    problems: {
      noTable: (file: string): string => `${file} has no table: every cell is blank.`,
      noRows: "The table has a header and no row below it.",
      noNumbers: (
        column: string,
        counts: {
          readonly blank: number;
          readonly missing: number;
          readonly unreadable: number;
          readonly example: { readonly row: number; readonly found: string } | null;
        },
      ): string =>
        `There is no number in the column ${column}: ${counts.blank} blank, ${counts.missing} missing, ${counts.unreadable} unreadable${counts.example === null ? "" : ` (such as ${counts.example.found} in row ${counts.example.row})`}. Is it the right column?`,
      nothingLeft: (columns: readonly string[]): string =>
        `Nothing is left: no row has a value in each of ${columns.join(", ")}. Leave one of them out.`,
      duplicate: ({
        firm,
        year,
        rows,
        n,
      }: {
        readonly firm: string;
        readonly year: number;
        readonly rows: readonly [number, number];
        readonly n: number;
      }): string =>
        `${firm} has the year ${year} twice, in rows ${rows[0]} and ${rows[1]}${n === 1 ? "" : `; ${n} rows in all repeat a company and year`}. A company has one value a year: remove one of them.`,
      tooManyYears: (column: string, n: number, most: number): string =>
        `The column ${column} has ${n} different values, more than ${most}: these are no years.`,
      margins: (value: string, reason: string): string => `The margins do not fit the rows with a value of ${value}. ${reason}`,
      unusableMargin: (variable: string): string => `The numbers of ${variable} add up to nothing, or one is negative. Correct the file.`,
      withoutCategory: (variable: string, n: number): string =>
        `${plural(n, "row has", "rows have")} no ${variable}. Remove ${n === 1 ? "it" : "them"}, or leave ${variable} out of the margins.`,
      unknownCategory: (variable: string, category: string, n: number): string =>
        `${plural(n, "row has", "rows have")} the ${variable} ${category}, which the margins do not know. Add it, or merge it with another.`,
      emptyCategory: (variable: string, category: string): string =>
        `No row has the ${variable} ${category}. Merge it with another category.`,
      noConvergence: "They cannot all be met by these rows. Leave one out, or merge categories.",
      noMarginColumn: (file: string, name: string, columns: readonly string[]): string =>
        `${file} has no column ${name}. Margins have the columns variable, category and population. Columns: ${columns.join(", ")}.`,
      badMarginRow: (file: string, row: number): string =>
        `Row ${row} of ${file} has no variable, no category, or no number. Complete or remove it.`,
      repeatedMarginRow: (file: string, row: number, variable: string, category: string): string =>
        `Row ${row} of ${file} gives ${variable} ${category} a second time. Remove one of them.`,
    },
    remarks: {
      tooLong: (n: number, row: number): string =>
        `${plural(n, "row has", "rows have")} more fields than the header and ${n === 1 ? "is" : "are"} left out, first row ${row}. Is a text with commas not quoted?`,
      unreadable: (column: string, n: number, found: string, row: number): string =>
        `${plural(n, "field", "fields")} of ${column} ${n === 1 ? "is" : "are"} no number and left out, such as “${found}” in row ${row}.`,
      notAdvisable: (value: string): string =>
        `${value}: the weights are too unequal (design effect above 3). The unweighted result is the better one.`,
      outsideScale: (lowest: number, highest: number): string =>
        `Answers lie outside the scale from ${lowest} to ${highest}, so there is no SEM. Name the scale: --scale 1,5.`,
    },
    forTheOwner: "These figures are for whoever holds the table. To publish, use csr aggregate, which keeps the minimum counts.",
    title: (name: string, rows: number): string => `${name}: ${plural(rows, "row", "rows")}`,
    columns: { column: "Column", n: "Values", blank: "Blank", missing: "Missing", unreadable: "Unreadable" },
    statistic: "Statistic",
    figure: "Value",
    interval: "95% interval",
    ends: (lower: string, upper: string): string => `${lower} to ${upper}`,
    how: "By",
    statistics: {
      n: "n",
      mean: "Mean",
      median: "Median",
      sd: "Standard deviation",
      se: "Standard error",
      mad: "MAD × 1.4826",
      iqr: "Interquartile range",
      trimmed: "Trimmed mean 10%",
      skewness: "Skewness G1",
      kurtosis: "Kurtosis G2",
    },
    methods: {
      t: "Student's t",
      bootstrap: (method: "bca" | "percentile", resamples: number, seed: number): string =>
        `bootstrap (${method === "bca" ? "BCa" : "percentile"}), ${resamples} resamples, seed ${seed}`,
      order: "order statistics",
    },
    short: { n: "n", mean: "Mean", sd: "SD", median: "Median", meanInterval: "95% of the mean", medianInterval: "95% of the median" },
    byGroup: (value: string, column: string): string => `${value} by ${column}`,
    group: "Group",
    kruskal: (H: string, df: number, p: string, epsilon: string): string =>
      `Kruskal–Wallis: H = ${H}, df = ${df}, p ${p}, effect ε² = ${epsilon}`,
    permutation: (p: string): string => `A group has fewer than five values: by 10,000 permutations p ${p}`,
    pairs: {
      pair: "Pair",
      p: "p",
      holm: "p (Holm)",
      bh: "q (BH)",
      shift: "Shift (HL)",
      dunnZ: "Dunn z",
      dunnP: "Dunn p",
    },
    tooManyPairs: (groups: number): string => `${groups} groups: pairs are not compared.`,
    moreGroups: (n: number): string => `… and ${plural(n, "more group", "more groups")} (all with --json)`,
    weighted: (variables: readonly string[]): string => `Weighted to ${variables.join(", ")}`,
    weighting: {
      mean: "Weighted mean",
      unweighted: "Unweighted mean",
      se: "Standard error",
      deff: "Design effect",
      effective: "Effective n",
    },
    poststratified: "Post-stratified mean",
    overYears: (value: string): string => `${value} over the years`,
    year: "Year",
    trend: (slope: string, interval: string, p: string): string => `Theil–Sen slope ${slope} a year${interval}; Mann–Kendall p ${p}`,
    trendInterval: (ends: string): string => ` (95%: ${ends})`,
    tooShort: "Fewer than five years: a direction, no claim of a trend.",
    within: (slope: string, se: string, firms: number): string =>
      `Within companies: ${slope} a year, standard error ${se} (${plural(firms, "company", "companies")})`,
    change: {
      years: "Change",
      n: "Companies",
      mean: "Mean",
      shift: "Typical (HL)",
      wilcoxon: "p (Wilcoxon)",
      t: "p (t)",
      total: "Of all",
      within: "Stayed",
      entry: "Came",
      exit: "Left",
    },
    changeHint:
      "Mean, typical: change of the companies of both years. Of all = stayed + came + left: what the change of the mean of all companies comes from.",
    items: (n: number): string => `Items: ${plural(n, "complete row", "complete rows")}`,
    item: { name: "Item", total: "Item–total r", deleted: "Alpha without", loading: "Loading" },
    alpha: "Cronbach's alpha",
    alphaStandardised: "Standardised alpha",
    omega: "McDonald's omega",
    sem: "SEM (points 0–100)",
    heywood: "Omega is not to be trusted: an item has nothing of its own (Heywood case).",
    careless: (n: number, rows: number): string => `Signs of careless answers: ${n} of ${plural(rows, "row", "rows")}`,
    carelessCase: { firm: "Company", row: "Row", answered: "Answered", run: "Longest run", irv: "IRV", signs: "Signs" },
    signs: {
      "long-run": "long run of one answer",
      "no-variation": "one answer throughout",
      "little-variation": "hardly any variation",
      alternation: "jumps between the ends",
      "inconsistent-halves": "halves contradict",
      "far-from-others": "unlike all others",
    },
    moreCases: (n: number): string => `… and ${n} more (all with --json)`,
  },
  status: { final: "final", provisional: "provisional", insufficient: "too few answers" },
  noScore: "–",
  percent,
  columnsHint: "Overall: displayed score, lowered by red flags. Areas and core: raw scores. – : too few answers.",
};
