import { done, failed, type Outcome } from "../../instrument/failure.ts";
import { Refused } from "../excel/refused.ts";
import { inExcel } from "../excel/run.ts";
import type { Damage, OpenAssessment } from "../open-assessment.ts";
import { type Inspected, inspected } from "./open.ts";
import { redraw } from "./redraw.ts";
import { repairInPlace } from "./repair-in-place.ts";

/** What a repair has done. */
export interface Repaired {
  /** What was put right; empty where nothing was damaged. */
  readonly damages: readonly Damage[];
  /** Id of the sheet with the questions, which is another one where the sheets were drawn anew. */
  readonly key: string;
  readonly way: "nothing" | "in-place" | "redrawn";
  /** Names of the old sheets that were kept, where they were drawn anew. */
  readonly kept: readonly string[];
}

/**
 * Puts right what is damaged, without touching an answer. While everything stands in its place it is written over; otherwise new sheets are
 * drawn, every entry is carried over as it is, and the old sheets are kept under another name.
 */
export async function repairAssessment(open: OpenAssessment): Promise<Outcome<Repaired>> {
  const outcome = await inExcel(async (context) => begin(context, open), { writes: true });
  if (!outcome.ok) return outcome;
  const { found, isDone } = outcome.value;
  const { damages } = found;
  if (damages.length === 0) return done({ damages, key: open.key, way: "nothing", kept: [] });
  if (isDone) return done({ damages, key: open.key, way: "in-place", kept: [] });
  const redrawn = await redraw(found.trace);
  return redrawn.ok ? done({ damages, way: "redrawn", ...redrawn.value }) : failed(redrawn.failure);
}

interface Begun {
  readonly found: Inspected;
  readonly isDone: boolean;
}

async function begin(context: Excel.RequestContext, open: OpenAssessment): Promise<Begun> {
  const found = (await inspected(context)).find(({ trace }) => trace.key === open.key);
  if (found === undefined) throw new Refused({ code: "assessment-gone" });
  if (found.trace.drawing === null) throw new Refused({ code: "nothing-found" });
  const isMoved = found.damages.some(({ kind }) => kind === "layout-changed");
  if (isMoved || found.damages.length === 0) return { found, isDone: false };
  await repairInPlace(context, found, found.trace.drawing);
  return { found, isDone: true };
}
