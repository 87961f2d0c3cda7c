import { items } from "../../csr/instrument.ts";
import { caps } from "../../scoring/caps.ts";
import { defaultTarget } from "../../scoring/priorities.ts";
import { compareIds, riskBounds } from "../../scoring/risk.ts";
import type { ScoredItem } from "../../types.ts";
import { relative } from "../address.ts";
import { formula, type Drawing } from "../drawing.ts";
import { foldedFormula, headFormula, isSpelled, numberOr } from "../formulas.ts";
import { assessmentColumns } from "../layout/assessment.ts";
import { itemTable, topicTable } from "../layout/hidden.ts";
import type { SheetAddresses } from "../layout/layout.ts";
import { rowIn, type Plan } from "../layout/plan.ts";
import { isFoldedChoice, vocabularyAddress } from "../vocabularies.ts";
import { areaAddress, factAddress, topicAddress, topicColumn } from "./hidden-addresses.ts";

const headers = Object.keys(itemTable);

/** Place of every item in the alphabetical order that breaks ties. */
const alphabetical: ReadonlyMap<string, number> = new Map(
  items
    .map(({ id }) => id)
    .toSorted(compareIds)
    .map((id, index) => [id, index + 1]),
);

/** The scored items, one a row: what was typed, and everything that follows for this item alone. */
export function drawItems(sheet: Drawing, plan: Plan): void {
  sheet.putRow(plan.hidden.itemHeader, 1, headers, "code");
  plan.asked.scored.forEach((item, index) => drawItem(sheet, plan, { item, row: plan.hidden.itemHeader + 1 + index }));
}

interface ItemRow {
  readonly item: ScoredItem;
  readonly row: number;
}

function drawItem(sheet: Drawing, plan: Plan, { item, row }: ItemRow): void {
  const { language } = plan.options;
  const constants: Readonly<Partial<Record<keyof typeof itemTable, string | number>>> = {
    id: item.id,
    topic: item.topic,
    area: item.area,
    kind: item.type === "maturity" ? "M" : "C",
    tier: item.tier ?? "",
    severity: item.severity,
    basic: item.basic ? 1 : 0,
    micro: item.sizes.includes("micro") ? 1 : 0,
    gate: item.naReason ?? "",
    order: alphabetical.get(item.id) ?? 0,
    title: language === "both" ? `${item.title.zh} ${item.title.en}` : item.title[language],
  };
  for (const [column, value] of Object.entries(constants)) sheet.put(row, columnOf(column), value, "code");
  for (const [column, text] of Object.entries(formulasOf(plan, item, row))) sheet.put(row, columnOf(column), formula(text), "code");
}

const columnOf = (name: string): number => headers.indexOf(name) + 1;

type Formulas = Readonly<Partial<Record<keyof typeof itemTable, string>>>;

function formulasOf(plan: Plan, item: ScoredItem, row: number): Formulas {
  const own = (column: keyof typeof itemTable): string => relative(row, itemTable[column]);
  const typed = (column: number): string => plan.on.assessment.cell(rowIn(plan.assessment.rowOf, item.id), column);
  return {
    ...answerFormulas(item, own, { typed, hidden: plan.on.hidden }),
    ...statusFormulas(plan, item, own),
    ...riskFormulas(plan, item, own, typed),
  };
}

type Own = (column: keyof typeof itemTable) => string;

/** `readAnswer` and `readNaReason` in answer.ts. */
function answerFormulas(
  item: ScoredItem,
  own: Own,
  { typed, hidden }: { readonly typed: (column: number) => string; readonly hidden: SheetAddresses },
): Formulas {
  const value = (name: string, level: number, otherwise: string): string =>
    `IF(${isSpelled(own("head"), vocabularyAddress(hidden, name))},${level},${otherwise})`;
  const level =
    item.type === "maturity"
      ? [4, 3, 2, 1, 0].reduce((otherwise, step) => value(`level${step}`, step, otherwise), '"?"')
      : value("yes", 4, value("attention", 2, value("no", 0, '"?"')));
  const accepted =
    item.naReason === null
      ? "0"
      : `IF(AND(${own("text")}<>"",NOT(${isSpelled(own("text"), vocabularyAddress(hidden, "notApplicable"))})),0,IF(${isFoldedChoice(hidden, own("naText"), item.naReason)},1,0))`;
  return {
    text: foldedFormula(typed(assessmentColumns.answer)),
    naText: foldedFormula(typed(assessmentColumns.na)),
    evidenceText: foldedFormula(typed(assessmentColumns.evidence)),
    head: headFormula(own("text")),
    level: `IF(${own("text")}="","",${level})`,
    notApplicable: accepted,
    evidence: `IF(${own("answered")}=1,${evidenceFormula(hidden, own("evidenceText"))},"")`,
  };
}

/** `readEvidence` in answer.ts; no grade counts as none. */
const evidenceFormula = (hidden: SheetAddresses, text: string): string =>
  [1, 2, 3, 4].reduce((otherwise, grade) => `IF(${isFoldedChoice(hidden, text, `evidence${grade}`)},${grade},${otherwise})`, "0");

/** `poolOf` in scoring/pool.ts and `flagged` in scoring/caps.ts. */
function statusFormulas(plan: Plan, item: ScoredItem, own: Own): Formulas {
  const emergency = factAddress(plan, "emergency");
  const tier = item.tier === null ? '""' : item.tier === "legal-emergency" ? `IF(${emergency}=1,"critical","legal")` : `"${item.tier}"`;
  return {
    asked: `IF(${factAddress(plan, "size")}="micro",${own("micro")},1)`,
    applicable: `${own("asked")}*(1-${own("notApplicable")})`,
    score: `IF(AND(${own("applicable")}=1,ISNUMBER(${own("level")})),25*${own("level")},"")`,
    answered: `IF(ISNUMBER(${own("score")}),1,0)`,
    duty: tier,
    flag: `IF(AND(${own("answered")}=1,${own("duty")}<>""),IF(${own("score")}=0,"red",IF(${own("score")}=50,"amber","")),"")`,
    weight: weightFormula(plan, item, own),
  };
}

/** `effectiveWeight` in scoring/confidence.ts, before it is made relative: area × topic among the applicable ones × 1 / applicable items. */
function weightFormula(plan: Plan, item: ScoredItem, own: Own): string {
  const topic = (column: keyof typeof topicTable): string => topicAddress(plan, item.topic, column);
  const sum = `SUMIFS(${topicColumn(plan, "weightApplicable")},${topicColumn(plan, "area")},${own("area")})`;
  return `IF(AND(${own("applicable")}=1,${sum}>0),${areaAddress(plan, item.area, "weight")}*${topic("weight")}/${sum}/${topic("applicable")},0)`;
}

/** `riskOf`, `prioritiesOf`: keys put risk and priority in one number, ties broken by the alphabet of ids. */
function riskFormulas(plan: Plan, item: ScoredItem, own: Own, typed: (column: number) => string): Formulas {
  const exposure = topicAddress(plan, item.topic, "exposure");
  const importance = topicAddress(plan, item.topic, "importance");
  const floor = `IF(${own("flag")}="red",IF(${own("duty")}="critical",${riskBounds.criticalNo},${riskBounds.legalNo}),0)`;
  const target =
    item.type === "maturity" ? numberOr(typed(assessmentColumns.target), [0, 4], defaultTarget.maturity) : String(defaultTarget.compliance);
  const tail = `ROUND(${own("risk")},4)-${own("order")}/1000000`;
  return {
    likelihood: `IF(${own("applicable")}=1,1+(${exposure}-1)*(1-IF(ISNUMBER(${own("score")}),${own("score")},0)/100),"")`,
    risk: `IF(${own("applicable")}=1,MAX(${own("severity")}*${own("likelihood")},${floor}),"")`,
    riskKey: `IF(${own("applicable")}=1,${tail},"")`,
    target,
    gap: `IF(${own("answered")}=1,MAX(0,${own("target")}-${own("level")}),"")`,
    priority: `IF(${own("answered")}=1,${importance}*${own("gap")},"")`,
    nearKey:
      `IF(${own("answered")}=1,IF(${own("flag")}="red",3000000+1000*${own("severity")}+${tail},` +
      `IF(${own("flag")}="amber",2000000+1000*${own("severity")}+${tail},` +
      `IF(${own("gap")}>0,1000000+1000*${own("priority")}+${tail},""))),"")`,
  };
}

/** Highest cap of a topic, area or the whole, under the flags counted in two cells. */
export const capFormula = (raw: string, kind: "topic" | "area" | "overall", [critical, legal]: readonly [string, string]): string =>
  `IF(ISNUMBER(${raw}),MIN(${raw},IF(${critical}>0,${caps.critical[kind]},100),IF(${legal}>0,${caps.legal[kind]},100)),${raw})`;
