import { csr, items } from "../../../instrument/csr/instrument.ts";
import { isAsked } from "../../../instrument/scoring/pool.ts";
import type { Answer, Assessment, AreaId, EvidenceGrade, Initiative, Item, ItemAnswer, Level, Profile } from "../../../instrument/types.ts";
import type { WorkbookOptions } from "../../../instrument/workbook/options.ts";
import { syntheticCreditCode } from "../companies/credit-code.ts";
import { optionsOf } from "../workbook/filled.ts";

/** When the file of every variant was saved. */
export const baseSavedAt = "2025-03-14T06:30:00.000Z";

const areas: readonly AreaId[] = ["EM", "EN"];

const profile: Profile = {
  uscc: syntheticCreditCode(900, "33"),
  name: "示例变体制造有限公司900（样本）",
  province: "33",
  industry: "34",
  employees: 86,
  revenue: 4120.5,
  assets: 2980,
  size: "small",
  ownership: "private",
  listed: false,
  exportShare: "below25",
  marketRole: "b2b",
  year: 2024,
  periodStart: "2024-01-01",
  periodEnd: "2024-12-31",
  assessor: "self",
  roles: "质量经理；人事主管",
  emergency: false,
};

/** Items that the company leaves blank, and those it calls not applicable. */
const blank: readonly string[] = ["EM2-03", "EN3-02"];
const notApplicable: readonly string[] = ["EM3-02", "EN4-02"];

/** What respondents type is hostile now and then; it has to come through as the text it is. */
const notes: ReadonlyMap<string, string> = new Map([
  ["EM1-01", "合同由人事部保管"],
  ["EM1-04", "旺季加班较多，正在改进\n已与员工代表商定"],
  ["EM2-01", '=HYPERLINK("http://example.invalid","点我")'],
  ["EN1-01", "<script>alert('环评')</script> & \"许可证\""],
  ["EN2-01", "__proto__"],
]);

const initiative: Initiative = {
  id: "2024-1",
  title: "免费检修敬老院电路",
  kind: "core-free",
  start: "2024-07-06",
  end: "2024-07-20",
  trigger: "natural-disaster",
  triggerDate: "2024-07-05",
  decisionDate: "2024-07-06",
  firstDeliveryDate: "2024-07-08",
  alignment: 3,
  beneficiaries: "敬老院",
  beneficiaryCount: 120,
  location: "33",
  cash: 0,
  inKind: 1.5,
  staffHours: 64,
  hourlyWage: 40,
  partner: "government",
  traceability: 3,
  staffProtection: true,
  outcome: "120位老人恢复用电",
  sustained: false,
  disclosure: "internal",
  misconduct: false,
};

const grades: readonly EvidenceGrade[] = [0, 1, 2, 3, 4];
const levels: readonly Level[] = [3, 0, 2, 4, 1];

/** Nought is a figure as well. */
const figures: ReadonlyMap<string, number> = new Map([
  ["EM2-04", 33],
  ["EM2-05", 12.5],
  ["EM2-06", 41.7],
  ["EM3-05", 0.75],
  ["EM3-06", 0],
  ["EN1-04", 2],
  ["EN2-04", 1386.5],
  ["EN2-05", 12_850],
  ["EN2-06", 64.2],
  ["EN3-04", 0],
]);

const asked = items.filter((item) => areas.includes(item.area) && isAsked(item, "full", "small"));

/** One filled-in questionnaire with every kind of answer; all variants say the same. */
export const base: Assessment = {
  instrumentId: csr.id,
  instrumentVersion: csr.version,
  form: "full",
  areas,
  language: "zh",
  firmId: profile.uscc,
  profile,
  answers: new Map(asked.filter(({ id }) => !blank.includes(id)).map((item, index) => [item.id, answerTo(item, index)])),
  settings: {
    areaWeights: new Map([
      ["EM", 0.6],
      ["EN", 0.4],
    ]),
    topicWeights: new Map([
      ["EN1", 0.5],
      ["EN2", 0.25],
      ["EN3", 0.15],
      ["EN4", 0.1],
    ]),
    importance: new Map([
      ["EM3", 5],
      ["EN2", 4],
    ]),
    exposure: new Map([
      ["EM1", 2],
      ["EN1", 5],
    ]),
    targets: new Map([
      ["EM2-01", 4],
      ["EN2-02", 2],
    ]),
  },
  actions: [
    { itemId: "EM2-02", action: "制定培训计划", owner: "人事主管", due: "2025-06-30", status: "doing" },
    { itemId: "EN3-01", action: "按月抄表", owner: null, due: null, status: "open" },
  ],
  initiatives: [initiative],
};

/** The workbook that the variants are made of. */
export const baseOptions: WorkbookOptions = optionsOf(base);

function answerTo(item: Item, index: number): ItemAnswer {
  const evidence = index % 4 === 3 ? null : (grades[index % grades.length] ?? null);
  return { answer: valueOf(item, index), evidence, note: notes.get(item.id) ?? null };
}

function valueOf(item: Item, index: number): Answer {
  if (item.naReason !== null && notApplicable.includes(item.id)) return { kind: "na", reason: item.naReason };
  if (item.type === "kpi") return { kind: "figure", value: figures.get(item.id) ?? 0 };
  if (item.type === "maturity") return { kind: "level", level: levels[index % levels.length] ?? 0 };
  return { kind: "compliance", state: index % 7 === 6 ? "no" : index % 4 === 3 ? "attention" : "yes" };
}
