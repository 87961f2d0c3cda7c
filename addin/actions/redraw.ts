import { done, failed, type Outcome } from "../../instrument/failure.ts";
import { sheetIds } from "../../instrument/workbook/spec.ts";
import { attempted } from "../excel/attempted.ts";
import { lookAround, type SeenWorkbook } from "../excel/read/look-around.ts";
import { Refused } from "../excel/refused.ts";
import { inExcel } from "../excel/run.ts";
import { writeInputs } from "../excel/write/write-inputs.ts";
import { carriedInputs } from "../inspect/carried-inputs.ts";
import type { Drawing } from "../inspect/drawing.ts";
import { freePlaces, freePlacesIn } from "../inspect/free-places.ts";
import { canMove, type RawInput, rawInputs } from "../inspect/raw-inputs.ts";
import { sheetTitle } from "../inspect/sheet-titles.ts";
import { type Trace, traces } from "../inspect/trace.ts";
import { insertAssessment, type Inserted } from "./insert.ts";
import { replaceSheets, undoReplacing } from "./replace-sheets.ts";

/** New sheets in place of old ones. */
export interface Redrawn {
  readonly key: string;
  readonly kept: readonly string[];
}

/**
 * Draws an assessment anew and carries every entry over, readable or not, without interpreting it. Only when the new sheets are seen to hold
 * exactly the same are the old ones renamed and set aside; otherwise the new ones are removed, and nothing has changed.
 */
export async function redraw(trace: Trace): Promise<Outcome<Redrawn>> {
  const { assessment } = trace.found;
  if (assessment === null) return failed({ code: "nothing-found" });
  const before = await inExcel(async (context) => standing(context));
  if (!before.ok) return before;
  const { form, areas } = assessment;
  const suffix = sheetTitle(trace.placement.sheets.assessment)?.suffix.trim() ?? "";
  const inserted = await insertAssessment({ form, areas, language: trace.language, ...(suffix === "" ? {} : { sheetSuffix: suffix }) });
  if (!inserted.ok) return inserted;
  const carried = await inExcel(async (context) => carry(context, trace, inserted.value), { writes: true });
  const replaced = carried.ok
    ? await inExcel(async (context) => replace(context, { trace, inserted: inserted.value }, carried.value), { writes: true })
    : carried;
  if (replaced.ok) return done({ key: inserted.value.key, kept: replaced.value });
  const undone = await inExcel(async (context) => undo(context, trace, { before: before.value, inserted: inserted.value }), {
    writes: true,
  });
  return failed(undone.ok ? replaced.failure : { code: "left-behind", sheets: seenBy(inserted.value) });
}

/** Which sheets there were before, and which was in front. */
interface Standing {
  readonly ids: ReadonlySet<string>;
  readonly active: string;
}

async function standing(context: Excel.RequestContext): Promise<Standing> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  const active = worksheets.getActiveWorksheet().load("id");
  await context.sync();
  return { ids: new Set(worksheets.items.map(({ id }) => id)), active: active.id };
}

const seenBy = ({ sheets }: Inserted): readonly string[] => sheetIds.flatMap((id) => (id === "hidden" ? [] : [sheets[id]]));

/** A sheet that came meanwhile under another name than those of the insert is somebody else's. */
async function undo(
  context: Excel.RequestContext,
  trace: Trace,
  { before, inserted }: { readonly before: Standing; readonly inserted: Inserted },
): Promise<null> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const names = [...Object.values(inserted.sheets), ...Object.values(trace.sheets).map(({ name }) => name)];
  const fresh = worksheets.items.filter(({ id, name }) => !before.ids.has(id) && names.includes(name));
  await undoReplacing(
    context,
    trace,
    fresh.map(({ id }) => id),
  );
  await attempted(async () => {
    worksheets.getItem(before.active).activate();
    await context.sync();
  });
  return null;
}

interface Carried {
  readonly fresh: Trace;
  /** The entries of the old sheets. */
  readonly raw: ReadonlyMap<string, RawInput>;
}

interface Both {
  readonly trace: Trace;
  readonly inserted: Inserted;
}

/** The old and the new assessment, each looked for as if the other were not there: an old one without markers is not found beside a new one. */
function apart(
  seen: SeenWorkbook,
  { key, sheets }: Inserted,
  oldKey: string,
): { readonly old: Trace | undefined; readonly fresh: Trace | undefined } {
  const names: readonly string[] = Object.values(sheets);
  const among = (isFresh: boolean): readonly Trace[] =>
    traces({ ...seen, sheets: seen.sheets.filter(({ name }) => names.includes(name) === isFresh) });
  return { old: among(false).find((each) => each.key === oldKey), fresh: among(true).find((each) => each.key === key) };
}

/** Somebody else may have typed into the old sheets meanwhile; then it is not done, and can be tried again. */
async function replace(context: Excel.RequestContext, { trace, inserted }: Both, { fresh, raw }: Carried): Promise<readonly string[]> {
  const { old } = apart(await lookAround(context), inserted, trace.key);
  if (old?.drawing == null) throw new Refused({ code: "assessment-gone" });
  const now = entriesOf(old, old.drawing);
  const isChanged = now.size !== raw.size || [...now].some(([entry, { value }]) => raw.get(entry)?.value !== value);
  if (isChanged) throw new Refused({ code: "busy" });
  return replaceSheets(context, old, fresh);
}

/** Everything that was typed, wherever it stands now. */
const entriesOf = (trace: Trace, drawing: Drawing): ReadonlyMap<string, RawInput> =>
  movable(rawInputs(trace, new Map([...freePlaces(trace, drawing), ...trace.places])), trace);

/** Writes the entries into the new sheets and reads them back. */
async function carry(context: Excel.RequestContext, { key: oldKey }: Trace, inserted: Inserted): Promise<Carried> {
  const { old, fresh } = apart(await lookAround(context), inserted, oldKey);
  if (old?.drawing == null || fresh?.drawing == null) throw new Refused({ code: "assessment-gone" });
  const raw = entriesOf(old, old.drawing);
  const places = new Map([...freePlacesIn(fresh.drawing), ...fresh.drawing.places]);
  const { inputs, full } = carriedInputs(raw, new Set(places.keys()));
  if (full !== null) throw new Refused({ code: "register-full", register: full });
  writeInputs(context, inputs, places);
  await context.sync();
  const after = apart(await lookAround(context), inserted, oldKey).fresh;
  if (after?.drawing == null || !isSame(inputs, rawInputs(after, placesNow(after, after.drawing))))
    throw new Refused({ code: "not-carried" });
  return { fresh: after, raw };
}

const placesNow = (trace: Trace, drawing: Drawing): Trace["places"] => new Map([...freePlacesIn(drawing), ...trace.places]);

/** A formula that would lead elsewhere from its new place is carried as what it shows. */
const movable = (raw: ReadonlyMap<string, RawInput>, { sheets }: Trace): ReadonlyMap<string, RawInput> => {
  const own = Object.values(sheets).map(({ name }) => name);
  return new Map(
    [...raw].map(([key, input]) => [key, input.formula === null || canMove(input.formula, own) ? input : { ...input, formula: null }]),
  );
};

/** A formula may show something else once it is computed again, such as today's date; what was typed may not. */
function isSame(wanted: ReadonlyMap<string, RawInput>, found: ReadonlyMap<string, RawInput>): boolean {
  const filled = [...wanted].filter(([, { value, formula }]) => value !== "" || formula !== null);
  return (
    filled.length === found.size &&
    filled.every(([key, { value, formula }]) => (formula === null ? found.get(key)?.value === value : found.get(key)?.formula !== null))
  );
}
