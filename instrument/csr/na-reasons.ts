import type { NaReason, Text } from "../types.ts";

/** Why an item does not apply, as the company states it. An item accepts its own reason only. */
export const naReasons: Readonly<Record<NaReason, Text>> = {
  NO_EMP: { zh: "没有雇用员工", en: "No employees" },
  NO_HAZ: { zh: "工作场所没有职业病危害因素", en: "No occupational disease hazards at the workplace" },
  OFFICE: { zh: "仅有办公场所，没有生产活动", en: "Offices only, no production" },
  NO_EMIS: {
    zh: "不排放废水、废气、噪声，也不产生危险废物",
    en: "No regulated emissions to water or air, no regulated noise and no hazardous waste",
  },
  NO_PROD: { zh: "不设计、不包装、也不采购实体产品", en: "No physical products designed, packed or bought" },
  NO_B2B: { zh: "没有企业客户", en: "No business customers" },
  NO_BIO: {
    zh: "场所都在建成区内，且不使用生物来源的原料（如木材、棉花、农产品）",
    en: "All sites in built-up areas and no bio-based inputs (such as timber, cotton or farm products)",
  },
  NO_IP: { zh: "没有可保护的知识产权", en: "No intellectual property to protect" },
  NO_DON: { zh: "报告期内没有捐赠", en: "No gifts in the period" },
};

/** The reasons in the order in which lists show them. */
export const naReasonCodes: readonly NaReason[] = [
  "NO_EMP",
  "NO_HAZ",
  "OFFICE",
  "NO_EMIS",
  "NO_PROD",
  "NO_B2B",
  "NO_BIO",
  "NO_IP",
  "NO_DON",
];
