import type { Item } from "../../types.ts";

/** Items of CM1, community governance, in the order of their ids. */
export const cm1: readonly Item[] = [
  {
    id: "CM1-01",
    type: "maturity",
    tier: null,
    topic: "CM1",
    area: "CM",
    basic: true,
    sizes: ["micro", "small", "medium"],
    severity: 2,
    naReason: null,
    title: { zh: "社区沟通与邻里关系", en: "Community dialogue" },
    prompt: {
      zh: "是否与所在社区、邻里保持沟通，并回应他们的关切？",
      en: "Do you keep in touch with your community and neighbours and answer their concerns?",
    },
    levels: {
      zh: [
        "没有联系",
        "被投诉时才回应",
        "了解居委会（村委会）和邻里，指定了联系人",
        "定期交流，解决噪声、交通、安全等关切",
        "与社区共同制定计划，社区意见影响决策",
      ],
      en: [
        "No contact",
        "Reaction to complaints only",
        "Local committee and neighbours known; contact person named",
        "Regular exchange; concerns such as noise, traffic and safety resolved",
        "Plans made together with the community; its views influence decisions",
      ],
    },
    evidence: { zh: "沟通记录、投诉处理记录", en: "Contact notes, records of complaints" },
    law: null,
    crosswalk: { iso26000: ["6.8.3"], gbt36002: "S-1", sdg: ["11.3"], gri: ["413-1"], vsme: [], ungc: "1" },
    since: "1.0.0",
  },
  {
    id: "CM1-02",
    type: "maturity",
    tier: null,
    topic: "CM1",
    area: "CM",
    basic: false,
    sizes: ["micro", "small", "medium"],
    severity: 1,
    naReason: null,
    title: { zh: "参与社区治理与志愿服务", en: "Local governance and volunteering" },
    prompt: { zh: "是否参与基层治理、公共安全和志愿服务？", en: "Do you take part in local governance, public safety and volunteering?" },
    levels: {
      zh: ["没有", "仅应要求参加", "参加部分活动", "每年有项目，员工可带薪参加", "长期合作，并评估效果"],
      en: [
        "None",
        "Only when asked by the authorities",
        "Some activities joined",
        "Yearly programme, with paid time for staff",
        "Long-term partnership, with effects evaluated",
      ],
    },
    evidence: { zh: "活动记录、志愿服务时长记录", en: "Records of activities and volunteer hours" },
    law: null,
    crosswalk: { iso26000: ["6.8.3", "6.8.9"], gbt36002: "S-1", sdg: ["11.3", "17.17"], gri: ["413-1"], vsme: [], ungc: "" },
    since: "1.0.0",
  },
];
