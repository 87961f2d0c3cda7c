import type { Assessment, Initiative } from "./types.ts";

/** Figures derived from a year's register. `null` where no row tells; money in 10,000 CNY, times in days, shares 0–1. */
export interface RegisterFigures {
  /** Rows with a title or a kind; other rows are not counted anywhere. */
  readonly count: number;
  readonly totalCost: number;
  /** Total cost / revenue. */
  readonly intensity: number | null;
  /** Total cost / employees. */
  readonly perEmployee: number | null;
  /** Medians over initiatives with a trigger: event → first delivery, event → decision, decision → first delivery. Negative spans are data errors and left out. */
  readonly responseLag: number | null;
  readonly decisionLag: number | null;
  readonly deliveryLag: number | null;
  /** Alignment 2 or 3 among the rated rows, by cost and by number; mean alignment 0–3. */
  readonly alignmentCost: number | null;
  readonly alignmentCount: number | null;
  readonly meanAlignment: number | null;
  /** Cash and goods with traceability 2 or better, among the rated rows. */
  readonly traceability: number | null;
  /** Simpson's diversity of kinds 1 − Σ p², 0 to below 1. */
  readonly diversity: number | null;
  /** Median of end − start; share lasting more than 90 days. */
  readonly duration: number | null;
  readonly continuity: number | null;
  /** Share of rows with a partner. */
  readonly partners: number | null;
  /** False where a complaint is linked to a row or fair pricing (MK1-03) is answered "no": giving does not offset violations. */
  readonly consistency: boolean | null;
}

/** Initiatives lasting longer than this many days count as continuous. */
export const continuityDays = 90;

/** Derives the figures of one assessment's register. */
export function registerFigures({ initiatives, profile, answers }: Assessment): RegisterFigures {
  const rows = initiatives.filter(({ title, kind }) => title !== null || kind !== null);
  const triggered = rows.filter(({ trigger }) => trigger !== null && trigger !== "none");
  const aligned = rows.filter(({ alignment }) => alignment !== null);
  const traced = rows.filter(({ traceability }) => traceability !== null);
  const spans = rows.map(({ start, end }) => days(start, end)).filter((span) => span !== null);
  const totalCost = sum(rows.map(costOf));
  const pricing = answers.get("MK1-03")?.answer;
  const violated = rows.some(({ misconduct }) => misconduct === true) || (pricing?.kind === "compliance" && pricing.state === "no");
  return {
    count: rows.length,
    totalCost,
    intensity: ratio(totalCost, profile.revenue),
    perEmployee: ratio(totalCost, profile.employees),
    responseLag: median(triggered.map(({ triggerDate, firstDeliveryDate }) => days(triggerDate, firstDeliveryDate))),
    decisionLag: median(triggered.map(({ triggerDate, decisionDate }) => days(triggerDate, decisionDate))),
    deliveryLag: median(triggered.map(({ decisionDate, firstDeliveryDate }) => days(decisionDate, firstDeliveryDate))),
    alignmentCost: ratio(sum(aligned.filter(isAligned).map(costOf)), sum(aligned.map(costOf))),
    alignmentCount: ratio(aligned.filter(isAligned).length, aligned.length),
    meanAlignment: ratio(sum(aligned.map(({ alignment }) => alignment ?? 0)), aligned.length),
    traceability: ratio(sum(traced.filter(isTraced).map(giftsOf)), sum(traced.map(giftsOf))),
    diversity: diversityOf(rows),
    duration: median(spans),
    continuity: ratio(spans.filter((span) => span > continuityDays).length, spans.length),
    partners: ratio(rows.filter(({ partner }) => partner !== null).length, rows.length),
    consistency: rows.length === 0 ? null : !violated,
  };
}

/** Cash + goods at book value + staff hours at the hourly wage (CNY), in 10,000 CNY. A part that is not given counts as nothing. */
export const costOf = ({ cash, inKind, staffHours, hourlyWage }: Initiative): number =>
  (cash ?? 0) + (inKind ?? 0) + ((staffHours ?? 0) * (hourlyWage ?? 0)) / 10_000;

const giftsOf = ({ cash, inKind }: Initiative): number => (cash ?? 0) + (inKind ?? 0);
const isAligned = ({ alignment }: Initiative): boolean => (alignment ?? 0) >= 2;
const isTraced = ({ traceability }: Initiative): boolean => (traceability ?? 0) >= 2;

function diversityOf(rows: readonly Initiative[]): number | null {
  const kinds = rows.flatMap(({ kind }) => (kind === null ? [] : [kind]));
  if (kinds.length === 0) return null;
  const counts = [...new Set(kinds)].map((kind) => kinds.filter((other) => other === kind).length);
  return 1 - sum(counts.map((count) => (count / kinds.length) ** 2));
}

/** Whole days between two ISO dates; `null` where one is missing or the second is earlier. */
function days(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const span = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return span >= 0 ? span : null;
}

function median(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const ratio = (part: number, whole: number | null): number | null => (whole === null || whole <= 0 ? null : part / whole);
