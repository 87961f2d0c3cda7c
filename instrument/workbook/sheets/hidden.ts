import { csr } from "../../csr/instrument.ts";
import { bandBounds } from "../../scoring/bands.ts";
import { nearTermPractices } from "../../scoring/priorities.ts";
import { validity } from "../../scoring/roll-up.ts";
import { scorerVersion } from "../../scoring/version.ts";
import { onSheet } from "../address.ts";
import { formula, Drawing, widths, type DrawnSheet } from "../drawing.ts";
import { vocabularyCell } from "../formulas.ts";
import { totals, type Total } from "../layout/hidden.ts";
import type { Plan } from "../layout/plan.ts";
import { columnOfList, listFirstRow, lists, vocabularyColumn } from "../lists.ts";
import { marker, metaFields, metaName, type MetaField, resultName } from "../names.ts";
import type { CellSpec } from "../spec.ts";
import { vocabularies } from "../vocabularies.ts";
import { areaColumn, itemColumn, totalAddress } from "./hidden-addresses.ts";
import { drawFacts } from "./hidden-facts.ts";
import { capFormula, drawItems } from "./hidden-items.ts";
import { drawTopicsAndAreas } from "./hidden-topics.ts";

/** `_csr`: what the file is, the lists, and the sheet's own scorer. Nobody needs to open it; nothing in it is secret. */
export function hiddenSheetSpec(plan: Plan): DrawnSheet {
  const sheet = new Drawing("hidden", plan.on.hidden.name);
  drawMeta(sheet, plan);
  drawFacts(sheet, plan);
  drawTotals(sheet, plan);
  drawTopicsAndAreas(sheet, plan);
  drawItems(sheet, plan);
  drawLists(sheet, plan);
  const spec = sheet.done({
    visibility: "veryHidden",
    tabColor: "5F6B7A",
    columns: widths(16, 14),
    freeze: { rows: 0, columns: 0 },
    print: null,
  });
  return { ...spec, cells: spec.cells.map((cell) => withinSheet(cell, onSheet(plan.on.hidden.name, ""))) };
}

/** Formulas on `_csr` need not name their own sheet; that makes the file much smaller. */
const withinSheet = (cell: CellSpec, prefix: string): CellSpec =>
  typeof cell.value === "object" && cell.value !== null ? { ...cell, value: formula(cell.value.formula.replaceAll(prefix, "")) } : cell;

function drawMeta(sheet: Drawing, { options, hidden }: Plan): void {
  const values: Readonly<Record<MetaField, string>> = {
    instrument: csr.id,
    version: csr.version,
    scorer: scorerVersion,
    form: options.form,
    areas: csr.areas.flatMap(({ id }) => (options.areas.includes(id) ? [id] : [])).join(","),
    language: options.language,
  };
  sheet.putRow(hidden.metaMarker, 1, [marker("meta"), marker("value")], "code");
  metaFields.forEach((field, index) => {
    const row = hidden.metaMarker + 1 + index;
    sheet.putRow(row, 1, [field, values[field]], "code");
    sheet.nameCell(metaName(field), row, 2);
  });
}

function drawTotals(sheet: Drawing, plan: Plan): void {
  sheet.putRow(plan.hidden.totalRow, 1, ["total", "value"], "code");
  const formulas = totalFormulas(plan);
  totals.forEach((total, index) => {
    const row = plan.hidden.totalRow + 1 + index;
    sheet.put(row, 1, total, "code");
    sheet.put(row, 2, formula(formulas[total]), "code");
    sheet.nameCell(resultName(total), row, 2);
  });
}

/** `scoreAssessment` in scoring/scorecard.ts: what holds for the whole. */
function totalFormulas(plan: Plan): Readonly<Record<Total, string>> {
  const own = (total: Total): string => totalAddress(plan, total);
  const item = (column: Parameters<typeof itemColumn>[1]): string => itemColumn(plan, column);
  const area = (column: Parameters<typeof areaColumn>[1]): string => areaColumn(plan, column);
  const five = csr.areas.length;
  const mean = (scores: string, weighted: string): string =>
    `IF(AND(COUNT(${scores})=${five},${own("weight")}>0),SUM(${weighted})/${own("weight")},"")`;
  const core = mean(area("core"), area("coreWeighted"));
  const weightAnswered = `SUMIFS(${item("weight")},${item("answered")},1)`;
  return {
    applicable: `SUM(${item("applicable")})`,
    answered: `SUM(${item("answered")})`,
    notApplicable: `SUM(${item("asked")})-SUM(${item("applicable")})`,
    naShare: `IF(SUM(${item("asked")})=0,0,${own("notApplicable")}/SUM(${item("asked")}))`,
    completeness: `IF(${own("applicable")}=0,0,${own("answered")}/${own("applicable")})`,
    missingDuties: `COUNTIFS(${item("kind")},"C",${item("applicable")},1,${item("answered")},0)`,
    weight: `SUM(${area("weight")})`,
    overall: mean(area("raw"), area("weighted")),
    low: mean(area("low"), area("weightedLow")),
    high: mean(area("high"), area("weightedHigh")),
    critical: `SUM(${area("critical")})`,
    legal: `SUM(${area("legal")})`,
    amber: `SUM(${area("amber")})`,
    capped: capFormula(own("overall"), "overall", [own("critical"), own("legal")]),
    band: bandFormula(own("capped"), ({ id }) => id),
    status: `IF(${own("overall")}="","insufficient",IF(AND(${own("completeness")}>=${validity.final},${own("missingDuties")}=0),"final","provisional"))`,
    geometric: `IF(${own("overall")}="","",EXP(SUM(${area("weightedLog")})/${own("weight")}))`,
    core: plan.options.form === "basic" ? own("overall") : core,
    gaps: `SUM(${item("gap")})`,
    targets: `SUMIFS(${item("target")},${item("answered")},1)`,
    percentToTarget: `IF(${own("targets")}>0,1-${own("gaps")}/${own("targets")},"")`,
    dutiesListed: `COUNTIF(${item("flag")},"red")+COUNTIF(${item("flag")},"amber")`,
    practicesListed: `MIN(${nearTermPractices},COUNTIFS(${item("kind")},"M",${item("gap")},">0"))`,
    confidence: `IF(${weightAnswered}>0,SUMPRODUCT(${item("weight")},${item("evidence")})/4/${weightAnswered},"")`,
  };
}

/** `bandOf` in scoring/bands.ts, with a text of one's choice for each band. */
export function bandFormula(score: string, textOf: (band: (typeof bandBounds)[number]) => string): string {
  const bands = bandBounds.reduceRight(
    (otherwise, band) => (otherwise === "" ? `"${textOf(band)}"` : `IF(${score}>=${band.from},"${textOf(band)}",${otherwise})`),
    "",
  );
  return `IF(ISNUMBER(${score}),${bands},"")`;
}

function drawLists(sheet: Drawing, { speech }: Plan): void {
  for (const [name, texts] of Object.entries(lists)) {
    const column = columnOfList(name);
    sheet.put(1, column, name, "code");
    texts.forEach((text, index) => sheet.put(listFirstRow + index, column, speech.choice(text), "code"));
  }
  sheet.put(1, vocabularyColumn, "vocabulary", "code");
  vocabularies.forEach(([, spellings], index) => sheet.put(listFirstRow + index, vocabularyColumn, vocabularyCell(spellings), "code"));
}
