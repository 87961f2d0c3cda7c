import type { Text } from "../types.ts";

/** What the size rule measures: employees at period end (persons), annual revenue and total assets (10,000 CNY). */
export type SizeMeasure = "employees" | "revenue" | "assets";

/** Lower bounds of large, medium and small, in this order. */
export type LowerBounds = readonly [large: number, medium: number, small: number];

/** The row of the size rule for one group of industries. A measure without bounds is not used there. */
export interface SizeRule {
  readonly id: string;
  readonly title: Text;
  /** GB/T 4754-2017: section letters, divisions (two digits) and groups (three digits). */
  readonly industries: readonly string[];
  readonly lower: Readonly<Partial<Record<SizeMeasure, LowerBounds>>>;
}

/** One edition of the size rule. */
export interface SizeRuleSet {
  readonly id: string;
  readonly title: Text;
  readonly rules: readonly SizeRule[];
}

/**
 * The statistical size classes of 2017 with the thresholds of MIIT 2011-300. A company has a class if it reaches all lower
 * bounds of that class; otherwise it falls one class down, and below small it is micro. The ranges are never closed above.
 */
export const sizeRuleSet: SizeRuleSet = {
  id: "nbs-2017",
  title: {
    zh: "《统计上大中小微型企业划分办法（2017）》（阈值同工信部联企业〔2011〕300号）",
    en: "NBS statistical size classes of 2017 (thresholds of MIIT 2011-300)",
  },
  rules: [
    {
      id: "agriculture",
      title: { zh: "农、林、牧、渔业", en: "Agriculture, forestry, animal husbandry and fishery" },
      industries: ["A"],
      lower: { revenue: [20000, 500, 50] },
    },
    {
      id: "industry",
      title: { zh: "工业（采矿、制造、电热燃水）", en: "Industry (mining, manufacturing, utilities)" },
      industries: ["B", "C", "D"],
      lower: { employees: [1000, 300, 20], revenue: [40000, 2000, 300] },
    },
    {
      id: "construction",
      title: { zh: "建筑业", en: "Construction" },
      industries: ["E"],
      lower: { revenue: [80000, 6000, 300], assets: [80000, 5000, 300] },
    },
    {
      id: "wholesale",
      title: { zh: "批发业", en: "Wholesale" },
      industries: ["51"],
      lower: { employees: [200, 20, 5], revenue: [40000, 5000, 1000] },
    },
    {
      id: "retail",
      title: { zh: "零售业", en: "Retail" },
      industries: ["52"],
      lower: { employees: [300, 50, 10], revenue: [20000, 500, 100] },
    },
    {
      id: "transport",
      title: { zh: "交通运输业（不含铁路）", en: "Transport (without railways)" },
      industries: ["54", "55", "56", "57", "58", "591"],
      lower: { employees: [1000, 300, 20], revenue: [30000, 3000, 200] },
    },
    {
      id: "storage",
      title: { zh: "仓储业", en: "Storage" },
      industries: ["592", "593", "594", "595", "596", "599"],
      lower: { employees: [200, 100, 20], revenue: [30000, 1000, 100] },
    },
    {
      id: "post",
      title: { zh: "邮政业", en: "Post" },
      industries: ["60"],
      lower: { employees: [1000, 300, 20], revenue: [30000, 2000, 100] },
    },
    {
      id: "lodging",
      title: { zh: "住宿业", en: "Accommodation" },
      industries: ["61"],
      lower: { employees: [300, 100, 10], revenue: [10000, 2000, 100] },
    },
    {
      id: "catering",
      title: { zh: "餐饮业", en: "Catering" },
      industries: ["62"],
      lower: { employees: [300, 100, 10], revenue: [10000, 2000, 100] },
    },
    {
      id: "telecom",
      title: { zh: "信息传输业（电信、广电、卫星、互联网）", en: "Information transmission (telecoms, broadcasting, satellite, internet)" },
      industries: ["63", "64"],
      lower: { employees: [2000, 100, 10], revenue: [100000, 1000, 100] },
    },
    {
      id: "software",
      title: { zh: "软件和信息技术服务业", en: "Software and information technology services" },
      industries: ["65"],
      lower: { employees: [300, 100, 10], revenue: [10000, 1000, 50] },
    },
    {
      id: "realestate",
      title: { zh: "房地产开发经营", en: "Real estate development" },
      industries: ["701"],
      lower: { revenue: [200000, 1000, 100], assets: [10000, 5000, 2000] },
    },
    {
      id: "property",
      title: { zh: "物业管理", en: "Property management" },
      industries: ["702"],
      lower: { employees: [1000, 300, 100], revenue: [5000, 1000, 500] },
    },
    {
      id: "leasing",
      title: { zh: "租赁和商务服务业", en: "Leasing and business services" },
      industries: ["L"],
      lower: { employees: [300, 100, 10], assets: [120000, 8000, 100] },
    },
    {
      id: "other",
      title: { zh: "其他未列明行业", en: "Other industries" },
      industries: ["703", "704", "709", "M", "N", "O", "P", "Q", "R"],
      lower: { employees: [300, 100, 10] },
    },
  ],
};
