import type { Item } from "../../types.ts";

/** Items of RM5, information and communication, in the order of their ids. */
export const rm5: readonly Item[] = [
  {
    id: "RM5-01",
    type: "maturity",
    tier: null,
    topic: "RM5",
    area: "RM",
    basic: true,
    sizes: ["micro", "small", "medium"],
    severity: 2,
    naReason: null,
    title: { zh: "内外部沟通", en: "Internal and external communication" },
    prompt: {
      zh: "是否向员工和外部相关方通报社会责任工作及结果？",
      en: "Do you tell staff and outside parties about your social responsibility work and its results?",
    },
    levels: {
      zh: ["没有", "私下交流", "只告知员工，或应要求提供", "每年向员工和主要伙伴通报", "公开发布包含数据和问题的报告，并采纳反馈"],
      en: [
        "None",
        "Informal talk",
        "To staff only, or on request",
        "To staff and main partners every year",
        "Public report with data and problems; feedback is used",
      ],
    },
    evidence: { zh: "公告、网页、报告", en: "Notices, web page, report" },
    law: null,
    crosswalk: { iso26000: ["7.5"], gbt36002: "Z-1", sdg: ["12.6"], gri: ["2-29", "3-3"], vsme: ["B1"], ungc: "" },
    since: "1.0.0",
  },
  {
    id: "RM5-02",
    type: "maturity",
    tier: null,
    topic: "RM5",
    area: "RM",
    basic: false,
    sizes: ["micro", "small", "medium"],
    severity: 3,
    naReason: null,
    title: { zh: "投诉举报渠道", en: "Complaint and reporting channel" },
    prompt: {
      zh: "员工和外部人员是否都有可用的投诉举报渠道？",
      en: "Do both employees and outsiders have a channel for complaints and reports of wrongdoing?",
    },
    levels: {
      zh: [
        "没有",
        "只能直接找老板",
        "员工有投诉渠道",
        "内外部人员都知晓并可使用，禁止打击报复，限时答复",
        "分析案件，并了解使用者是否满意",
      ],
      en: [
        "None",
        "Only by talking to the boss",
        "Channel for employees",
        "Known and open to employees and outsiders; no retaliation; reply within a set time",
        "Cases analysed, and users asked whether they are satisfied",
      ],
    },
    evidence: { zh: "渠道公示、处理记录", en: "Posted notice of the channel, case records" },
    law: null,
    crosswalk: { iso26000: ["6.3.6"], gbt36002: "R-3", sdg: ["16.3", "16.6"], gri: ["2-25", "2-26"], vsme: ["C6"], ungc: "1" },
    since: "1.0.0",
  },
];
