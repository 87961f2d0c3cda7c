import type { Item } from "../../types.ts";

/** Items of CM3, rural revitalisation, in the order of their ids. */
export const cm3: readonly Item[] = [
  {
    id: "CM3-01",
    type: "maturity",
    tier: null,
    topic: "CM3",
    area: "CM",
    basic: true,
    sizes: ["micro", "small", "medium"],
    severity: 1,
    naReason: null,
    title: { zh: "支持乡村振兴", en: "Rural revitalisation" },
    prompt: {
      zh: "是否通过采购、用工、捐赠或项目支持乡村？",
      en: "Do you support rural areas through purchasing, hiring, giving or projects?",
    },
    levels: {
      zh: [
        "没有",
        "一次性采购或慰问",
        "有部分面向乡村的采购、用工或捐赠",
        "每年与村或农户合作，并有约定目标",
        "长期合作，并衡量增收或就业效果",
      ],
      en: [
        "None",
        "One-off purchase or visit",
        "Some purchasing, hiring or giving in rural areas",
        "Yearly project with a village or farm partner, with agreed aims",
        "Long-term partnership, with effects on income or jobs measured",
      ],
    },
    evidence: { zh: "采购或合作记录", en: "Purchase or cooperation records" },
    law: { zh: "《乡村振兴促进法》", en: "Rural Revitalisation Promotion Law" },
    crosswalk: { iso26000: ["6.8.5", "6.8.7"], gbt36002: "S-5", sdg: ["1.2", "2.3"], gri: ["203-2"], vsme: [], ungc: "" },
    since: "1.0.0",
  },
  {
    id: "CM3-02",
    type: "maturity",
    tier: null,
    topic: "CM3",
    area: "CM",
    basic: false,
    sizes: ["small", "medium"],
    severity: 1,
    naReason: null,
    title: { zh: "产业与技能帮扶", en: "Skills and industry support" },
    prompt: { zh: "是否帮助乡村伙伴发展产业、提升技能？", en: "Do you help rural partners to build skills and markets?" },
    levels: {
      zh: ["没有", "偶尔指导", "为部分伙伴提供培训或销路", "提供公平合同、技术支持和销售渠道", "伙伴的能力和收入提高，做法得到推广"],
      en: [
        "None",
        "Occasional advice",
        "Training or sales outlets for some partners",
        "Fair contracts, technical help and sales channels",
        "Partners' skills and income grow, and the model is copied",
      ],
    },
    evidence: { zh: "培训、技术支持、销售渠道记录", en: "Records of training, technical help and sales channels" },
    law: null,
    crosswalk: { iso26000: ["6.8.5", "6.8.6"], gbt36002: "S-3", sdg: ["2.3", "4.4", "8.3"], gri: ["203-2", "204-1"], vsme: [], ungc: "" },
    since: "1.0.0",
  },
];
