import type { OpenAssessment } from "../../../addin/open-assessment.ts";
import type { Intent } from "../../../addin/state/intent.ts";
import { initialState, type PaneState } from "../../../addin/state/pane-state.ts";
import type { ViewNode } from "../../../addin/view/node.ts";
import { page } from "../../../addin/view/page.ts";
import { paneMessages } from "../../../instrument/messages/pane-messages.ts";
import type { Assessment, Language } from "../../../instrument/types.ts";

/** An assessment as it is found in a workbook, with intact sheets unless something else is said. */
export const opened = (assessment: Assessment | null, more: Partial<OpenAssessment> = {}): OpenAssessment => ({
  key: "1",
  sheets: { start: "Start", profile: "Profile", assessment: "Assessment", scores: "Scores", risks: "Risks", initiatives: "Initiatives" },
  assessment,
  issues: [],
  damages: [],
  answerCells: new Map(),
  ...more,
});

/** A pane that shows an assessment. */
export const paneWith = (language: Language, open: OpenAssessment, more: Partial<PaneState> = {}): PaneState => ({
  ...initialState(language, "light"),
  phase: "ready",
  assessments: [open],
  key: open.key,
  ...more,
});

/** A pane as it would be shown, and what is sent from it. */
export interface Shown {
  readonly nodes: readonly ViewNode[];
  readonly sent: readonly Intent[];
}

/** Describes a pane without a browser. */
export function shownPane(state: PaneState): Shown {
  const sent: Intent[] = [];
  return { nodes: page({ state, words: paneMessages[state.language], send: (intent) => sent.push(intent) }), sent };
}

/** One state for every screen of the pane. */
export const screens = (language: Language, open: OpenAssessment): Readonly<Record<string, PaneState>> => {
  const at = (more: Partial<PaneState>): PaneState => paneWith(language, open, more);
  return {
    starting: initialState(language, "light"),
    outside: { ...initialState(language, "light"), phase: "outside" },
    welcome: { ...initialState(language, "light"), phase: "ready" },
    insert: at({ isInserting: true }),
    overview: at({}),
    missing: at({ view: "questions" }),
    guidance: at({ view: "questions", questionsMode: "guidance", itemId: "EM1-01" }),
    risks: at({ view: "actions" }),
    plan: at({ view: "actions", actionsMode: "plan" }),
    compare: at({ view: "compare" }),
    more: at({ view: "more" }),
  };
};
