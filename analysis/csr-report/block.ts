/** A cell of a table, on one line or several. Where the company must write, it is marked. */
export interface DraftCell {
  readonly text: string;
  readonly isTodo: boolean;
}

/** A piece of a report, before it becomes a page or a document. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string; readonly startsPage: boolean }
  | { readonly kind: "paragraph"; readonly text: string }
  /** What the company must write itself. */
  | { readonly kind: "todo"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly header: readonly string[];
      readonly rows: readonly (readonly DraftCell[])[];
      /** Shares of the columns in the width of the page; they add up to 100. */
      readonly widths: readonly number[];
      /** Whether it has so much in it that it is set smaller. */
      readonly isDense?: boolean;
    };

/** The draft of a report. */
export interface ReportDraft {
  readonly title: string;
  /** Name of the company, or a place for it. */
  readonly company: string;
  /** Says on every page that it is a draft. */
  readonly stamp: string;
  /** How to work on the draft; to be deleted. */
  readonly howTo: readonly string[];
  readonly contents: string;
  readonly blocks: readonly Block[];
}

/** A heading in the flow of the text. */
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text, startsPage: false });

/** The heading of a chapter that begins on a page of its own. */
export const chapter = (text: string): Block => ({ kind: "heading", level: 1, text, startsPage: true });

/** A paragraph of what was answered. */
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
/** A paragraph for the company to write; the mark is added at the end. */
export const todo = (text: string): Block => ({ kind: "todo", text });

/** A cell with what was answered. */
export const cell = (text: string): DraftCell => ({ text, isTodo: false });

/** A cell in which the company must write. */
export const todoCell = (text: string): DraftCell => ({ text, isTodo: true });
