import type { InitiativeKind, Text } from "../../../instrument/types.ts";

/** What an initiative of one kind looks like. */
export interface KindTraits {
  readonly kind: InitiativeKind;
  /** How often it is met. */
  readonly share: number;
  readonly titles: readonly Text[];
  readonly beneficiaries: Text;
  /** What it costs: money or goods in 10,000 CNY as a share of the budget, or hours of staff. */
  readonly pays: "cash" | "goods" | "hours";
  /** Whether it answers an emergency as well as ordinary times. */
  readonly inEmergency: boolean;
  /** Nearness to the business, 0–3. */
  readonly alignment: readonly (0 | 1 | 2 | 3)[];
}

const near = [2, 2, 3] as const;
const far = [0, 0, 1] as const;

/** The kinds of initiatives in the samples. */
export const kindTraits: readonly KindTraits[] = [
  {
    kind: "cash",
    share: 5,
    titles: [
      { zh: "慈善一日捐", en: "One-day charity drive" },
      { zh: "助学捐款", en: "Gift for school fees" },
    ],
    beneficiaries: { zh: "困难学生", en: "Students in need" },
    pays: "cash",
    inEmergency: true,
    alignment: far,
  },
  {
    kind: "in-kind",
    share: 5,
    titles: [
      { zh: "捐赠生活物资", en: "Gift of daily supplies" },
      { zh: "向社区捐赠防护用品", en: "Protective supplies for the community" },
    ],
    beneficiaries: { zh: "社区居民", en: "Residents" },
    pays: "goods",
    inEmergency: true,
    alignment: [0, 1, 2],
  },
  {
    kind: "core-free",
    share: 3,
    titles: [
      { zh: "为乡镇卫生院免费提供设备维护", en: "Free maintenance for a township clinic" },
      { zh: "免费开放自有产品三个月", en: "Own product free for three months" },
    ],
    beneficiaries: { zh: "基层机构", en: "Local institutions" },
    pays: "goods",
    inEmergency: true,
    alignment: near,
  },
  {
    kind: "core-adapted",
    share: 2,
    titles: [{ zh: "改造产品供应急使用", en: "Own product adapted for emergency use" }],
    beneficiaries: { zh: "救援队伍", en: "Rescue teams" },
    pays: "goods",
    inEmergency: true,
    alignment: near,
  },
  {
    kind: "staff-time",
    share: 3,
    titles: [{ zh: "技术骨干到村企指导", en: "Engineers advise a village workshop" }],
    beneficiaries: { zh: "村办企业", en: "Village workshops" },
    pays: "hours",
    inEmergency: true,
    alignment: near,
  },
  {
    kind: "logistics",
    share: 2,
    titles: [{ zh: "免费运送救灾物资", en: "Free transport of relief goods" }],
    beneficiaries: { zh: "受灾群众", en: "People in the disaster area" },
    pays: "hours",
    inEmergency: true,
    alignment: [1, 2, 3],
  },
  {
    kind: "education",
    share: 3,
    titles: [{ zh: "职校实训基地", en: "Training place for a vocational school" }],
    beneficiaries: { zh: "职校学生", en: "Vocational students" },
    pays: "cash",
    inEmergency: false,
    alignment: [1, 2, 2],
  },
  {
    kind: "volunteering",
    share: 5,
    titles: [
      { zh: "社区清洁志愿服务", en: "Volunteers clean up the neighbourhood" },
      { zh: "敬老院探访", en: "Visits to a home for the elderly" },
    ],
    beneficiaries: { zh: "社区居民", en: "Residents" },
    pays: "hours",
    inEmergency: false,
    alignment: far,
  },
  {
    kind: "financial-relief",
    share: 1,
    titles: [{ zh: "为小客户延长账期", en: "Longer payment terms for small customers" }],
    beneficiaries: { zh: "小微客户", en: "Small customers" },
    pays: "cash",
    inEmergency: false,
    alignment: [1, 2],
  },
];
