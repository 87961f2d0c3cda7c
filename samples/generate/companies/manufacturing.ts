import { factory, mixed, type IndustryTraits } from "./industry-traits.ts";

/** The manufacturers of the samples (C). */
export const manufacturing: readonly IndustryTraits[] = [
  {
    ...factory,
    industry: "14",
    companies: 3,
    words: [
      { zh: "食品", en: "Foods" },
      { zh: "糕点食品", en: "Bakery" },
    ],
    marketRoles: mixed,
    water: 320,
    energy: 14,
  },
  {
    ...factory,
    industry: "17",
    companies: 3,
    words: [
      { zh: "纺织", en: "Textiles" },
      { zh: "针织", en: "Knitting" },
    ],
    water: 420,
    energy: 22,
  },
  {
    ...factory,
    industry: "26",
    companies: 3,
    words: [
      { zh: "化工材料", en: "Chemical Materials" },
      { zh: "涂料", en: "Coatings" },
    ],
    energy: 45,
    waste: 3.2,
    research: 3.4,
  },
  {
    ...factory,
    industry: "33",
    companies: 4,
    words: [
      { zh: "金属制品", en: "Metal Products" },
      { zh: "五金", en: "Hardware" },
    ],
    energy: 24,
    waste: 2.4,
  },
  {
    ...factory,
    industry: "34",
    companies: 4,
    words: [
      { zh: "精密制造", en: "Precision Engineering" },
      { zh: "通用机械", en: "Machinery" },
    ],
    research: 4.1,
  },
  {
    ...factory,
    industry: "38",
    companies: 3,
    words: [
      { zh: "电气", en: "Electrical" },
      { zh: "电缆", en: "Cables" },
    ],
    research: 3.6,
  },
  {
    ...factory,
    industry: "39",
    companies: 2,
    words: [
      { zh: "电子", en: "Electronics" },
      { zh: "光电", en: "Optoelectronics" },
    ],
    energy: 11,
    research: 6.2,
  },
];
