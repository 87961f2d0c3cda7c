import { industryChoices } from "../../csr/industry-choices.ts";
import { sections } from "../../csr/industries.ts";
import type { LowerBounds, SizeMeasure } from "../../csr/size-rule.ts";
import { creditCodeAlphabet, creditCodeWeights } from "../../credit-code.ts";
import { ruleFor } from "../../size.ts";
import { formula, type Drawing } from "../drawing.ts";
import { codeBeforeSpace, foldedFormula } from "../formulas.ts";
import { industryTable } from "../layout/hidden.ts";
import { rowIn, type Plan } from "../layout/plan.ts";
import { profileColumns } from "../layout/profile.ts";
import type { ProfileField } from "../names.ts";
import { isChoice } from "../vocabularies.ts";
import { factAddress } from "./hidden-addresses.ts";
import { facts } from "../layout/hidden.ts";

const industries = [...industryChoices, ...sections];

/** Number of rows of the industry table. */
const industryCount = industries.length;

const measures: readonly SizeMeasure[] = ["employees", "revenue", "assets"];

/** Facts about the company, and the tables they are looked up in: the size rule and the weights of the credit code. */
export function drawFacts(sheet: Drawing, plan: Plan): void {
  const { hidden } = plan;
  sheet.putRow(hidden.factRow, 1, ["fact", "value"], "code");
  const texts = {
    industryRow: industryRowFormula(plan),
    sizeStatus: sizeFormula(plan),
    size: askedFormula(plan),
    emergency: emergencyFormula(plan),
  };
  facts.forEach((fact, index) => {
    sheet.put(hidden.factRow + 1 + index, 1, fact, "code");
    sheet.put(hidden.factRow + 1 + index, 2, formula(texts[fact]), "code");
  });
  drawIndustries(sheet, plan);
  drawCreditCode(sheet, plan);
}

const profileCell = ({ on, profile }: Plan, field: ProfileField): string =>
  on.profile.cell(rowIn(profile.rowOf, field), profileColumns.value);

const industryColumn = ({ on, hidden }: Plan, column: number): string =>
  on.hidden.column(column, [hidden.industryHeader + 1, hidden.industryHeader + industryCount]);

/** Row of the industry in the table: by code, by the group, division or section that a finer code belongs to, or by its name. */
function industryRowFormula(plan: Plan): string {
  const text = foldedFormula(profileCell(plan, "industry"));
  const code = `UPPER(${codeBeforeSpace(text)})`;
  const find = (what: string, column: number): string => `MATCH(${what},${industryColumn(plan, column)},0)`;
  const attempts = [
    find(code, industryTable.code),
    find(`LEFT(${code},3)`, industryTable.code),
    find(`LEFT(${code},2)`, industryTable.code),
    find(text, industryTable.zh),
    find(text, industryTable.en),
  ];
  return `IF(${text}="","",${attempts.reduceRight((otherwise, attempt) => `IFERROR(${attempt},${otherwise})`, '""')})`;
}

/** `sizeOf` in size.ts: a class, "missing" figures, or "none" where no rule is found. */
function sizeFormula(plan: Plan): string {
  const row = factAddress(plan, "industryRow");
  const bound = (measure: SizeMeasure, step: number): string => `INDEX(${industryColumn(plan, industryTable[measure] + step)},${row})`;
  const given = (measure: SizeMeasure): string => {
    const cell = profileCell(plan, measure);
    return `IF(ISNUMBER(${cell}),${cell},0)`;
  };
  const missing = measures.map((measure) => `AND(${bound(measure, 2)}>0,NOT(ISNUMBER(${profileCell(plan, measure)})))`).join(",");
  const reached = (step: number): string => `AND(${measures.map((measure) => `${given(measure)}>=${bound(measure, step)}`).join(",")})`;
  const size = `IF(${reached(0)},"large",IF(${reached(1)},"medium",IF(${reached(2)},"small","micro")))`;
  const rule = `INDEX(${industryColumn(plan, industryTable.rule)},${row})`;
  return `IF(${row}="",IF(${profileCell(plan, "industry")}="","missing","none"),IF(${rule}="none","none",IF(OR(${missing}),"missing",${size})))`;
}

/** `askedSize` in scoring/pool.ts: as stated, otherwise computed, otherwise small; a large company like a medium one. */
function askedFormula(plan: Plan): string {
  const stated = (size: string): string => isChoice(plan.on.hidden, profileCell(plan, "size"), size);
  const computed = factAddress(plan, "sizeStatus");
  const otherwise = `IF(OR(${computed}="large",${computed}="medium"),"medium",IF(${computed}="micro","micro","small"))`;
  return `IF(${stated("micro")},"micro",IF(${stated("small")},"small",IF(OR(${stated("medium")},${stated("large")}),"medium",${otherwise})))`;
}

const emergencyFormula = (plan: Plan): string => `IF(${isChoice(plan.on.hidden, profileCell(plan, "emergency"), "true")},1,0)`;

/** The size rule for every industry that can be chosen. A measure without a bound stays empty. */
function drawIndustries(sheet: Drawing, { hidden }: Plan): void {
  sheet.putRow(hidden.industryHeader, 1, ["code", "rule"], "code");
  industries.forEach(({ code, title }, index) => {
    const row = hidden.industryHeader + 1 + index;
    const found = ruleFor(code);
    sheet.put(row, industryTable.code, code, "code");
    sheet.put(row, industryTable.rule, found.status === "rule" ? found.rule.id : "none", "code");
    sheet.put(row, industryTable.zh, title.zh, "code");
    sheet.put(row, industryTable.en, title.en, "code");
    if (found.status !== "rule") return;
    for (const measure of measures) {
      const bounds: LowerBounds | undefined = found.rule.lower[measure];
      if (bounds !== undefined) sheet.putRow(row, industryTable[measure], bounds, "code");
    }
  });
}

const creditCode = (plan: Plan): string => `UPPER(${foldedFormula(profileCell(plan, "uscc"))})`;

/** Seventeen weighted characters of the credit code; an impossible character leaves a text, so that the count falls short. */
function drawCreditCode(sheet: Drawing, plan: Plan): void {
  const { hidden } = plan;
  sheet.put(hidden.creditCodeHeader, 1, "credit code", "code");
  creditCodeWeights.forEach((weight, index) => {
    const place = `FIND(MID(${creditCode(plan)},${index + 1},1),"${creditCodeAlphabet}")-1`;
    sheet.put(hidden.creditCodeHeader + 1 + index, 1, formula(`IFERROR((${place})*${weight},"")`), "code");
  });
}

/** `isCreditCode` in credit-code.ts: TRUE or FALSE for what stands in the profile. */
export function creditCodeFormula(plan: Plan): string {
  const { on, hidden } = plan;
  const parts = on.hidden.column(1, [hidden.creditCodeHeader + 1, hidden.creditCodeHeader + creditCodeWeights.length]);
  const check = `MID("${creditCodeAlphabet}",MOD(31-MOD(SUM(${parts}),31),31)+1,1)`;
  return `AND(LEN(${creditCode(plan)})=18,COUNT(${parts})=${creditCodeWeights.length},RIGHT(${creditCode(plan)},1)=${check})`;
}
