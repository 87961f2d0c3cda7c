import type { Language } from "../../instrument/types.ts";
import type { OpenAssessment } from "../open-assessment.ts";
import { scored } from "./scored.ts";
import type { PaneIntent } from "./intent.ts";
import type { Busy, DescribeIssue, Notice, OpenBenchmark, PaneState, Trouble } from "./pane-state.ts";

/** What happened outside of the pane. */
export type PaneEvent =
  | { readonly kind: "outside" }
  /** Excel told its language; nobody has chosen one for the pane. */
  | { readonly kind: "located"; readonly language: Language }
  | { readonly kind: "found"; readonly assessments: readonly OpenAssessment[] }
  /** An assessment was added by this pane: it is shown from now on. */
  | { readonly kind: "added"; readonly key: string }
  /** One assessment was read again. */
  | { readonly kind: "refreshed"; readonly open: OpenAssessment }
  | { readonly kind: "selected"; readonly itemId: string }
  | { readonly kind: "started"; readonly busy: Busy }
  | { readonly kind: "progressed"; readonly progress: number | null }
  /** The task under way turned out to take a while. */
  | { readonly kind: "lasting"; readonly isLong: boolean }
  | { readonly kind: "finished"; readonly notice: Notice | null }
  | { readonly kind: "failed"; readonly trouble: Trouble }
  /** Something else worked since, so that what is said about a failure is out of date. */
  | { readonly kind: "recovered" }
  | { readonly kind: "benchmark"; readonly benchmark: OpenBenchmark | null }
  /** The sentences about cells have arrived. */
  | { readonly kind: "words"; readonly describe: DescribeIssue };

type Happening = PaneIntent | PaneEvent;
type Kind = Happening["kind"];
type Of<Each extends Kind> = { [Name in Each]: Extract<Happening, { readonly kind: Name }> }[Each];

/** The pane after something happened. Nothing here looks at the screen, at Excel or at a clock. */
export function reduce(state: PaneState, event: Happening): PaneState {
  return after(state, event.kind, event);
}

/** The kind comes once more by itself, because only so the compiler sees that rule and event belong together. */
const after = <Each extends Kind>(state: PaneState, kind: Each, event: Of<Each>): PaneState => rules[kind](state, event);

/** Id of the element that holds the view; focus returns to it where the focused element goes away. */
export const mainId = "main";

/** Id of the text that is copied by hand where the clipboard refuses. */
export const copyTextId = "copy-text";

/** Id of the heading of the view. */
export const headingId = "view-heading";

const rules: { readonly [Each in Kind]: (state: PaneState, event: Of<Each>) => PaneState } = {
  located: (state, { language }) => ({ ...state, language, insertForm: { ...state.insertForm, language } }),
  outside: (state) => ({ ...state, phase: "outside" }),
  found: withAssessments,
  refreshed: (state, { open }) =>
    withoutOldNotice({ ...state, assessments: state.assessments.map((each) => (each.key === open.key ? open : each)) }),
  selected: (state, { itemId }) => ({ ...state, itemId }),
  started: (state, { busy }) => ({ ...state, busy, trouble: null, notice: null }),
  progressed: (state, { progress }) => (state.busy === null ? state : { ...state, busy: { ...state.busy, progress } }),
  lasting: (state, { isLong }) => (state.busy === null ? state : { ...state, busy: { ...state.busy, isShown: true, isLong } }),
  finished: (state, { notice }) => ({ ...state, busy: null, notice }),
  failed: (state, { trouble }) => {
    const troubled = { ...state, busy: null, trouble, notice: null };
    return trouble.kind === "clipboard" ? focused(troubled, copyTextId) : troubled;
  },
  recovered: (state) => ({ ...state, trouble: null }),
  words: (state, { describe }) => ({ ...state, describe }),
  benchmark: (state, { benchmark }) => ({ ...state, benchmark }),

  view: (state, { view, focus }) => moved({ ...state, view, isInserting: false }, focus),
  questions: (state, { mode, area = state.missingArea, focus }) =>
    moved({ ...state, view: "questions", questionsMode: mode, missingArea: area, isInserting: false }, focus),
  actions: (state, { mode, focus }) => moved({ ...state, view: "actions", actionsMode: mode, isInserting: false }, focus),
  added: (state, { key }) => moved({ ...state, key, view: "overview", missingArea: null, isInserting: false }, true),
  "choose-assessment": (state, { key }) => ({ ...state, key, missingArea: null, notice: null, isInserting: false }),
  language: (state, { language }) => ({ ...state, language }),
  theme: (state, { theme }) => ({ ...state, theme }),
  "open-insert": (state) => moved({ ...state, isInserting: true, notice: null, trouble: null }, true),
  "close-insert": (state) => moved({ ...state, isInserting: false }, true),
  "edit-insert": (state, { form }) => ({ ...state, insertForm: form }),
  "filter-missing": (state, { area }) => ({ ...state, missingArea: area }),
  guide: (state, { itemId }) => ({ ...state, itemId }),
  dismiss: (state) => focused({ ...state, trouble: null, notice: null }, mainId),
};

/** Whoever goes elsewhere has read what was done; only the way back from an insert stays in reach. */
const moved = (state: PaneState, wantsFocus = false): PaneState => {
  const there = { ...state, notice: state.notice?.kind === "inserted" ? state.notice : null };
  return wantsFocus ? focused(there, headingId) : there;
};

const focused = (state: PaneState, id: string): PaneState => ({ ...state, focus: { id, turn: (state.focus?.turn ?? 0) + 1 } });

/** The chosen assessment stays chosen while it exists; where there was none, the one of the latest year is chosen. */
function withAssessments(state: PaneState, { assessments }: Of<"found">): PaneState {
  const stays = assessments.some(({ key }) => key === state.key);
  const latest = assessments.toSorted((a, b) => yearOf(b) - yearOf(a))[0];
  const key = stays ? state.key : (latest?.key ?? null);
  const trouble = state.phase === "starting" ? null : state.trouble;
  return withoutOldNotice({
    ...state,
    phase: "ready",
    trouble,
    assessments,
    key,
    isInserting: state.isInserting && assessments.length > 0,
  });
}

/** Once something is answered, an insert is no longer taken back. */
function withoutOldNotice(state: PaneState): PaneState {
  const { notice } = state;
  if (notice?.kind !== "inserted") return state;
  const inserted = state.assessments.find(({ key }) => key === notice.key);
  const isBlank = inserted === undefined || (scored(inserted)?.card.answered ?? 0) === 0;
  return isBlank ? state : { ...state, notice: null };
}

const yearOf = ({ assessment }: OpenAssessment): number => assessment?.profile.year ?? -1;
