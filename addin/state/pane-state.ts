import type { Failure } from "../../instrument/failure.ts";
import type { Issue } from "../../instrument/issue.ts";
import type { DescribedIssue } from "../../instrument/messages/describe-issue.ts";
import type { AreaId, Language } from "../../instrument/types.ts";
import type { OpenAssessment } from "../open-assessment.ts";
import { emptyInsertForm, type InsertForm } from "./insert-form.ts";

/** The tabs of the pane. */
export const views = ["overview", "questions", "actions", "compare", "more"] as const;
export type View = (typeof views)[number];

/** Halves of the two tabs that have them. */
export type QuestionsMode = "missing" | "guidance";
export type ActionsMode = "risks" | "plan";

/** Colours as Excel has them, or as the user wants them. */
export type ThemeChoice = "auto" | "light" | "dark";

/** What the pane is doing for the user; one thing at a time. */
export type Task =
  | "insert"
  | "remove"
  | "repair"
  | "next-year"
  | "switch-language"
  | "charts"
  | "refresh"
  | "export-workbook"
  | "read-benchmark"
  | "draw-comparison";

/** A task under way. */
export interface Busy {
  readonly task: Task;
  /** 0–1 where the task tells, else null. */
  readonly progress: number | null;
  /** It takes long enough to be talked about; what is done at once would only flicker. */
  readonly isShown: boolean;
  /** It takes so long that Excel may be waiting for the user, who is still typing into a cell. */
  readonly isLong?: boolean;
}

/** Why something did not work. */
export type Trouble =
  | { readonly kind: "failure"; readonly failure: Failure; readonly canRetry: boolean }
  /** The clipboard refused; the text is shown for copying by hand. */
  | { readonly kind: "clipboard"; readonly text: string };

/** What was done, said politely. */
export type Notice =
  | { readonly kind: "inserted"; readonly key: string; readonly sheets: number }
  | { readonly kind: "removed" }
  /** `redrawn`: on new sheets, with the old ones kept under the names given. */
  | { readonly kind: "repaired"; readonly way: "nothing" | "in-place" | "redrawn"; readonly kept: readonly string[] }
  | { readonly kind: "next-year"; readonly year: number | null }
  | { readonly kind: "switched" }
  | { readonly kind: "charts" }
  | { readonly kind: "refreshed" }
  | { readonly kind: "copied" }
  | { readonly kind: "downloaded" }
  | { readonly kind: "workbook-made" }
  | { readonly kind: "compared" };

/** A group of companies that a benchmark offers. */
export interface GroupChoice {
  readonly id: string;
  readonly label: string;
}

/** The benchmark that was opened. */
export interface OpenBenchmark {
  readonly file: string;
  readonly groups: readonly GroupChoice[];
  readonly group: string;
}

/** Puts an issue into words. */
export type DescribeIssue = (issue: Issue, language: Language) => DescribedIssue;

/** An element that gets the keyboard focus once; every turn is a new wish. */
export interface FocusWish {
  readonly id: string;
  readonly turn: number;
}

/** All that decides what the pane shows. */
export interface PaneState {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** `starting` until Office and the workbook have answered; `outside` where there is no Excel. */
  readonly phase: "starting" | "outside" | "ready";
  readonly assessments: readonly OpenAssessment[];
  /** Key of the assessment that is shown, null where there is none. */
  readonly key: string | null;
  /** The insert form is open although the workbook has an assessment. */
  readonly isInserting: boolean;
  readonly insertForm: InsertForm;
  readonly view: View;
  readonly questionsMode: QuestionsMode;
  readonly actionsMode: ActionsMode;
  /** Area to which the open questions are narrowed. */
  readonly missingArea: AreaId | null;
  /** Question that the guidance is about. */
  readonly itemId: string | null;
  readonly busy: Busy | null;
  readonly trouble: Trouble | null;
  readonly notice: Notice | null;
  readonly benchmark: OpenBenchmark | null;
  readonly focus: FocusWish | null;
  /** Says what is wrong in a cell. The sentences are many and seldom needed, so they come later; null until then. */
  readonly describe: DescribeIssue | null;
}

/** The pane as it opens. */
export const initialState = (language: Language, theme: ThemeChoice): PaneState => ({
  language,
  theme,
  phase: "starting",
  assessments: [],
  key: null,
  isInserting: false,
  insertForm: emptyInsertForm(language),
  view: "overview",
  questionsMode: "missing",
  actionsMode: "risks",
  missingArea: null,
  itemId: null,
  busy: null,
  trouble: null,
  notice: null,
  benchmark: null,
  focus: null,
  describe: null,
});

/** The assessment that is shown, null where there is none. */
export const shown = ({ assessments, key }: PaneState): OpenAssessment | null => assessments.find((each) => each.key === key) ?? null;
