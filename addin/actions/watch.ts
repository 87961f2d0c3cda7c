import { done, type Outcome } from "../../instrument/failure.ts";
import { attempted } from "../excel/attempted.ts";
import { isWriting } from "../excel/own-writes.ts";
import { inExcel } from "../excel/run.ts";
import { supports } from "../excel/supports.ts";
import { type NewsPost, newsPost, type WorkbookNews } from "./news-post.ts";

/** A registration with Excel. */
interface Registration {
  /** Id of the sheet listened to, null for all. */
  readonly sheet: string | null;
  readonly handler: { readonly remove: () => void; readonly context: { readonly sync: () => Promise<unknown> } };
}

/**
 * Listens to the workbook until what it gives back is called. Changes by somebody else in the same file count, the add-in's own do not. Excel
 * loses events now and then, and does not tell when a sheet is renamed: whoever listens should also read again when the pane is looked at.
 */
export async function watchWorkbook(listener: (news: WorkbookNews) => void): Promise<Outcome<() => Promise<void>>> {
  const post = newsPost(listener);
  const outcome = await inExcel(async (context) => {
    const registrations: Registration[] = [];
    const { worksheets } = context.workbook;
    if (supports("1.9")) registrations.push(...listenTo(worksheets, null, post));
    else {
      worksheets.load("items/id");
      await context.sync();
      for (const sheet of worksheets.items) registrations.push(...listenTo(sheet, sheet.id, post));
    }
    const handlers = [
      worksheets.onAdded.add(async ({ worksheetId }) => {
        post.tell("sheets");
        if (!supports("1.9")) registrations.push(...(await added(worksheetId, post)));
      }),
      worksheets.onDeleted.add(async () => {
        post.tell("sheets");
      }),
      worksheets.onActivated.add(async () => {
        post.tell("selection");
      }),
    ];
    registrations.push(...handlers.map((handler) => ({ sheet: null, handler })));
    await context.sync();
    return registrations;
  });
  if (!outcome.ok) return outcome;
  return done(async () => {
    post.close();
    await stop(outcome.value);
  });
}

/** Cells and selection of one sheet, or of all where Excel can (ExcelApi 1.9). */
function listenTo(target: Excel.Worksheet | Excel.WorksheetCollection, sheet: string | null, post: NewsPost): readonly Registration[] {
  const handlers = [
    target.onChanged.add(async (change) => {
      if (!isOwn(change)) post.tell("changed");
    }),
    target.onSelectionChanged.add(async () => {
      post.tell("selection");
    }),
  ];
  return handlers.map((handler) => ({ sheet, handler }));
}

/** Excel older than ExcelApi 1.14 does not say what caused a change; somebody else's is never ours. */
function isOwn({ source, triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
  if (supports("1.14")) return triggerSource === "ThisLocalAddin";
  return source === "Local" && isWriting();
}

async function added(worksheetId: string, post: NewsPost): Promise<readonly Registration[]> {
  const outcome = await inExcel(async (context) => {
    const found = listenTo(context.workbook.worksheets.getItem(worksheetId), worksheetId, post);
    await context.sync();
    return found;
  });
  return outcome.ok ? outcome.value : [];
}

/** A registration ends with its sheet, and Excel refuses to end it again. */
async function stop(registrations: readonly Registration[]): Promise<void> {
  const outcome = await inExcel(async (context) => {
    const { items } = context.workbook.worksheets.load("items/id");
    await context.sync();
    return new Set(items.map(({ id }) => id));
  });
  const left = registrations.filter(({ sheet }) => sheet === null || (outcome.ok && outcome.value.has(sheet)));
  for (const { handler } of left) handler.remove();
  const contexts = new Set(left.map(({ handler }) => handler.context));
  await Promise.all([...contexts].map(async (context) => attempted(async () => void (await context.sync()))));
}
