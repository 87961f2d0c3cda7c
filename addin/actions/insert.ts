import { blankAssessment } from "../../instrument/assessment.ts";
import { failed, type Failure, type FailureCode, type Outcome } from "../../instrument/failure.ts";
import type { AreaId, Assessment, Form, SheetLanguage } from "../../instrument/types.ts";
import { freePlacement } from "../../instrument/workbook/placement.ts";
import type { SheetId, SheetSpec } from "../../instrument/workbook/spec.ts";
import { workbookSpec } from "../../instrument/workbook/workbook-spec.ts";
import { Refused } from "../excel/refused.ts";
import { inExcel } from "../excel/run.ts";
import { supports } from "../excel/supports.ts";
import { type WorkbookNow, workbookNow } from "../excel/workbook-now.ts";
import { writeSheets } from "../excel/write/write-sheets.ts";
import { finishInsert } from "./insert-finish.ts";
import { type FailedInsert, undoInsert } from "./insert-undo.ts";

/** What to insert. */
export interface InsertOptions {
  readonly form: Form;
  readonly areas: readonly AreaId[];
  readonly language: SheetLanguage;
  /** Weights of areas that differ from the questionnaire's own. */
  readonly weights?: ReadonlyMap<string, number>;
  /** What is already known; it is filled in. */
  readonly assessment?: Assessment;
  /** Stands behind the names of the sheets, such as a year. */
  readonly sheetSuffix?: string;
}

/** An assessment that was just inserted. */
export interface Inserted {
  /** Id of the worksheet with the questionnaire. */
  readonly key: string;
  readonly sheets: Readonly<Record<SheetId, string>>;
}

export type InsertStep = "checking" | "drawing" | "finishing";

/** How often names may turn out to be taken: by chart sheets, which Excel does not list, or by a co-author in the same moment. */
const attempts = 3;

/**
 * Adds an assessment to the workbook, beside whatever is in it. Nothing that was there is touched; where it does not succeed, nothing stays
 * behind, and the sheet that was in front still is.
 */
export async function insertAssessment(
  options: InsertOptions,
  onProgress: (step: InsertStep) => void = () => {},
): Promise<Outcome<Inserted>> {
  const alsoTaken: string[] = [];
  for (let attempt = 1; ; attempt++) {
    const draft: Draft = { alsoTaken, before: null, specs: [] };
    const outcome = await inExcel(async (context) => insertIn(context, options, { draft, onProgress }), { writes: true });
    if (outcome.ok || draft.before === null) return outcome;
    const failure = await undoneOr({ before: draft.before, specs: draft.specs, failure: outcome.failure });
    if (failure.code !== "name-taken" || attempt === attempts) return failed(failure);
    alsoTaken.push(...draft.specs.map(({ name }) => name));
  }
}

/** How far an insert has come. */
interface Draft {
  readonly alsoTaken: readonly string[];
  before: WorkbookNow | null;
  specs: readonly SheetSpec[];
}

interface Progress {
  readonly draft: Draft;
  readonly onProgress: (step: InsertStep) => void;
}

async function insertIn(context: Excel.RequestContext, options: InsertOptions, { draft, onProgress }: Progress): Promise<Inserted> {
  onProgress("checking");
  if (!supports("1.8")) throw new Refused({ code: "unsupported", needs: "ExcelApi 1.8" });
  const before = await workbookNow(context);
  const taken = { sheets: [...before.sheets, ...draft.alsoTaken], names: before.names };
  const placement = freePlacement(options.language, taken, options.sheetSuffix);
  onProgress("drawing");
  // The pane shows the step before the work begins.
  await pause(0);
  const specs = workbookSpec({ ...options, assessment: filledIn(options), placement });
  draft.before = before;
  draft.specs = specs;
  const added = writeSheets(context, specs, options.language);
  const questionnaire = added[specs.findIndex(({ id }) => id === "assessment")]?.load("id");
  await context.sync();
  onProgress("finishing");
  await finishInsert(context, specs, added);
  return { key: questionnaire?.id ?? "", sheets: placement.sheets };
}

function filledIn({ assessment, weights, ...asked }: InsertOptions): Assessment {
  const known = assessment ?? blankAssessment(asked);
  return weights === undefined ? known : { ...known, settings: { ...known.settings, areaWeights: weights } };
}

/** Milliseconds after which a busy Excel may take the request that removes what was drawn. */
const breath = 300;

const pause = async (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Excel then took neither the request that draws nor the one that removes, so there is nothing to remove. */
const refusedAsWhole: ReadonlySet<FailureCode> = new Set(["cell-edit", "dialog-open", "access-denied", "busy", "session-expired"]);

async function undoneOr(insert: FailedInsert): Promise<Failure> {
  const first = await undoInsert(insert);
  if (!first.ok) await pause(breath);
  const undone = first.ok ? first : await undoInsert(insert);
  if (undone.ok || (undone.failure.code === insert.failure.code && refusedAsWhole.has(insert.failure.code))) return insert.failure;
  const sheets = insert.specs.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
  return { code: "left-behind", sheets };
}
