import { continuityDays } from "../../initiatives.ts";
import { columnLetters, relative } from "../address.ts";
import { codeBeforeSpace, foldedFormula, quoted } from "../formulas.ts";
import { assessmentColumns } from "../layout/assessment.ts";
import type { RegisterFigure, RegisterHelper } from "../layout/initiatives.ts";
import { rowIn, type Plan } from "../layout/plan.ts";
import { profileColumns } from "../layout/profile.ts";
import type { InitiativeColumn } from "../names.ts";
import { isChoice } from "../vocabularies.ts";

/** `registerFigures` in initiatives.ts: what each row contributes. A part that cannot be told is an empty text, which the figures skip. */
export function helperFormulas({ initiatives, on }: Plan, row: number): readonly (readonly [RegisterHelper, string])[] {
  const own = (column: InitiativeColumn | RegisterHelper): string => relative(row, initiatives.columnOf(column));
  const amount = (column: InitiativeColumn): string => `IF(ISNUMBER(${own(column)}),${own(column)},0)`;
  const counted = (text: string): string => `IF(${own("used")}=1,${text},"")`;
  const span = (from: InitiativeColumn, to: InitiativeColumn): string =>
    `IF(AND(ISNUMBER(${own(from)}),ISNUMBER(${own(to)})),IF(${own(to)}>=${own(from)},${own(to)}-${own(from)},""),"")`;
  const lag = (from: InitiativeColumn, to: InitiativeColumn): string => counted(`IF(${triggered},${span(from, to)},"")`);
  const triggered = `AND(${own("trigger")}<>"",NOT(${isChoice(on.hidden, own("trigger"), "noTrigger")}))`;
  const grade = (column: InitiativeColumn): string => `IFERROR(VALUE(LEFT(${foldedFormula(own(column))},1)),"")`;
  return [
    ["used", `IF(OR(${own("title")}<>"",${own("kind")}<>""),1,0)`],
    ["kindCode", counted(`IF(${own("kind")}="","",${codeBeforeSpace(foldedFormula(own("kind")))})`)],
    ["cost", `IF(${own("used")}=1,${amount("cash")}+${amount("in_kind")}+${amount("staff_hours")}*${amount("hourly_wage")}/10000,0)`],
    ["gifts", `IF(${own("used")}=1,${amount("cash")}+${amount("in_kind")},0)`],
    ["response", lag("trigger_date", "first_delivery_date")],
    ["decision", lag("trigger_date", "decision_date")],
    ["delivery", lag("decision_date", "first_delivery_date")],
    ["days", counted(span("start", "end"))],
    ["aligned", counted(`IF(${own("alignment")}="","",${grade("alignment")})`)],
    ["traced", counted(`IF(${own("traceability")}="","",${grade("traceability")})`)],
    ["partnered", counted(`IF(${own("partner")}="",0,1)`)],
    ["complaint", counted(`IF(${isChoice(on.hidden, own("misconduct"), "true")},1,0)`)],
    ["sameKind", counted(`IF(${own("kindCode")}="",0,COUNTIF(${absoluteColumn(initiatives, "kindCode")},${own("kindCode")}))`)],
  ];
}

const absoluteColumn = ({ columnOf, rows: [first, last] }: Plan["initiatives"], helper: RegisterHelper): string => {
  const letters = columnLetters(columnOf(helper));
  return `$${letters}$${first}:$${letters}$${last}`;
};

/** `registerFigures` in initiatives.ts: one formula a figure, empty where no row tells. */
export function figureFormulas(plan: Plan): Readonly<Record<RegisterFigure, string>> {
  const { initiatives, on, profile, assessment, speech } = plan;
  const all = (helper: RegisterHelper): string => absoluteColumn(initiatives, helper);
  const ratio = (part: string, whole: string): string => `IF(${whole}>0,${part}/${whole},"")`;
  const ofProfile = (field: "revenue" | "employees"): string => {
    const cell = on.profile.cell(rowIn(profile.rowOf, field), profileColumns.value);
    return `IF(ISNUMBER(${cell}),${ratio(`SUM(${all("cost")})`, cell)},"")`;
  };
  const median = (helper: RegisterHelper): string => `IF(COUNT(${all(helper)})=0,"",MEDIAN(${all(helper)}))`;
  const count = `SUM(${all("used")})`;
  const kinds = `COUNTIF(${all("sameKind")},">0")`;
  const pricingRow = assessment.rowOf.get("MK1-03");
  const violated = pricingRow === undefined ? "FALSE" : isChoice(on.hidden, on.assessment.cell(pricingRow, assessmentColumns.answer), "no");
  const words = (pick: Parameters<typeof speech.label>[0]): string => quoted(speech.label(pick));
  return {
    count,
    totalCost: `SUM(${all("cost")})`,
    intensity: ofProfile("revenue"),
    perEmployee: ofProfile("employees"),
    responseLag: median("response"),
    decisionLag: median("decision"),
    deliveryLag: median("delivery"),
    alignmentCost: ratio(`SUMIFS(${all("cost")},${all("aligned")},">=2")`, `SUMIFS(${all("cost")},${all("aligned")},">=0")`),
    alignmentCount: ratio(`COUNTIF(${all("aligned")},">=2")`, `COUNT(${all("aligned")})`),
    meanAlignment: ratio(`SUM(${all("aligned")})`, `COUNT(${all("aligned")})`),
    traceability: ratio(`SUMIFS(${all("gifts")},${all("traced")},">=2")`, `SUMIFS(${all("gifts")},${all("traced")},">=0")`),
    diversity: `IF(${kinds}=0,"",1-SUM(${all("sameKind")})/${kinds}/${kinds})`,
    duration: median("days"),
    continuity: ratio(`COUNTIF(${all("days")},">${continuityDays}")`, `COUNT(${all("days")})`),
    partners: ratio(`SUM(${all("partnered")})`, count),
    consistency: `IF(${count}=0,"",IF(OR(SUM(${all("complaint")})>0,${violated}),${words((m) => m.initiatives.inconsistent)},${words((m) => m.initiatives.consistent)}))`,
  };
}
