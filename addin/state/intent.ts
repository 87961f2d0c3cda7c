import type { AreaId, Language, SheetLanguage } from "../../instrument/types.ts";
import type { SheetId } from "../../instrument/workbook/spec.ts";
import type { CellPlace } from "../open-assessment.ts";
import type { InsertForm } from "./insert-form.ts";
import type { ActionsMode, QuestionsMode, ThemeChoice, View } from "./pane-state.ts";

/** What a user does that changes only the pane. */
export type PaneIntent =
  /** `focus`: the heading of the view is read next, because the press came from elsewhere than the tabs. */
  | { readonly kind: "view"; readonly view: View; readonly focus?: boolean }
  | { readonly kind: "questions"; readonly mode: QuestionsMode; readonly area?: AreaId | null; readonly focus?: boolean }
  | { readonly kind: "actions"; readonly mode: ActionsMode; readonly focus?: boolean }
  | { readonly kind: "choose-assessment"; readonly key: string }
  | { readonly kind: "language"; readonly language: Language }
  | { readonly kind: "theme"; readonly theme: ThemeChoice }
  | { readonly kind: "open-insert" }
  | { readonly kind: "close-insert" }
  | { readonly kind: "edit-insert"; readonly form: InsertForm }
  | { readonly kind: "filter-missing"; readonly area: AreaId | null }
  | { readonly kind: "guide"; readonly itemId: string }
  | { readonly kind: "dismiss" };

/** Where a press leads in the workbook. */
export type Destination =
  | { readonly kind: "item"; readonly itemId: string }
  | { readonly kind: "sheet"; readonly sheet: SheetId }
  | { readonly kind: "cell"; readonly place: CellPlace };

/** The formats in which answers can be taken along. */
export type ExportFormat = "csv" | "json";

/** Requests that may take a while; one is done after the other. */
export type JobRequest =
  | { readonly kind: "insert" }
  | { readonly kind: "remove"; readonly key: string }
  | { readonly kind: "repair" }
  | { readonly kind: "next-year" }
  | { readonly kind: "switch-language"; readonly language: SheetLanguage }
  | { readonly kind: "charts" }
  | { readonly kind: "refresh" }
  | { readonly kind: "export-workbook" }
  | { readonly kind: "open-benchmark"; readonly file: File }
  | { readonly kind: "choose-group"; readonly group: string };

/** What a user does that needs Excel, a file or the clipboard. */
export type Request =
  | JobRequest
  | { readonly kind: "jump"; readonly to: Destination }
  | { readonly kind: "copy"; readonly format: ExportFormat }
  | { readonly kind: "download"; readonly format: ExportFormat }
  | { readonly kind: "retry" }
  | { readonly kind: "cancel" };

/** Everything that a press, a choice or a keystroke in the pane can mean. */
export type Intent = PaneIntent | Request;

const jobKinds: Readonly<Record<JobRequest["kind"], true>> = {
  insert: true,
  remove: true,
  repair: true,
  "next-year": true,
  "switch-language": true,
  charts: true,
  refresh: true,
  "export-workbook": true,
  "open-benchmark": true,
  "choose-group": true,
};

const requestKinds: Readonly<Record<Request["kind"], true>> = {
  ...jobKinds,
  jump: true,
  copy: true,
  download: true,
  retry: true,
  cancel: true,
};

/** Whether an intent needs more than the pane itself. */
export const isRequest = (intent: Intent): intent is Request => Object.hasOwn(requestKinds, intent.kind);

/** Whether a request may take a while. */
export const isJob = (request: Request): request is JobRequest => Object.hasOwn(jobKinds, request.kind);
