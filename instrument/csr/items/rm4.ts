import type { Item } from "../../types.ts";

/** Items of RM4, continuous improvement, in the order of their ids. */
export const rm4: readonly Item[] = [
  {
    id: "RM4-01",
    type: "maturity",
    tier: null,
    topic: "RM4",
    area: "RM",
    basic: true,
    sizes: ["micro", "small", "medium"],
    severity: 3,
    naReason: null,
    title: { zh: "年度自查与改进计划", en: "Yearly self-check and plan" },
    prompt: {
      zh: "是否每年自查社会责任表现，并制定改进计划？",
      en: "Do you check your social responsibility performance every year and plan improvements?",
    },
    levels: {
      zh: [
        "从未自查",
        "做过一次，没有跟进",
        "不定期自查，采取了部分措施",
        "每年自查，改进计划有责任人和期限",
        "评价上年计划的落实情况，表现有改善",
      ],
      en: [
        "Never",
        "Once, without follow-up",
        "From time to time, with some action",
        "Every year, with a plan that names people and due dates",
        "Last year's plan evaluated; results improve",
      ],
    },
    evidence: { zh: "自查表、改进计划", en: "Completed self-check, improvement plan" },
    law: null,
    crosswalk: { iso26000: ["7.7"], gbt36002: "Z-1", sdg: ["12.6"], gri: ["3-3"], vsme: ["B2"], ungc: "" },
    since: "1.0.0",
  },
  {
    id: "RM4-02",
    type: "maturity",
    tier: null,
    topic: "RM4",
    area: "RM",
    basic: false,
    sizes: ["small", "medium"],
    severity: 3,
    naReason: null,
    title: { zh: "事件处理与纠正", en: "Incidents and corrective action" },
    prompt: {
      zh: "发生违规、事故或投诉后，是否查找原因并纠正？",
      en: "After a violation, accident or complaint, do you find the cause and correct it?",
    },
    levels: {
      zh: ["不处理", "一事一办，不查原因", "严重事件查找原因", "全部登记，查找原因并跟踪整改至完成", "防止再次发生，并补救受影响的人"],
      en: [
        "Ignored",
        "Handled case by case, without looking for causes",
        "Causes sought in serious cases",
        "All cases recorded; causes and measures tracked to closure",
        "Recurrence prevented, and those affected given remedy",
      ],
    },
    evidence: { zh: "事件台账、整改记录", en: "Incident log, records of corrective action" },
    law: null,
    crosswalk: { iso26000: ["6.3.6", "7.7.5"], gbt36002: "Z-1", sdg: ["16.6"], gri: ["2-25", "2-27"], vsme: ["C7"], ungc: "1" },
    since: "1.0.0",
  },
];
