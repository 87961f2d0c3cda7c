import { provinces } from "../../../instrument/csr/provinces.ts";
import { companies, type Company } from "../companies/company.ts";
import { encoded } from "../csv/encodings.ts";
import { csvText } from "../csv/table.ts";
import type { SampleFile } from "../file.ts";
import { random } from "../random.ts";

/** Where the table of clusters stands. */
const clusterTablePath = "clusters/集群企业名单.csv";

/** Parks by economic region. That of the northeast has few companies. */
const parks: Readonly<Record<string, readonly string[]>> = {
  E: ["示例滨江产业园", "示例东湖高新区"],
  C: ["示例中部智造园"],
  W: ["示例西部产业新城"],
  NE: ["示例北方工业园"],
};

const programmes = ["绿色工厂培育", "供应链责任提升"] as const;
const cohorts = ["2023年第一批", "2024年第二批"] as const;

/**
 * Which made-up company belongs to which park, programme and cohort, as the manager of a programme keeps it: some companies are in no programme, three
 * are not in the table, two have a name and no credit code, and two that it names never handed in a file.
 */
export function clusterTable(): SampleFile {
  const known = companies.filter(({ number }) => number % 20 !== 0);
  const header = ["统一社会信用代码", "企业名称", "园区", "项目", "批次"];
  const silent = [
    [null, "示例未交卷机械有限公司061", "示例滨江产业园", programmes[0], cohorts[1]],
    [null, "示例未交卷服装有限公司062", "示例北方工业园", null, null],
  ];
  const text = csvText([header, ...known.map(rowOf), ...silent], { delimiter: ",", decimal: "." });
  return { path: clusterTablePath, bytes: encoded(text, "utf-8-bom") };
}

function rowOf(company: Company): readonly (string | null)[] {
  const source = random("clusters", company.number);
  const region = provinces.find(({ code }) => code === company.province)?.region ?? "E";
  const park = source.pick(parks[region] ?? []);
  const isEnrolled = source.chance(0.75);
  const programme = isEnrolled ? source.pick(programmes) : null;
  const cohort = isEnrolled ? cohorts[company.years.includes(2023) ? 0 : 1] : null;
  const hasCode = company.number !== 11 && company.number !== 31;
  return [hasCode ? company.uscc : null, company.name.zh, park, programme, cohort];
}
