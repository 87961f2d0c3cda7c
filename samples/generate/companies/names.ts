import type { Random } from "../random.ts";
import type { IndustryTraits } from "./industry-traits.ts";

/** Name of a made-up company; that it is one can be seen from the name alone. */
export interface CompanyName {
  readonly zh: string;
  readonly en: string;
}

const brands = [
  { zh: "远山", en: "Yuanshan" },
  { zh: "青禾", en: "Qinghe" },
  { zh: "明川", en: "Mingchuan" },
  { zh: "晨星", en: "Chenxing" },
  { zh: "同舟", en: "Tongzhou" },
  { zh: "海棠", en: "Haitang" },
  { zh: "长风", en: "Changfeng" },
  { zh: "云帆", en: "Yunfan" },
  { zh: "安泰", en: "Antai" },
  { zh: "竹溪", en: "Zhuxi" },
] as const;

/** Name number 7 of a maker of cables: 示例青禾电缆有限公司007, Sample Qinghe Cables Co., Ltd. 007. */
export function companyName(number: number, { words }: IndustryTraits, source: Random): CompanyName {
  const brand = source.pick(brands);
  const trade = source.pick(words);
  const ordinal = String(number).padStart(3, "0");
  return { zh: `示例${brand.zh}${trade.zh}有限公司${ordinal}`, en: `Sample ${brand.en} ${trade.en} Co., Ltd. ${ordinal}` };
}
