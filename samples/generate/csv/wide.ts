import { csr, items } from "../../../instrument/csr/instrument.ts";
import { isAsked } from "../../../instrument/scoring/pool.ts";
import type { Assessment } from "../../../instrument/types.ts";
import { codes, type Spelling } from "./spelling.ts";
import type { Table } from "./table.ts";

/** Columns about the case; the items follow. */
const wideColumns = [
  "firm_id",
  "year",
  "instrument_version",
  "form",
  "assessor",
  "size",
  "industry",
  "province",
  "employees",
  "revenue",
  "assets",
  "emergency",
] as const;

/** The wide format: one row a case, one column an item that any of them is asked, be it a medium company or not. */
export function wideTable(assessments: readonly Assessment[], spelling: Spelling = codes): Table {
  const asked = items.filter((item) => assessments.some(({ form, areas }) => areas.includes(item.area) && isAsked(item, form, "medium")));
  const areas = assessments.some(isPartial) ? ["areas"] : [];
  const header = [...wideColumns, ...areas, ...asked.map(({ id }) => id.replace("-", "_"))];
  const rows = assessments.map((assessment) => [
    ...about(assessment, spelling),
    ...areas.map(() => (isPartial(assessment) ? assessment.areas.join(" ") : null)),
    ...asked.map(({ id }) => spelling.answer(assessment.answers.get(id)?.answer ?? null)),
  ]);
  return [header, ...rows];
}

/** Whether a company chose some of the areas only. */
export const isPartial = ({ areas }: Assessment): boolean => areas.length < csr.areas.length;

function about({ firmId, instrumentVersion, form, profile }: Assessment, spelling: Spelling): Table[number] {
  const { year, assessor, size, industry, province, employees, revenue, assets, emergency } = profile;
  const [assessorText, sizeText, provinceText] = [spelling.assessor(assessor), spelling.size(size), spelling.province(province)];
  return [
    firmId,
    year,
    instrumentVersion,
    form,
    assessorText,
    sizeText,
    industry,
    provinceText,
    employees,
    revenue,
    assets,
    spelling.yesNo(emergency),
  ];
}
