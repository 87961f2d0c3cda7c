import { type ContradictionRule, restsOn } from "./contradiction-rule.ts";

/** Practices and reasons that exclude each other. */
export const practiceRules: readonly ContradictionRule[] = [
  {
    id: "participation-but-no-channel",
    kind: "tension",
    text: {
      zh: "职工参与制度完善，却没有任何投诉举报渠道",
      en: "Employees take part in decisions, yet there is no channel for complaints at all",
    },
    conditions: restsOn("EM2-01", "RM5-02"),
  },
  {
    id: "plan-with-names-but-nobody-in-charge",
    kind: "tension",
    text: { zh: "年度改进计划明确到责任人，却无人负责社会责任工作", en: "A yearly plan names people, yet nobody is in charge" },
    conditions: restsOn("RM4-01", "RM2-01"),
  },
  {
    id: "drills-but-no-safety",
    kind: "conflict",
    text: {
      zh: "每月排查隐患、每年演练，却称安全生产责任、培训与防护不符合要求",
      en: "Monthly checks and yearly drills, yet the basics of work safety are said not to be met",
    },
    conditions: [
      { about: "level", item: "EM3-03", from: 3 },
      { about: "state", item: "EM3-01", state: "no" },
    ],
  },
  {
    id: "metered-but-not-known",
    kind: "tension",
    text: { zh: "能源按月计量，却称不了解能耗", en: "Energy is metered every month, yet its use is said not to be known" },
    conditions: restsOn("EN2-01", "EN3-01"),
  },
  {
    id: "carbon-targets-but-nothing-counted",
    kind: "tension",
    text: {
      zh: "有减排目标并跟踪进展，却不了解能耗和排放",
      en: "Emission targets are followed up, yet energy and emissions are not known",
    },
    conditions: restsOn("EN3-02", "EN3-01"),
  },
  {
    id: "nature-measures-but-never-checked",
    kind: "tension",
    text: {
      zh: "针对相关影响都有自然保护措施，却从未核查过影响",
      en: "Measures for all effects on nature, yet these effects were never checked",
    },
    conditions: restsOn("EN4-02", "EN4-01"),
  },
  {
    id: "suppliers-checked-but-price-only",
    kind: "tension",
    text: {
      zh: "每年检查高风险供应商，选择供应商时却只看价格和质量",
      en: "High-risk suppliers are checked every year, yet only price and quality count when they are chosen",
    },
    conditions: restsOn("MK2-02", "MK2-01"),
  },
  {
    id: "gifts-traced-but-none-given",
    kind: "tension",
    text: {
      zh: "捐赠用途经接收方确认，却称没有公益投入",
      en: "The use of gifts is confirmed by their recipients, yet nothing is said to be given",
    },
    conditions: restsOn("CM2-03", "CM2-02"),
  },
  {
    id: "rural-partners-but-no-support",
    kind: "tension",
    text: {
      zh: "为乡村伙伴提供合同、技术和渠道，却称没有支持乡村",
      en: "Rural partners get contracts and technical help, yet no support for rural areas is said to exist",
    },
    conditions: restsOn("CM3-02", "CM3-01"),
  },
  {
    id: "no-gifts-but-gifts-registered",
    kind: "conflict",
    text: {
      zh: "以“没有捐赠”为由标为不适用，登记表中却有捐赠",
      en: "Marked not applicable because nothing is given, yet the register holds gifts",
    },
    conditions: [
      { about: "reason", reason: "NO_DON" },
      { about: "register", is: "has-gifts" },
    ],
  },
  {
    id: "no-employees-but-employees",
    kind: "conflict",
    text: {
      zh: "以“没有员工”为由标为不适用，企业信息中却有员工",
      en: "Marked not applicable because nobody is employed, yet the profile states employees",
    },
    conditions: [
      { about: "reason", reason: "NO_EMP" },
      { about: "profile", is: "has-employees" },
    ],
  },
  {
    id: "no-business-customers-but-b2b",
    kind: "conflict",
    text: {
      zh: "以“没有企业客户”为由标为不适用，企业信息中却有企业客户",
      en: "Marked not applicable because no customer is a company, yet the profile says that companies are customers",
    },
    conditions: [
      { about: "reason", reason: "NO_B2B" },
      { about: "profile", is: "sells-to-companies" },
    ],
  },
];
