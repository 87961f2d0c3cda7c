import type { Outcome } from "../../instrument/failure.ts";
import type { SheetLanguage } from "../../instrument/types.ts";
import type { WorkbookNews } from "../actions/news-post.ts";
import type { Repaired } from "../actions/repair.ts";
import type { OpenAssessment } from "../open-assessment.ts";
import type { InsertForm } from "../state/insert-form.ts";
import type { Destination, ExportFormat } from "../state/intent.ts";

/** An assessment that was just added to the workbook. */
export interface Added {
  readonly key: string;
  /** Sheets that a user sees. */
  readonly sheets: number;
  readonly year: number | null;
}

/** Everything that the pane asks of Excel. taskpane.ts puts the actions behind it. */
export interface ExcelPort {
  /** Reads all assessments of the workbook, and looks for damages. */
  readonly find: () => Promise<Outcome<readonly OpenAssessment[]>>;
  /** Reads one again, quickly. */
  readonly refresh: (open: OpenAssessment) => Promise<Outcome<OpenAssessment>>;
  readonly insert: (form: InsertForm, onProgress: (share: number) => void) => Promise<Outcome<Added>>;
  readonly remove: (open: OpenAssessment) => Promise<Outcome<unknown>>;
  readonly repair: (open: OpenAssessment) => Promise<Outcome<Repaired>>;
  readonly nextYear: (open: OpenAssessment, onProgress: (share: number) => void) => Promise<Outcome<Added>>;
  readonly switchLanguage: (open: OpenAssessment, language: SheetLanguage) => Promise<Outcome<unknown>>;
  readonly charts: (open: OpenAssessment) => Promise<Outcome<unknown>>;
  readonly exportWorkbook: (open: OpenAssessment) => Promise<Outcome<unknown>>;
  readonly exportText: (open: OpenAssessment, format: ExportFormat) => string;
  readonly jump: (open: OpenAssessment, to: Destination) => Promise<Outcome<unknown>>;
  /** Question of the selected cell; null where the selection is elsewhere. */
  readonly selectedItem: (open: OpenAssessment) => Promise<Outcome<string | null>>;
  readonly watch: (listener: (news: WorkbookNews) => void) => Promise<Outcome<unknown>>;
}
