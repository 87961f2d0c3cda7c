import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Calculator } from "../calculator.ts";
import { ironCalc } from "./ironcalc.ts";

const file = fileURLToPath(new URL("wasm_bg.wasm", import.meta.resolve("@ironcalc/wasm")));

/** A calculator for one workbook, in Node. */
export function calculator(): Calculator {
  return ironCalc(readFileSync(file));
}
