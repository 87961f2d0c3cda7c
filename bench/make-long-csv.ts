import { closeSync, openSync, writeSync } from "node:fs";
import { items } from "../instrument/csr/instrument.ts";
import type { Item } from "../instrument/types.ts";

/** The columns of the long format, in the order in which this program writes them. */
export const longHeader = "firm_id,year,instrument_version,form,item_id,status,value,na_reason,evidence";

const industries = ["13", "26", "36", "48", "51", "61", "65", "72", "80", "95"] as const;
const sizes = ["micro", "small", "medium"] as const;
const provinces = ["11", "31", "33", "44", "51", "61"] as const;
const states = ["yes", "yes", "yes", "attention", "no"] as const;

/** Figures that most companies know. */
const figures: ReadonlySet<string> = new Set(
  items
    .filter(({ type }) => type === "kpi")
    .slice(0, 4)
    .map(({ id }) => id),
);

/** Always the same dice: mulberry32. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * sides);
  };
}

/**
 * Writes a long CSV of at least so many lines: companies of three years that answered the full form, with four lines of profile, all scored
 * items and four figures each. The same seed gives the same bytes. Gives back the number of lines below the header.
 */
export function makeLongCsv(file: string, lines: number, seed = 1): number {
  const roll = dice(seed);
  const handle = openSync(file, "w");
  writeSync(handle, `${longHeader}\n`);
  let written = 0;
  let text = "";
  for (let company = 0; written < lines; company += 1) {
    const answers = caseLines(roll);
    const head = `F${String(Math.floor(company / 3)).padStart(7, "0")},${2023 + (company % 3)},1.0.0,full,`;
    for (const answer of answers) text += `${head}${answer}\n`;
    written += answers.length;
    if (text.length > 1_000_000 || written >= lines) {
      writeSync(handle, text);
      text = "";
    }
  }
  closeSync(handle);
  return written;
}

function caseLines(roll: (sides: number) => number): readonly string[] {
  const profile = [
    `profile.industry,answered,${industries[roll(industries.length)]},,`,
    `profile.size,answered,${sizes[roll(sizes.length)]},,`,
    `profile.province,answered,${provinces[roll(provinces.length)]},,`,
    "profile.assessor,answered,self,,",
  ];
  const asked = items.filter(({ id, type }) => type !== "kpi" || figures.has(id));
  return [...profile, ...asked.map((item) => answerLine(item, roll))];
}

function answerLine(item: Item, roll: (sides: number) => number): string {
  const fate = roll(20);
  if (fate === 0) return `${item.id},blank,,,`;
  if (fate === 1 && item.naReason !== null) return `${item.id},na,,${item.naReason},`;
  if (item.type === "kpi") return `${item.id},answered,${roll(100_000) / 1000},,`;
  const evidence = roll(3) === 0 ? roll(5) : "";
  const value = item.type === "maturity" ? roll(5) : states[roll(states.length)];
  return `${item.id},answered,${value},,${evidence}`;
}
