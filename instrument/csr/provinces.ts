import type { Text } from "../types.ts";

/** Economic region of the National Bureau of Statistics: east, central, west or north-east. */
export type Region = "E" | "C" | "W" | "NE";

/** Names of the economic regions. */
export const regions: Readonly<Record<Region, Text>> = {
  E: { zh: "东部", en: "East" },
  C: { zh: "中部", en: "Central" },
  W: { zh: "西部", en: "West" },
  NE: { zh: "东北", en: "North-east" },
};

/** A province-level division of China. */
export interface Province {
  /** First two digits of GB/T 2260. */
  readonly code: string;
  readonly name: Text;
  /** ISO 3166-2, such as `CN-ZJ`. */
  readonly iso: string;
  /** Null where the bureau assigns no region. */
  readonly region: Region | null;
}

/** All 34 province-level divisions in the order of their codes. */
export const provinces: readonly Province[] = [
  { code: "11", name: { zh: "北京", en: "Beijing" }, iso: "CN-BJ", region: "E" },
  { code: "12", name: { zh: "天津", en: "Tianjin" }, iso: "CN-TJ", region: "E" },
  { code: "13", name: { zh: "河北", en: "Hebei" }, iso: "CN-HE", region: "E" },
  { code: "14", name: { zh: "山西", en: "Shanxi" }, iso: "CN-SX", region: "C" },
  { code: "15", name: { zh: "内蒙古", en: "Inner Mongolia" }, iso: "CN-NM", region: "W" },
  { code: "21", name: { zh: "辽宁", en: "Liaoning" }, iso: "CN-LN", region: "NE" },
  { code: "22", name: { zh: "吉林", en: "Jilin" }, iso: "CN-JL", region: "NE" },
  { code: "23", name: { zh: "黑龙江", en: "Heilongjiang" }, iso: "CN-HL", region: "NE" },
  { code: "31", name: { zh: "上海", en: "Shanghai" }, iso: "CN-SH", region: "E" },
  { code: "32", name: { zh: "江苏", en: "Jiangsu" }, iso: "CN-JS", region: "E" },
  { code: "33", name: { zh: "浙江", en: "Zhejiang" }, iso: "CN-ZJ", region: "E" },
  { code: "34", name: { zh: "安徽", en: "Anhui" }, iso: "CN-AH", region: "C" },
  { code: "35", name: { zh: "福建", en: "Fujian" }, iso: "CN-FJ", region: "E" },
  { code: "36", name: { zh: "江西", en: "Jiangxi" }, iso: "CN-JX", region: "C" },
  { code: "37", name: { zh: "山东", en: "Shandong" }, iso: "CN-SD", region: "E" },
  { code: "41", name: { zh: "河南", en: "Henan" }, iso: "CN-HA", region: "C" },
  { code: "42", name: { zh: "湖北", en: "Hubei" }, iso: "CN-HB", region: "C" },
  { code: "43", name: { zh: "湖南", en: "Hunan" }, iso: "CN-HN", region: "C" },
  { code: "44", name: { zh: "广东", en: "Guangdong" }, iso: "CN-GD", region: "E" },
  { code: "45", name: { zh: "广西", en: "Guangxi" }, iso: "CN-GX", region: "W" },
  { code: "46", name: { zh: "海南", en: "Hainan" }, iso: "CN-HI", region: "E" },
  { code: "50", name: { zh: "重庆", en: "Chongqing" }, iso: "CN-CQ", region: "W" },
  { code: "51", name: { zh: "四川", en: "Sichuan" }, iso: "CN-SC", region: "W" },
  { code: "52", name: { zh: "贵州", en: "Guizhou" }, iso: "CN-GZ", region: "W" },
  { code: "53", name: { zh: "云南", en: "Yunnan" }, iso: "CN-YN", region: "W" },
  { code: "54", name: { zh: "西藏", en: "Tibet" }, iso: "CN-XZ", region: "W" },
  { code: "61", name: { zh: "陕西", en: "Shaanxi" }, iso: "CN-SN", region: "W" },
  { code: "62", name: { zh: "甘肃", en: "Gansu" }, iso: "CN-GS", region: "W" },
  { code: "63", name: { zh: "青海", en: "Qinghai" }, iso: "CN-QH", region: "W" },
  { code: "64", name: { zh: "宁夏", en: "Ningxia" }, iso: "CN-NX", region: "W" },
  { code: "65", name: { zh: "新疆", en: "Xinjiang" }, iso: "CN-XJ", region: "W" },
  { code: "71", name: { zh: "台湾", en: "Taiwan" }, iso: "CN-TW", region: null },
  { code: "81", name: { zh: "香港", en: "Hong Kong" }, iso: "CN-HK", region: null },
  { code: "82", name: { zh: "澳门", en: "Macao" }, iso: "CN-MO", region: null },
];
