import { defaultRating } from "../../scoring/risk.ts";
import { validity } from "../../scoring/roll-up.ts";
import type { Area, Topic } from "../../types.ts";
import { formula, type Drawing } from "../drawing.ts";
import { numberOr } from "../formulas.ts";
import { areaTable, topicTable } from "../layout/hidden.ts";
import { rowIn, type Plan } from "../layout/plan.ts";
import { risksColumns } from "../layout/risks.ts";
import { scoresColumns } from "../layout/scores.ts";
import { areaAddress, areaRow, itemColumn, topicAddress, topicColumn, topicRow } from "./hidden-addresses.ts";
import { capFormula } from "./hidden-items.ts";

/** No weight of a company's own may exceed this; it only keeps slips such as 0.2 million out. */
export const weightRange = [0, 1000] as const;

/** The tables of topics and areas: `rollUp` in scoring/roll-up.ts, for the score, its bounds and the core score. */
export function drawTopicsAndAreas(sheet: Drawing, plan: Plan): void {
  const { hidden, asked } = plan;
  for (const [name, column] of Object.entries(topicTable)) sheet.put(hidden.topicHeader, column, name, "code");
  for (const [name, column] of Object.entries(areaTable)) sheet.put(hidden.areaHeader, column, name, "code");
  for (const topic of asked.topics) {
    const row = topicRow(plan, topic.id);
    sheet.put(row, topicTable.id, topic.id, "code");
    sheet.put(row, topicTable.area, topic.area, "code");
    const own = (column: keyof typeof topicTable): string => topicAddress(plan, topic.id, column);
    const formulas = { ...inputFormulas(plan, topic), ...scoreFormulas(plan, own), ...weightedFormulas(own), ...coreFormulas(plan, own) };
    for (const [column, text] of entriesOf(topicTable, formulas)) sheet.put(row, column, formula(text), "code");
  }
  for (const area of asked.areas) {
    const row = areaRow(plan, area.id);
    sheet.put(row, areaTable.id, area.id, "code");
    for (const [column, text] of entriesOf(areaTable, areaFormulas(plan, area))) sheet.put(row, column, formula(text), "code");
  }
}

/** Pairs of column and formula, for the columns that have one. */
function entriesOf<Table extends Readonly<Record<string, number>>>(
  table: Table,
  formulas: Readonly<Partial<Record<keyof Table & string, string>>>,
): readonly (readonly [number, string])[] {
  return Object.entries(table).flatMap(([name, column]) => {
    const text = formulas[name];
    return text === undefined ? [] : [[column, text] as const];
  });
}

type TopicFormulas = Readonly<Partial<Record<keyof typeof topicTable, string>>>;
type Own = (column: keyof typeof topicTable) => string;

/** What the company sets for a topic, and the default where it sets nothing usable. */
function inputFormulas({ on, scores, risks }: Plan, topic: Topic): TopicFormulas {
  const rating = (column: number): string => numberOr(on.risks.cell(rowIn(risks.topicRowOf, topic.id), column), [1, 5], defaultRating);
  return {
    weight: numberOr(on.scores.cell(rowIn(scores.rowOf, topic.id), scoresColumns.weight), weightRange, topic.weight),
    exposure: rating(risksColumns.topic.exposure),
    importance: rating(risksColumns.topic.importance),
  };
}

function scoreFormulas(plan: Plan, own: Own): TopicFormulas {
  const sum = (column: "applicable" | "answered" | "score"): string =>
    `SUMIFS(${itemColumn(plan, column)},${itemColumn(plan, "topic")},${own("id")})`;
  const flags = (flag: "red" | "amber"): string =>
    `COUNTIFS(${itemColumn(plan, "topic")},${own("id")},${itemColumn(plan, "flag")},"${flag}"`;
  return {
    applicable: sum("applicable"),
    answered: sum("answered"),
    sum: sum("score"),
    raw: `IF(${own("applicable")}=0,"NA",IF(${own("answered")}/${own("applicable")}>=${validity.topic},${own("sum")}/${own("answered")},""))`,
    low: `IF(${own("applicable")}=0,"NA",${own("sum")}/${own("applicable")})`,
    high: `IF(${own("applicable")}=0,"NA",(${own("sum")}+100*(${own("applicable")}-${own("answered")}))/${own("applicable")})`,
    critical: `${flags("red")},${itemColumn(plan, "duty")},"critical")`,
    legal: `${flags("red")},${itemColumn(plan, "duty")},"legal")`,
    amber: `${flags("amber")})`,
    capped: capFormula(own("raw"), "topic", [own("critical"), own("legal")]),
  };
}

function weightedFormulas(own: Own): TopicFormulas {
  const weighted = (score: string): string => `IF(ISNUMBER(${score}),${own("weight")}*${score},0)`;
  return {
    weightApplicable: `IF(${own("applicable")}=0,0,${own("weight")})`,
    weightValid: `IF(ISNUMBER(${own("raw")}),${own("weight")},0)`,
    weighted: weighted(own("raw")),
    weightedLow: weighted(own("low")),
    weightedHigh: weighted(own("high")),
  };
}

function coreFormulas(plan: Plan, own: Own): TopicFormulas {
  const sum = (column: "applicable" | "answered" | "score"): string =>
    `SUMIFS(${itemColumn(plan, column)},${itemColumn(plan, "topic")},${own("id")},${itemColumn(plan, "basic")},1)`;
  return {
    coreApplicable: sum("applicable"),
    coreAnswered: sum("answered"),
    coreRaw: `IF(${own("coreApplicable")}=0,"NA",IF(${own("coreAnswered")}/${own("coreApplicable")}>=${validity.topic},${sum("score")}/${own("coreAnswered")},""))`,
    coreWeightApplicable: `IF(${own("coreApplicable")}=0,0,${own("weight")})`,
    coreWeightValid: `IF(ISNUMBER(${own("coreRaw")}),${own("weight")},0)`,
    coreWeighted: `IF(ISNUMBER(${own("coreRaw")}),${own("weight")}*${own("coreRaw")},0)`,
  };
}

function areaFormulas(plan: Plan, area: Area): Readonly<Partial<Record<keyof typeof areaTable, string>>> {
  const own = (column: keyof typeof areaTable): string => areaAddress(plan, area.id, column);
  const sum = (column: keyof typeof topicTable): string => `SUMIFS(${topicColumn(plan, column)},${topicColumn(plan, "area")},${own("id")})`;
  const mean = (valid: string, applicable: string, weighted: string): string =>
    `IF(${applicable}<=0,"",IF(${valid}<=0,"",IF(${valid}/${applicable}>=2/3-0.000000001,${weighted}/${valid},"")))`;
  const bound = (weighted: string): string => `IF(${sum("weightApplicable")}<=0,"",${weighted}/${sum("weightApplicable")})`;
  return {
    weight: numberOr(plan.on.scores.cell(rowIn(plan.scores.rowOf, area.id), scoresColumns.weight), weightRange, area.weight),
    applicable: sum("applicable"),
    answered: sum("answered"),
    raw: mean(sum("weightValid"), sum("weightApplicable"), sum("weighted")),
    low: bound(sum("weightedLow")),
    high: bound(sum("weightedHigh")),
    critical: sum("critical"),
    legal: sum("legal"),
    amber: sum("amber"),
    capped: capFormula(own("raw"), "area", [own("critical"), own("legal")]),
    weighted: `IF(ISNUMBER(${own("raw")}),${own("weight")}*${own("raw")},0)`,
    weightedLow: `IF(ISNUMBER(${own("low")}),${own("weight")}*${own("low")},0)`,
    weightedHigh: `IF(ISNUMBER(${own("high")}),${own("weight")}*${own("high")},0)`,
    weightedLog: `IF(ISNUMBER(${own("raw")}),${own("weight")}*LN(MAX(${own("raw")},1)),0)`,
    core: mean(sum("coreWeightValid"), sum("coreWeightApplicable"), sum("coreWeighted")),
    coreWeighted: `IF(ISNUMBER(${own("core")}),${own("weight")}*${own("core")},0)`,
  };
}
