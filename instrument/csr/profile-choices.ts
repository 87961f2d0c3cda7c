import type {
  Action,
  Assessor,
  Disclosure,
  EvidenceGrade,
  ExportShare,
  Form,
  Initiative,
  InitiativeKind,
  MarketRole,
  Ownership,
  Partner,
  SizeClass,
  Text,
  Trigger,
} from "../types.ts";

/** Who owns the company, by the main source of its capital. */
export const ownerships: Readonly<Record<Ownership, Text>> = {
  state: { zh: "国有或国有控股", en: "State-owned or state-controlled" },
  private: { zh: "民营", en: "Private" },
  foreign: { zh: "外商投资", en: "Foreign-invested" },
  hmt: { zh: "港澳台投资", en: "Invested from Hong Kong, Macao or Taiwan" },
  collective: { zh: "集体所有", en: "Collectively owned" },
  other: { zh: "其他", en: "Other" },
};

/** Answers to a plain question of the profile or the register. */
export const yesNo: Readonly<Record<"yes" | "no", Text>> = {
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
};

/** Whether the company is listed on a stock exchange. */
export const listings: Readonly<Record<"yes" | "no", Text>> = {
  yes: { zh: "已上市", en: "Listed" },
  no: { zh: "未上市", en: "Not listed" },
};

/** Share of exports in revenue. */
export const exportShares: Readonly<Record<ExportShare, Text>> = {
  none: { zh: "无出口", en: "No exports" },
  below25: { zh: "有出口，低于25%", en: "Some, below 25%" },
  "25to50": { zh: "25%至50%", en: "25% to 50%" },
  above50: { zh: "高于50%", en: "Above 50%" },
};

/** Whom the company sells to. */
export const marketRoles: Readonly<Record<MarketRole, Text>> = {
  b2b: { zh: "企业客户", en: "Businesses" },
  b2c: { zh: "个人消费者", en: "Consumers" },
  both: { zh: "两者都有", en: "Both" },
};

/** Who made the assessment. */
export const assessors: Readonly<Record<Assessor, Text>> = {
  self: { zh: "企业自评", en: "The company itself" },
  consultant: { zh: "咨询机构协助", en: "With a consultant" },
  "third-party": { zh: "第三方评价", en: "An independent third party" },
};

/** The two lengths of the questionnaire. */
export const forms: Readonly<Record<Form, Text>> = {
  basic: { zh: "基础版", en: "Basic" },
  full: { zh: "完整版", en: "Full" },
};

/** Size classes of the statistical rule. */
export const sizeClasses: Readonly<Record<SizeClass, Text>> = {
  micro: { zh: "微型", en: "Micro" },
  small: { zh: "小型", en: "Small" },
  medium: { zh: "中型", en: "Medium" },
  large: { zh: "大型", en: "Large" },
};

/** What a company gives or does in an initiative. */
export const initiativeKinds: Readonly<Record<InitiativeKind, Text>> = {
  cash: { zh: "现金捐赠", en: "Cash gift" },
  "in-kind": { zh: "物资捐赠", en: "Gift in kind" },
  "core-new": { zh: "利用自身专长新开发的产品或服务", en: "New product or service from own competence" },
  "core-adapted": { zh: "利用自身专长改造的产品或服务", en: "Own product or service adapted to the need" },
  "core-free": { zh: "免费提供自有产品或服务", en: "Own product or service free of charge" },
  "staff-time": { zh: "员工工时或专家团队", en: "Staff time or expert team" },
  "financial-relief": { zh: "资金纾困（延期、降费、减租）", en: "Financial relief (deferral, lower rates, rent)" },
  information: { zh: "信息服务与信息公开", en: "Information and transparency service" },
  logistics: { zh: "物流运输", en: "Logistics" },
  "donation-platform": { zh: "捐赠平台", en: "Platform for donations" },
  education: { zh: "教育支持", en: "Education support" },
  institutions: { zh: "支持政府或公共机构", en: "Support to government or institutions" },
  volunteering: { zh: "志愿服务", en: "Volunteering" },
};

/** The event that an initiative answers. */
export const triggers: Readonly<Record<Trigger, Text>> = {
  none: { zh: "无（常规开展）", en: "None (regular)" },
  "natural-disaster": { zh: "自然灾害", en: "Natural disaster" },
  "public-health": { zh: "公共卫生事件", en: "Public-health event" },
  accident: { zh: "事故灾难", en: "Accident" },
  other: { zh: "其他", en: "Other" },
};

/** How far an initiative was made known. */
export const disclosures: Readonly<Record<Disclosure, Text>> = {
  none: { zh: "未公布", en: "Not disclosed" },
  internal: { zh: "内部公布", en: "Within the company" },
  public: { zh: "对外公开", en: "Public" },
};

/** The main partner of an initiative. */
export const partners: Readonly<Record<Partner, Text>> = {
  government: { zh: "政府部门", en: "Government" },
  charity: { zh: "慈善组织", en: "Charity" },
  association: { zh: "协会或商会", en: "Association or chamber" },
  customer: { zh: "客户", en: "Customer" },
  supplier: { zh: "供应商", en: "Supplier" },
  peer: { zh: "同行企业", en: "Peer company" },
};

/** How close an initiative is to the company's own business. */
export const alignments: Readonly<Record<Exclude<Initiative["alignment"], null>, Text>> = {
  0: { zh: "与业务无关", en: "Unrelated to the business" },
  1: { zh: "使用一般资源", en: "Uses general resources" },
  2: { zh: "使用自身产品或技能", en: "Uses own product or skill" },
  3: { zh: "依托核心技术或网络", en: "Specific to core technology or network" },
};

/** How far a gift can be followed. */
export const traceabilities: Readonly<Record<EvidenceGrade, Text>> = {
  0: { zh: "不可追踪", en: "Not traceable" },
  1: { zh: "有票据", en: "Receipt" },
  2: { zh: "接收方确认收到", en: "Receipt confirmed by recipient" },
  3: { zh: "确认实际用途", en: "Use confirmed" },
  4: { zh: "追踪到受益人或有公开台账", en: "Traced to beneficiaries or in a public ledger" },
};

/** Where a step of the action plan stands. */
export const actionStatuses: Readonly<Record<Exclude<Action["status"], null>, Text>> = {
  open: { zh: "未开始", en: "Open" },
  doing: { zh: "进行中", en: "In progress" },
  done: { zh: "已完成", en: "Done" },
};
