import { bandLabels } from "../../csr/scales.ts";
import { csr } from "../../csr/instrument.ts";
import { validity } from "../../scoring/roll-up.ts";
import { formula, type Drawing } from "../drawing.ts";
import { quoted, sentence } from "../formulas.ts";
import type { Plan } from "../layout/plan.ts";
import { scoresColumns as columns, summaryLines, type SummaryLine } from "../layout/scores.ts";
import { rowHeight } from "../row-height.ts";
import type { StyleName } from "../styles.ts";
import { totalAddress } from "./hidden-addresses.ts";
import { bandFormula } from "./hidden.ts";

/** A geometric mean that lies further than this below the overall score shows an unbalanced profile. */
const imbalance = 5;

/** Width of the labels, in characters. */
const labelWidth = 34;

/** The results of the whole, a line each: what it is, its value, and what to know about it. */
export function drawSummary(sheet: Drawing, plan: Plan): void {
  const { speech, scores } = plan;
  const lines = linesOf(plan);
  summaryLines.forEach((line, index) => {
    const row = scores.summaryRow + index;
    const { value, style, remark } = lines[line];
    sheet.put(
      row,
      columns.title,
      speech.label((m) => m.scores.lines[line]),
      line === "overall" ? "bandBold" : "cell",
    );
    sheet.put(row, columns.score, formula(value), style);
    if (remark !== undefined) sheet.put(row, columns.bar, formula(remark), "noteIndented");
    const height = rowHeight([{ text: speech.label((m) => m.scores.lines[line]), width: labelWidth }]);
    sheet.setHeight(row, line === "overall" ? 40 : Math.max(20, height));
  });
}

interface Line {
  readonly value: string;
  readonly style: StyleName;
  readonly remark?: string;
}

function linesOf(plan: Plan): Readonly<Record<SummaryLine, Line>> {
  const { speech } = plan;
  const total = (name: Parameters<typeof totalAddress>[1]): string => totalAddress(plan, name);
  const words = (pick: Parameters<typeof speech.label>[0]): string => quoted(speech.label(pick));
  const capped = total("capped");
  const bar = `IF(ISNUMBER(${capped}),REPT("█",ROUND(${capped}/4,0)),"")`;
  const open = `IF(${total("missingDuties")}>0,${sentence(
    speech.label((m) => m.scores.missingDuties),
    { count: total("missingDuties") },
  )},"")`;
  const counted = sentence(
    speech.label((m) => m.scores.ofQuestions),
    { answered: total("answered"), applicable: total("applicable") },
  );
  const range = sentence(
    speech.label((m) => m.scores.range),
    { low: `ROUND(${total("low")},0)`, high: `ROUND(${total("high")},0)` },
  );
  const limited = `IF(${total("naShare")}>${validity.naShare},${words((m) => m.scores.limited)},"")`;
  return {
    overall: { value: capped, style: "big", remark: bar },
    band: { value: bandFormula(capped, ({ id }) => speech.short(bandLabels[id])), style: "bandCenter" },
    status: { value: `IF(${total("overall")}="","–","●")`, style: "cellCenter", remark: statusFormula(plan) },
    completeness: { value: total("completeness"), style: "percent", remark: `${counted}&${open}` },
    bounds: { value: `IF(OR(${total("completeness")}=1,${total("low")}=""),"",${range})`, style: "cellCenter" },
    core: { value: total("core"), style: "score" },
    raw: { value: total("overall"), style: "score" },
    geometric: balanceLine(plan),
    red: { value: `${total("critical")}+${total("legal")}`, style: "score" },
    amber: { value: total("amber"), style: "score" },
    target: { value: total("percentToTarget"), style: "percent" },
    naShare: { value: total("naShare"), style: "percent", remark: limited },
    confidence: { value: total("confidence"), style: "percent" },
  };
}

function balanceLine(plan: Plan): Line {
  const { speech } = plan;
  const [overall, geometric] = [totalAddress(plan, "overall"), totalAddress(plan, "geometric")];
  const unbalanced = sentence(
    speech.label((m) => m.scores.unbalanced),
    { value: `ROUND(${geometric},0)` },
  );
  const balanced = quoted(speech.label((m) => m.scores.balanced));
  const either = (weak: string, even: string): string => `IF(${overall}="","",IF(${overall}-${geometric}>${imbalance},${weak},${even}))`;
  return { value: either('"△"', '"✓"'), style: "cellCenter", remark: either(unbalanced, balanced) };
}

function statusFormula(plan: Plan): string {
  const { speech, options } = plan;
  const words = (pick: Parameters<typeof speech.label>[0]): string => quoted(speech.label(pick));
  if (options.areas.length < csr.areas.length) return words((m) => m.scores.status.areasOnly);
  const status = totalAddress(plan, "status");
  return (
    `IF(${status}="final",${words((m) => m.scores.status.final)},` +
    `IF(${status}="provisional",${words((m) => m.scores.status.provisional)},${words((m) => m.scores.status.insufficient)}))`
  );
}
