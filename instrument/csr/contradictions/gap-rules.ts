import type { ContradictionRule } from "./contradiction-rule.ts";

/** High levels without what belongs to them. */
export const gapRules: readonly ContradictionRule[] = [
  {
    id: "saving-but-nothing-measured",
    kind: "gap",
    text: {
      zh: "称能源和水按月计量，却没有填写能耗和取水量",
      en: "Energy and water are said to be metered every month, yet neither amount is stated",
    },
    conditions: [
      { about: "level", item: "EN2-01", from: 3 },
      { about: "blank", item: "EN2-04" },
      { about: "blank", item: "EN2-05" },
    ],
  },
  {
    id: "accounting-but-no-emissions",
    kind: "gap",
    text: { zh: "称每年核算排放，却没有填写排放量", en: "Emissions are said to be calculated every year, yet the amount is not stated" },
    conditions: [
      { about: "level", item: "EN3-01", from: 3 },
      { about: "blank", item: "EN3-04" },
    ],
  },
  {
    id: "giving-but-empty-register",
    kind: "gap",
    text: { zh: "称有计划地开展公益，登记表却是空的", en: "Planned giving is claimed, yet the register is empty" },
    conditions: [
      { about: "level", item: "CM2-02", from: 3 },
      { about: "register", is: "empty" },
    ],
  },
  {
    id: "improvement-but-no-plan",
    kind: "gap",
    text: {
      zh: "称每年自查并有改进计划，却没有任何行动，也没有上年的问卷",
      en: "A yearly check with a plan is claimed, yet there is no action and no questionnaire of an earlier year",
    },
    conditions: [
      { about: "level", item: "RM4-01", from: 3 },
      { about: "plan", is: "empty" },
      { about: "earlier-case", is: "none" },
    ],
  },
  {
    id: "high-levels-without-evidence",
    kind: "gap",
    text: {
      zh: "八成以上的题目为3级或4级，却没有内部文件以上的证据",
      en: "More than 80% of the practices stand at level 3 or 4, without a document or record as evidence",
    },
    conditions: [{ about: "unsupported", above: 0.8 }],
  },
];
