import { itemById, topicById } from "../../../../instrument/csr/instrument.ts";
import { riskLabels } from "../../../../instrument/csr/scales.ts";
import { riskBounds, type Risk } from "../../../../instrument/scoring/risk.ts";
import { relative } from "../../../../instrument/workbook/address.ts";
import { colors } from "../../../../instrument/workbook/styles.ts";
import type { ReportSheet } from "../../../template/report-sheet.ts";
import { SheetPage, type SheetCell } from "../../workbook/sheet-page.ts";
import { titleOf } from "../identity.ts";
import type { CompanyPage } from "../page.ts";
import { whyOf } from "../risks.ts";

/** Columns of the risk and of its level. */
const [riskColumn, levelColumn] = [8, 9];

/** The risks of all questions, the highest first, as many as apply. */
export function riskSheet(page: CompanyPage): ReportSheet {
  const { words, common, company } = page;
  const { main } = common.workbook.risks;
  const sheet = new SheetPage(words.sheets.risks, [6, 9, 32, 24, 24, 9, 9, 12, 10, 26]);
  sheet.title(words.mainRisks);
  sheet.paragraph(words.risksIntro);
  const header = [
    main.rank,
    main.id,
    main.title,
    main.area,
    words.topic,
    main.severity,
    main.likelihood,
    main.risk,
    main.level,
    main.remark,
  ];
  const box = sheet.table({ header, rows: company.card.risks.map((risk, index) => rowOf(risk, index + 1, page)) });
  if (box !== null) {
    sheet.scale(box, [riskColumn, riskColumn], { kind: "shade", low: 1, high: 25 });
    const levels = { ...box, column: levelColumn, lastColumn: levelColumn };
    const risk = `$${relative(box.row, riskColumn)}`;
    sheet.format({ box: levels, formula: `${risk}>=${riskBounds.high}`, fill: colors.redLight, font: { color: colors.red, bold: true } });
    sheet.format({
      box: levels,
      formula: `${risk}>=${riskBounds.medium}`,
      fill: colors.amberLight,
      font: { color: colors.amber, bold: true },
    });
  }
  return sheet.done({ isFirst: false, orientation: "landscape", footer: titleOf(page) });
}

function rowOf(risk: Risk, rank: number, page: CompanyPage): readonly SheetCell[] {
  const { language } = page;
  const item = itemById(risk.id);
  const area = page.company.card.pool.applicable.find((pooled) => pooled.item.id === risk.id)?.area;
  return [
    rank,
    { value: risk.id, style: "id" },
    item?.title[language] ?? risk.id,
    area?.title[language] ?? "",
    topicById(risk.topic)?.title[language] ?? "",
    risk.severity,
    { value: Number(risk.likelihood.toFixed(1)), style: "decimal" },
    { value: Number(risk.risk.toFixed(1)), style: "decimal" },
    riskLabels[risk.level][language],
    whyOf(risk, page),
  ];
}
