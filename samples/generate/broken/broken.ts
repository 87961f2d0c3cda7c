import type { IssueCode } from "../../../instrument/issue.ts";
import type { Assessment, NaReason } from "../../../instrument/types.ts";
import type { WorkbookOptions } from "../../../instrument/workbook/options.ts";
import { type Plan, planOf } from "../../../instrument/workbook/layout/plan.ts";
import { base, baseSavedAt } from "../variants/base.ts";
import { sheetPart } from "../workbook/cells.ts";
import { filledParts, optionsOf } from "../workbook/filled.ts";
import { packed, type Parts, withText } from "../workbook/parts.ts";

/** An issue that has to be reported, with as much of its place as there is. */
export interface ExpectedIssue {
  readonly code: IssueCode;
  readonly sheet?: string;
  readonly cell?: string;
  readonly line?: number;
  readonly column?: string;
  readonly itemId?: string;
}

/** A file with something wrong, and what has to be said about it. */
export interface Broken {
  /** Name of its folder. */
  readonly name: string;
  /** What the file is, and what the reader must do: one sentence. */
  readonly what: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly issues: readonly ExpectedIssue[];
  /** How many companies and years can be used all the same; 1 where nothing is said of a workbook, 0 of a file that is refused. */
  readonly cases: number;
  /** Answers that depend on what is wrong; `null` for no usable one. */
  readonly answers?: Readonly<Record<string, ExpectedAnswer>>;
}

/** `null` stands for a blank or unreadable cell. */
type ExpectedAnswer = number | string | { readonly na: NaReason } | null;

/** The employee part of the base, which is enough to go wrong. */
export const small: Assessment = {
  ...base,
  areas: ["EM"],
  answers: new Map([...base.answers].filter(([itemId]) => itemId.startsWith("EM"))),
  settings: {
    ...base.settings,
    areaWeights: new Map(),
    topicWeights: new Map(),
    importance: new Map(),
    exposure: new Map(),
    targets: new Map(),
  },
  actions: [],
  initiatives: [],
};

/** The workbook that the broken ones are made of, and where everything stands in it. */
const smallOptions: WorkbookOptions = optionsOf(small);
export const plan: Plan = planOf(smallOptions);
export const questions: string = plan.on.assessment.name;
export const companySheet: string = plan.on.profile.name;

/** Parts of the small workbook, or of one with another filling. */
export const smallParts = (assessment: Assessment = small): Promise<Parts> => filledParts(optionsOf(assessment), baseSavedAt);

/** Parts with another sheet of questions. */
export const withQuestions = (parts: Parts, edit: (sheet: string) => string): Parts => withText(parts, sheetPart("assessment"), edit);

/** A workbook as a file of the samples. */
export const workbook = (parts: Parts): Pick<Broken, "file" | "bytes" | "cases"> => ({
  file: "input.xlsx",
  bytes: packed(parts),
  cases: 1,
});
