import { items } from "../../csr/instrument.ts";
import type { Finding } from "../../issue.ts";
import type { KpiItem } from "../../types.ts";
import { isFinding } from "./choice.ts";
import { type DecimalSign, readNumber } from "./number.ts";

/** Further ways to write the units of the questionnaire. Other units, such as kWh for MWh, are refused rather than taken for these. */
const otherUnits: ReadonlyMap<string, readonly string[]> = new Map([
  ["%", ["percent", "per cent"]],
  ["兆瓦时", ["mwh"]],
  ["m3", ["立方米", "m^3", "cubic metres", "cubic meters"]],
  ["吨", ["t", "tonne", "tons"]],
  ["次", ["起", "件", "times", "case", "cases"]],
  ["人", ["名", "person", "people"]],
  ["天", ["日", "day"]],
  ["小时", ["h", "hour", "hours"]],
  ["起", ["次", "件", "case", "cases"]],
]);

/** Units that may stand behind the figure of an item, in lower case: the full unit and what stands before "per", "/" or "·". */
function unitsIn({ unit: text }: KpiItem): readonly string[] {
  const full = [text.zh, text.en].map(folded);
  const first = full.map((unit) => (unit.split(/[/·]| per /u)[0] ?? "").trim());
  return [...full, ...first, ...first.flatMap((unit) => otherUnits.get(unit) ?? [])];
}

const folded = (unit: string): string => unit.normalize("NFKC").toLowerCase();

const unitsById: ReadonlyMap<string, readonly string[]> = new Map(
  items.flatMap((item) => (item.type === "kpi" ? [[item.id, unitsIn(item)] as const] : [])),
);

/** A share never passes 100 %; other figures have no upper limit. */
export const highestFigure = (item: KpiItem): number => (item.unit.en === "%" ? 100 : Number.MAX_SAFE_INTEGER);

/** Reads the figure of an item that is measured. Negative figures, and shares above 100 %, are refused. */
export function readFigure(item: KpiItem, text: string, sign: DecimalSign): number | Finding {
  const value = readNumber(text, sign, unitsById.get(item.id));
  if (isFinding(value) || (value >= 0 && value <= highestFigure(item))) return value;
  return { code: "number-out-of-range", found: value, low: 0, high: highestFigure(item) };
}
