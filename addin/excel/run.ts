import { done, failed, type Outcome } from "../../instrument/failure.ts";
import { type About, failureOf } from "./failure-of.ts";
import { hostError } from "./host-error.ts";
import { asOwnWrite } from "./own-writes.ts";
import { protectionBehind } from "./protection.ts";
import { supports } from "./supports.ts";

/** How an action meets Excel. */
export interface RunOptions extends About {
  /** The action changes the workbook: what Excel reports meanwhile is our own doing (`isWriting`), and one step for Undo. */
  readonly writes?: boolean;
}

/** `mergeUndoGroup` came with ExcelApi 1.20; older hosts do not look at it. */
interface HostOptions extends Excel.RunOptions {
  readonly mergeUndoGroup?: boolean;
}

/**
 * The one door to Excel: every action is one call of this. A cell that is being edited is waited for where the host can.
 * Nothing is thrown: whatever goes wrong comes back as a failure that has a sentence in `messages`.
 */
export async function inExcel<Value>(
  work: (context: Excel.RequestContext) => Promise<Value>,
  { writes = false, ...about }: RunOptions = {},
): Promise<Outcome<Value>> {
  const run = async (): Promise<Value> => {
    const options: HostOptions = { delayForCellEdit: true, ...(writes && supports("1.20") ? { mergeUndoGroup: true } : {}) };
    return Excel.run(options, work);
  };
  try {
    return done(await (writes ? asOwnWrite(run) : run()));
  } catch (cause) {
    return failed((await protectionOf(cause, about)) ?? failureOf(cause, about));
  }
}

async function protectionOf(cause: unknown, about: About): ReturnType<typeof protectionBehind> {
  const error = hostError(cause);
  if (error?.code !== "AccessDenied") return null;
  try {
    return await protectionBehind(error, about);
  } catch {
    // Excel denies this, too; then the plain message has to do.
    return null;
  }
}
