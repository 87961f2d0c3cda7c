import { csr } from "../../csr/instrument.ts";
import { riskBounds } from "../../scoring/risk.ts";
import { absolute, relative } from "../address.ts";
import { formula, type Drawing } from "../drawing.ts";
import { quoted } from "../formulas.ts";
import type { itemTable } from "../layout/hidden.ts";
import type { Plan } from "../layout/plan.ts";
import { actionRows, risksColumns } from "../layout/risks.ts";
import { resultName } from "../names.ts";
import { rowHeight } from "../row-height.ts";
import type { StyleName } from "../styles.ts";
import { itemColumn, totalAddress } from "./hidden-addresses.ts";

/** A live table: a formula and a style for each column. */
type Columns = readonly (readonly [column: number, text: string, style: StyleName])[];

interface TableHead {
  /** Header row, and the row of the heading where a hidden marker row lies between. */
  readonly row: number;
  readonly top?: number;
  readonly heading: string;
  readonly hint: string;
}

/** Heading, hint and header row of a table on the risks sheet. */
export function drawTableHead(
  sheet: Drawing,
  { row, top = row - 2, heading, hint }: TableHead,
  headers: readonly (readonly [column: number, text: string])[],
): void {
  sheet.put(top, 1, heading, "heading");
  for (let column = 2; column <= 9; column++) sheet.put(top, column, null, "heading");
  sheet.put(top + 1, 1, hint, "note");
  for (const [column, text] of headers) sheet.put(row, column, text, "header");
  sheet.setHeight(top, 26);
  sheet.setHeight(row, 34);
}

/** The item whose key is the k-th largest, looked up in a column of the sheet's own scorer. */
const ranked = (plan: Plan, place: string, column: keyof typeof itemTable): string => `INDEX(${itemColumn(plan, column)},${place})`;

/** "▲ high" and so on, by the bounds of risk. */
export function levelFormula({ speech }: Plan, risk: string): string {
  const words = (level: "high" | "medium" | "low"): string => quoted(speech.label((m) => m.risks.levels[level]));
  return `IF(${risk}="","",IF(${risk}>=${riskBounds.high},${words("high")},IF(${risk}>=${riskBounds.medium},${words("medium")},${words("low")})))`;
}

/** The highest risks: `rankedRisks` in scoring/risk.ts. */
export function drawMainRisks(sheet: Drawing, plan: Plan): void {
  const { speech, risks } = plan;
  const columns = risksColumns.main;
  drawTableHead(
    sheet,
    { row: risks.mainHeader, heading: speech.label((m) => m.risks.mainHeading), hint: speech.label((m) => m.risks.mainHint) },
    mainColumns.map((name) => [columns[name], speech.label((m) => m.risks.main[name])]),
  );
  const keys = itemColumn(plan, "riskKey");
  const height = listHeight(plan);
  for (let rank = 1; rank <= risks.mainRows; rank++) {
    const row = risks.mainHeader + rank;
    const place = `MATCH(LARGE(${keys},${rank}),${keys},0)`;
    const listed = (text: string): string => `IF(COUNT(${keys})<${rank},"",${text})`;
    const of = (column: keyof typeof itemTable): string => ranked(plan, place, column);
    const cells: Columns = [
      [columns.rank, String(rank), "cellCenter"],
      [columns.id, listed(of("id")), "id"],
      [columns.title, listed(of("title")), "cell"],
      [columns.area, listed(areaTitle(plan, of("area"))), "cell"],
      [columns.severity, listed(of("severity")), "score"],
      [columns.likelihood, listed(of("likelihood")), "decimal"],
      [columns.risk, listed(of("risk")), "decimal"],
      [columns.level, levelFormula(plan, relative(row, columns.risk)), "cellCenter"],
      [columns.remark, listed(whyFormula(plan, of)), "cell"],
    ];
    drawRow(sheet, row, { cells, height });
    sheet.nameCell(resultName(`risk_${rank}`), row, columns.id);
  }
}

const mainColumns = ["rank", "id", "title", "area", "severity", "likelihood", "risk", "level", "remark"] as const;

const areaTitle = ({ speech }: Plan, id: string): string =>
  csr.areas.reduceRight((otherwise, area) => `IF(${id}="${area.id}",${quoted(speech.short(area.title))},${otherwise})`, '""');

function whyFormula({ speech }: Plan, of: (column: keyof typeof itemTable) => string): string {
  const words = (why: "red" | "amber" | "unknown" | "gap" | "met"): string => quoted(speech.label((m) => m.risks.why[why]));
  return `IF(${of("answered")}=0,${words("unknown")},IF(${of("flag")}="red",${words("red")},IF(${of("flag")}="amber",${words("amber")},IF(${of("gap")}>0,${words("gap")},${words("met")}))))`;
}

/** What to take up next: `nearTermList` in scoring/priorities.ts. */
export function drawNearTerm(sheet: Drawing, plan: Plan): void {
  const { speech, risks } = plan;
  const columns = risksColumns.near;
  drawTableHead(
    sheet,
    { row: risks.nearHeader, heading: speech.label((m) => m.risks.nearHeading), hint: speech.label((m) => m.risks.nearHint) },
    nearColumns.map((name) => [columns[name], speech.label((m) => m.risks.near[name])]),
  );
  const keys = itemColumn(plan, "nearKey");
  const height = listHeight(plan);
  const length = `(${totalAddress(plan, "dutiesListed")}+${totalAddress(plan, "practicesListed")})`;
  const planned = `${absolute(risks.actionHeader + 1, risksColumns.action.item)}:${absolute(risks.actionHeader + actionRows, risksColumns.action.item)}`;
  for (let rank = 1; rank <= risks.nearRows; rank++) {
    const row = risks.nearHeader + rank;
    const place = `MATCH(LARGE(${keys},${rank}),${keys},0)`;
    const listed = (text: string): string => `IF(${length}<${rank},"",${text})`;
    const of = (column: keyof typeof itemTable): string => ranked(plan, place, column);
    const id = relative(row, columns.id);
    const words = (pick: Parameters<typeof speech.label>[0]): string => quoted(speech.label(pick));
    const group = `IF(${of("flag")}="red",${words((m) => m.risks.groups.A)},IF(${of("flag")}="amber",${words((m) => m.risks.groups.B)},${words((m) => m.risks.groups.C)}))`;
    const cells: Columns = [
      [columns.rank, listed(String(rank)), "cellCenter"],
      [columns.id, listed(of("id")), "id"],
      [columns.title, listed(of("title")), "cell"],
      [columns.reason, listed(group), "cell"],
      [columns.current, listed(of("level")), "score"],
      [columns.target, listed(of("target")), "score"],
      [columns.priority, listed(of("priority")), "score"],
      [columns.risk, listed(of("risk")), "decimal"],
      [
        columns.planned,
        listed(`IF(COUNTIF(${planned},${id})>0,${words((m) => m.risks.planned)},${words((m) => m.risks.notPlanned)})`),
        "cellCenter",
      ],
    ];
    drawRow(sheet, row, { cells, height });
    sheet.nameCell(resultName(`near_${rank}`), row, columns.id);
  }
}

const nearColumns = ["rank", "id", "title", "reason", "current", "target", "priority", "risk", "planned"] as const;

/** Width of the column of subjects on this sheet, in characters. */
export const subjectWidth = 34;

/** Height of a row that may show any of the items: the list moves, its rows do not. */
const listHeight = ({ asked, speech }: Plan): number =>
  Math.max(20, rowHeight(asked.scored.map(({ title }) => ({ text: speech.short(title), width: subjectWidth }))));

function drawRow(sheet: Drawing, row: number, { cells, height }: { readonly cells: Columns; readonly height: number }): void {
  for (const [column, text, style] of cells) sheet.put(row, column, formula(text), style);
  sheet.setHeight(row, height);
}
