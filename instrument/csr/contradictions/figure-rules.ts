import type { ContradictionRule } from "./contradiction-rule.ts";

/** Figures that a practice or a duty rules out. */
export const figureRules: readonly ContradictionRule[] = [
  {
    id: "deaths-but-safe",
    kind: "conflict",
    text: {
      zh: "有工亡，却称安全生产责任、培训与防护全部到位",
      en: "Somebody died from work, yet work safety is said to be fully in place",
    },
    conditions: [
      { about: "figure", item: "EM3-06", above: 0 },
      { about: "state", item: "EM3-01", state: "yes" },
    ],
  },
  {
    id: "penalties-but-within-limits",
    kind: "conflict",
    text: {
      zh: "有环境处罚或事件，却称排放和危废处置全部达标",
      en: "There were environmental penalties or incidents, yet all limits are said to be kept",
    },
    conditions: [
      { about: "figure", item: "EN1-04", above: 0 },
      { about: "state", item: "EN1-02", state: "yes" },
    ],
  },
  {
    id: "convictions-but-best-anti-bribery",
    kind: "conflict",
    text: {
      zh: "有腐败定罪或处罚，反商业贿赂却选了最高等级",
      en: "There were convictions or penalties for corruption, yet anti-bribery stands at the highest level",
    },
    conditions: [
      { about: "figure", item: "MK1-06", above: 0 },
      { about: "level", item: "MK1-02", from: 4 },
    ],
  },
  {
    id: "slow-payment-but-on-time",
    kind: "conflict",
    text: {
      zh: "平均付款超过60天，却称至少九成在最长60日的期限内付清",
      en: "Suppliers wait more than 60 days on average, yet at least 90% are said to be paid within 60 days",
    },
    conditions: [
      { about: "figure", item: "MK1-07", above: 60 },
      { about: "level", item: "MK1-05", from: 3 },
    ],
  },
  {
    id: "no-hours-but-training",
    kind: "conflict",
    text: {
      zh: "培训学时为0，却称培训计划覆盖各类员工并记录学时",
      en: "There was not one hour of training, yet a training plan for all with recorded hours is claimed",
    },
    conditions: [
      { about: "figure", item: "EM2-04", equals: 0 },
      { about: "level", item: "EM2-02", from: 3 },
    ],
  },
  {
    id: "late-complaints-but-closed-on-time",
    kind: "conflict",
    text: {
      zh: "按期办结的投诉不到一半，却称投诉全部登记并限时办结",
      en: "Fewer than half of the complaints were closed on time, yet all are said to be closed within a set time",
    },
    conditions: [
      { about: "figure", item: "MK3-05", below: 50 },
      { about: "level", item: "MK3-03", from: 3 },
    ],
  },
];
