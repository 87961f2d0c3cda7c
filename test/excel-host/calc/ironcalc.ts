import { initSync } from "@ironcalc/wasm";
import type { Calculator } from "../calculator.ts";
import type { WorkbookState } from "../model/types.ts";
import { FormulaEngine } from "./formula-engine.ts";
import { namesUsed } from "./names-used.ts";

let isLoaded = false;

/**
 * Computes a workbook by IronCalc. The engine lives as long as the workbook: a change costs what changed, and only other sheets or
 * names start it anew. `wasm` is the content of `@ironcalc/wasm/wasm_bg.wasm`; the caller knows where it is, in Node and in a page.
 */
export function ironCalc(wasm: Uint8Array): Calculator {
  if (!isLoaded) initSync({ module: wasm });
  isLoaded = true;
  let engine: FormulaEngine | null = null;
  let built: Structure = { sheets: [], names: "" };
  return {
    // Each recalculation compares the whole workbook with what the engine holds, so that no change can be missed.
    cellsChanged: ignore,
    structureChanged: ignore,
    recalculate(workbook) {
      const structure = structureOf(workbook);
      try {
        if (engine === null || !isContinued(built, structure)) {
          engine?.free();
          engine = new FormulaEngine(workbook.sheets, namesUsed(workbook));
        } else engine.add(workbook.sheets.slice(built.sheets.length));
        built = structure;
        engine.calculate(workbook.sheets);
      } catch (cause) {
        // A panic leaves the engine unusable; the next reader gets a new one.
        engine = null;
        throw cause;
      }
    },
  };
}

function ignore(): void {
  // See above.
}

/** What an engine was built for: sheets with their order, and the names that formulas mention. */
interface Structure {
  readonly sheets: readonly string[];
  readonly names: string;
}

function structureOf(workbook: WorkbookState): Structure {
  return { sheets: workbook.sheets.map(({ id, name }) => `${id} ${name}`), names: JSON.stringify(namesUsed(workbook)) };
}

/** Whether nothing happened but that sheets were added at the end; all else needs a new engine. */
function isContinued(before: Structure, now: Structure): boolean {
  return before.names === now.names && before.sheets.every((sheet, index) => sheet === now.sheets[index]);
}
