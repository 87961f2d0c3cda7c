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
    cells: {
      description: "Show what the reader sees of any workbook or CSV: every cell of every sheet, for diagnosis.",
      usage: "[options] FILE",
    },
    help: { description: "Show the help of a command.", usage: "" },
  },
  arguments: {
    files: "workbooks (.xlsx) and tables (.csv); folders and patterns such as clients/**/*.xlsx; - for CSV on standard input",
    anyFile: "any workbook (.xlsx, .xlsm) or CSV, a questionnaire or not; - for standard input",
  },
  options: {
    language: "language of everything that is written: zh or en (default: that of the system); for template also both",
    json: "print the result as JSON on standard output",
    quiet: "say nothing about the work, only what went wrong",
    noColor: "no colours (also: NO_COLOR=1)",
    version: "print the version",
    help: "show this help",
    out: "folder for the result",
    outDemo: "folder for the result (default: csr-demo)",
    outTemplate: "file to write (default: csr-self-assessment.<language>.xlsx)",
    force: "replace an earlier result",
    by: "break figures down by these dimensions together, such as industry,size; may be given several times",
    minN: "companies that must stand behind a figure, at least 3 (default: 5)",
    duplicates: "which of two cases of the same company and year counts: latest, first, keep (both), or error (default: latest)",
    filesFrom: "read names of files, one a line, from a file, or - for standard input",
    convert: "have LibreOffice convert .xls, .xlsb, .ods, .fods and Excel 2003 XML, and read what it makes of them",
    jobs: "files that are read at the same time (default: as suits the computer)",
    noCache: "keep nothing of what is read for the next run",
    forceUnlock: "begin although another run seems to be at work on the same folder",
    csv: "write the scores as CSV to a file, or - for standard output",
    form: "full (77 questions) or basic (25 questions) (default: full)",
    areas: "areas to ask about, such as RM,EM,EN,MK,CM (default: all)",
    sheet: "only this sheet; may be given several times",
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
    noFiles: "Name at least one file or folder.",
    noOutput: "Say where the result shall go: --out FOLDER, or --json for standard output.",
    bothOnly: "Only csr template makes a bilingual file. Use zh or en.",
    outputIsInput: (file: string): string =>
      `${file} is one of the files to be read and is not overwritten. Name another file for the result.`,
    stdinTwice: "Standard input can be read once: as a list of files or as a CSV, not both.",
    jsonAndCsv: "Standard output takes one result: use --json or --csv -, not both.",
    noSheet: (name: string, names: readonly string[]): string => `There is no sheet ${name}. Sheets: ${names.join(", ")}.`,
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
    written: "Written",
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
    insufficient: (n: number): string => `${n} with too few answers`,
    "na-share": (n: number): string => `${n} with more than 30% not applicable`,
    large: (n: number): string => `${n} of large companies`,
    version: (n: number): string => `${n} of another version of the questionnaire`,
    "no-year": (n: number): string => `${n} without a year`,
  },
  answers: (scored: number, blank: number, notApplicable: number): string =>
    `${scored} answers, ${blank} blank, ${notApplicable} not applicable`,
  groups: (groups: number, withheld: number, minimum: number): string =>
    withheld === 0
      ? `${plural(groups, "group", "groups")}, at least ${minimum} companies each`
      : `${plural(groups, "group", "groups")}, ${withheld} of them withheld with fewer than ${minimum} companies`,
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
  cells: {
    title: (name: string, about: readonly string[]): string => `${name} (${about.join(", ")})`,
    type: { number: "number", text: "text", boolean: "boolean", error: "error", date: "date", uncalculated: "uncalculated" },
  },
  status: { final: "final", provisional: "provisional", insufficient: "too few answers" },
  noScore: "–",
  percent,
  columnsHint: "Overall: displayed score, lowered by red flags. Areas and core: raw scores. – : too few answers.",
};
