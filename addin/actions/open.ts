import type { Outcome } from "../../instrument/failure.ts";
import { cellsWithout, isPartial, loadRules, loadSingleRules } from "../excel/read/drop-downs.ts";
import { lookAround } from "../excel/read/look-around.ts";
import { inExcel } from "../excel/run.ts";
import { damagesOf } from "../inspect/damages.ts";
import { openAssessment } from "../inspect/open-assessments.ts";
import { type Trace, traces } from "../inspect/trace.ts";
import type { CellPlace, Damage, OpenAssessment } from "../open-assessment.ts";

/**
 * All assessments of the open workbook, wherever they come from and whatever was done to them, with what is damaged. Two requests find and
 * read them, a third looks at the drop-downs, and a fourth only where some of those are missing.
 */
export const findAssessments = async (): Promise<Outcome<readonly OpenAssessment[]>> =>
  inExcel(async (context) => {
    const found = await inspected(context);
    return found.map(({ trace, damages }) => openAssessment(trace, damages));
  });

/** An assessment with what is damaged. */
export interface Inspected {
  readonly trace: Trace;
  readonly damages: readonly Damage[];
  /** Cells for answers that have lost their drop-down or rule. */
  readonly withoutRule: readonly CellPlace[];
}

/** Finds and inspects all assessments within an action. */
export async function inspected(context: Excel.RequestContext): Promise<readonly Inspected[]> {
  const found = traces(await lookAround(context)).map((trace) => ({ trace, damages: damagesOf(trace) }));
  const lost = await cellsWithoutRule(context, found);
  return found.map(({ trace, damages }, index) => {
    const withoutRule = lost[index] ?? [];
    const [first] = withoutRule;
    const more: readonly Damage[] = first === undefined ? [] : [{ kind: "drop-downs-missing", count: withoutRule.length, first }];
    return { trace, damages: [...damages, ...more], withoutRule };
  });
}

/** Looks at sheets in which everything stands in its place. */
async function cellsWithoutRule(
  context: Excel.RequestContext,
  found: readonly Pick<Inspected, "trace" | "damages">[],
): Promise<readonly (readonly CellPlace[])[]> {
  const loaded = found.map(({ trace, damages }) => {
    const moved = damages.flatMap((damage) => (damage.kind === "layout-changed" ? [damage.sheet] : []));
    const specs = trace.drawing?.specs.filter(({ id, name }) => trace.sheets[id] !== undefined && !moved.includes(name)) ?? [];
    return loadRules(specs, context);
  });
  if (loaded.flat().length > 0) await context.sync();
  const singles = loaded.map((rules) => loadSingleRules(rules, context));
  if (singles.flat().length > 0) await context.sync();
  return loaded.map((rules, index) => cellsWithout([...rules.filter((rule) => !isPartial(rule)), ...(singles[index] ?? [])]));
}
