import type { ExportShare, MarketRole, Size } from "../../../instrument/types.ts";

/** What is typical of the companies of one industry. */
export interface IndustryTraits {
  /** GB/T 4754 division, or group where the size class needs one. */
  readonly industry: string;
  /** How many of the companies belong to it. */
  readonly companies: number;
  /** What a company of it is called: `示例远山精密制造有限公司`. */
  readonly words: readonly { readonly zh: string; readonly en: string }[];
  /** Revenue of one employee, 10,000 CNY a year; assets for each unit of revenue. */
  readonly productivity: number;
  readonly capital: number;
  readonly marketRoles: readonly (readonly [MarketRole, number])[];
  readonly exportShares: readonly (readonly [ExportShare, number])[];
  /** Use of one employee in a year: energy in MWh, water in m³, waste in tonnes. */
  readonly energy: number;
  readonly water: number;
  readonly waste: number;
  /** Share of revenue spent on research and development, %. */
  readonly research: number;
  /** Sizes it has; all three where none are named. */
  readonly sizes?: readonly Size[];
  /** Whether its owner can do the work alone. */
  readonly canBeAlone?: boolean;
}

const abroad = [["none", 3], ["below25", 3], ["25to50", 2], ["above50", 1]] as const;
const mostlyHome = [["none", 6], ["below25", 2]] as const;
const home = [["none", 1]] as const;
const business = [["b2b", 5], ["both", 1]] as const;
const mixed = [["b2b", 2], ["both", 2], ["b2c", 1]] as const;
const consumers = [["b2c", 4], ["both", 1]] as const;

const factory = { productivity: 70, capital: 0.8, marketRoles: business, exportShares: abroad, energy: 16, water: 130, waste: 1.4, research: 2.6 };
const office = { productivity: 45, capital: 0.7, marketRoles: business, exportShares: home, energy: 1.6, water: 18, waste: 0.1, research: 0.5 };

/** The industries of the samples. Research (M) and agriculture (A) have fewer than five companies, so that suppression shows. */
export const industryMix: readonly IndustryTraits[] = [
  { ...factory, industry: "14", companies: 3, words: [{ zh: "食品", en: "Foods" }, { zh: "糕点食品", en: "Bakery" }], marketRoles: mixed, water: 320, energy: 14 },
  { ...factory, industry: "17", companies: 3, words: [{ zh: "纺织", en: "Textiles" }, { zh: "针织", en: "Knitting" }], water: 420, energy: 22 },
  { ...factory, industry: "26", companies: 3, words: [{ zh: "化工材料", en: "Chemical Materials" }, { zh: "涂料", en: "Coatings" }], energy: 45, waste: 3.2, research: 3.4 },
  { ...factory, industry: "33", companies: 4, words: [{ zh: "金属制品", en: "Metal Products" }, { zh: "五金", en: "Hardware" }], energy: 24, waste: 2.4 },
  { ...factory, industry: "34", companies: 4, words: [{ zh: "精密制造", en: "Precision Engineering" }, { zh: "通用机械", en: "Machinery" }], research: 4.1 },
  { ...factory, industry: "38", companies: 3, words: [{ zh: "电气", en: "Electrical" }, { zh: "电缆", en: "Cables" }], research: 3.6 },
  { ...factory, industry: "39", companies: 2, words: [{ zh: "电子", en: "Electronics" }, { zh: "光电", en: "Optoelectronics" }], energy: 11, research: 6.2 },
  { ...office, industry: "51", companies: 4, words: [{ zh: "商贸", en: "Trading" }, { zh: "建材贸易", en: "Building Supplies" }], productivity: 260, exportShares: mostlyHome },
  { ...office, industry: "52", companies: 3, words: [{ zh: "便利店", en: "Stores" }, { zh: "生活超市", en: "Markets" }], productivity: 80, marketRoles: consumers, energy: 5 },
  { ...office, industry: "65", companies: 6, words: [{ zh: "软件", en: "Software" }, { zh: "信息技术", en: "Information Technology" }], research: 10, exportShares: mostlyHome },
  { ...office, industry: "50", companies: 3, words: [{ zh: "装饰工程", en: "Interior Works" }], productivity: 60, energy: 4, water: 40, waste: 5 },
  { ...office, industry: "49", companies: 2, words: [{ zh: "建筑安装", en: "Building Installation" }], productivity: 70, energy: 5, water: 45, waste: 4 },
  { ...office, industry: "54", companies: 3, words: [{ zh: "运输", en: "Transport" }, { zh: "货运", en: "Freight" }], energy: 38, water: 30, waste: 0.5 },
  { ...office, industry: "592", companies: 2, words: [{ zh: "仓储", en: "Warehousing" }], productivity: 60, capital: 1.4, energy: 12, water: 30, waste: 0.6 },
  { ...office, industry: "61", companies: 2, words: [{ zh: "酒店", en: "Hotels" }], productivity: 22, capital: 1.6, marketRoles: consumers, energy: 12, water: 260, waste: 0.9 },
  { ...office, industry: "62", companies: 3, words: [{ zh: "餐饮", en: "Catering" }, { zh: "团餐", en: "Canteens" }], productivity: 20, marketRoles: consumers, energy: 8, water: 210, waste: 1.9 },
  { ...office, industry: "72", companies: 5, words: [{ zh: "人力资源服务", en: "Staffing" }, { zh: "会展服务", en: "Exhibitions" }], capital: 1.5 },
  { ...office, industry: "74", companies: 3, words: [{ zh: "检测技术", en: "Testing" }, { zh: "设计", en: "Design" }], research: 7, canBeAlone: true },
  { ...office, industry: "01", companies: 1, words: [{ zh: "生态种植", en: "Farming" }], productivity: 18, capital: 1.2, energy: 6, water: 900, waste: 3, sizes: ["small"] },
  { ...office, industry: "03", companies: 1, words: [{ zh: "养殖", en: "Livestock" }], productivity: 25, capital: 1.1, energy: 7, water: 700, waste: 6, sizes: ["small"] },
];
