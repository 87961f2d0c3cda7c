import type { Text } from "../types.ts";

/** A section (门类) of GB/T 4754-2017: one letter and a range of divisions. */
export interface Section {
  readonly code: string;
  readonly title: Text;
  /** First and last division, both included. */
  readonly divisions: readonly [first: string, last: string];
}

/** A division (大类) of GB/T 4754-2017. */
export interface Division {
  /** Two digits. */
  readonly code: string;
  /** Letter of its section. */
  readonly section: string;
  readonly title: Text;
}

/** The 20 sections in the order of the standard. */
export const sections: readonly Section[] = [
  { code: "A", title: { zh: "农、林、牧、渔业", en: "Agriculture, forestry, animal husbandry and fishery" }, divisions: ["01", "05"] },
  { code: "B", title: { zh: "采矿业", en: "Mining" }, divisions: ["06", "12"] },
  { code: "C", title: { zh: "制造业", en: "Manufacturing" }, divisions: ["13", "43"] },
  {
    code: "D",
    title: { zh: "电力、热力、燃气及水生产和供应业", en: "Production and supply of electricity, heat, gas and water" },
    divisions: ["44", "46"],
  },
  { code: "E", title: { zh: "建筑业", en: "Construction" }, divisions: ["47", "50"] },
  { code: "F", title: { zh: "批发和零售业", en: "Wholesale and retail" }, divisions: ["51", "52"] },
  { code: "G", title: { zh: "交通运输、仓储和邮政业", en: "Transport, storage and post" }, divisions: ["53", "60"] },
  { code: "H", title: { zh: "住宿和餐饮业", en: "Accommodation and catering" }, divisions: ["61", "62"] },
  {
    code: "I",
    title: { zh: "信息传输、软件和信息技术服务业", en: "Information transmission, software and information technology services" },
    divisions: ["63", "65"],
  },
  { code: "J", title: { zh: "金融业", en: "Finance" }, divisions: ["66", "69"] },
  { code: "K", title: { zh: "房地产业", en: "Real estate" }, divisions: ["70", "70"] },
  { code: "L", title: { zh: "租赁和商务服务业", en: "Leasing and business services" }, divisions: ["71", "72"] },
  { code: "M", title: { zh: "科学研究和技术服务业", en: "Scientific research and technical services" }, divisions: ["73", "75"] },
  { code: "N", title: { zh: "水利、环境和公共设施管理业", en: "Water, environment and public facilities" }, divisions: ["76", "79"] },
  { code: "O", title: { zh: "居民服务、修理和其他服务业", en: "Resident services, repair and other services" }, divisions: ["80", "82"] },
  { code: "P", title: { zh: "教育", en: "Education" }, divisions: ["83", "83"] },
  { code: "Q", title: { zh: "卫生和社会工作", en: "Health and social work" }, divisions: ["84", "85"] },
  { code: "R", title: { zh: "文化、体育和娱乐业", en: "Culture, sports and entertainment" }, divisions: ["86", "90"] },
  {
    code: "S",
    title: { zh: "公共管理、社会保障和社会组织", en: "Public administration, social security and social organisations" },
    divisions: ["91", "96"],
  },
  { code: "T", title: { zh: "国际组织", en: "International organisations" }, divisions: ["97", "97"] },
];

/** The 97 divisions in the order of their codes. */
export const divisions: readonly Division[] = [
  { code: "01", section: "A", title: { zh: "农业", en: "Agriculture" } },
  { code: "02", section: "A", title: { zh: "林业", en: "Forestry" } },
  { code: "03", section: "A", title: { zh: "畜牧业", en: "Animal husbandry" } },
  { code: "04", section: "A", title: { zh: "渔业", en: "Fishery" } },
  {
    code: "05",
    section: "A",
    title: { zh: "农、林、牧、渔专业及辅助性活动", en: "Support activities for agriculture, forestry, animal husbandry and fishery" },
  },
  { code: "06", section: "B", title: { zh: "煤炭开采和洗选业", en: "Mining and washing of coal" } },
  { code: "07", section: "B", title: { zh: "石油和天然气开采业", en: "Extraction of petroleum and natural gas" } },
  { code: "08", section: "B", title: { zh: "黑色金属矿采选业", en: "Mining and processing of ferrous metal ores" } },
  { code: "09", section: "B", title: { zh: "有色金属矿采选业", en: "Mining and processing of non-ferrous metal ores" } },
  { code: "10", section: "B", title: { zh: "非金属矿采选业", en: "Mining and processing of non-metal ores" } },
  { code: "11", section: "B", title: { zh: "开采专业及辅助性活动", en: "Support activities for mining" } },
  { code: "12", section: "B", title: { zh: "其他采矿业", en: "Other mining" } },
  { code: "13", section: "C", title: { zh: "农副食品加工业", en: "Processing of food from agricultural products" } },
  { code: "14", section: "C", title: { zh: "食品制造业", en: "Manufacture of foods" } },
  { code: "15", section: "C", title: { zh: "酒、饮料和精制茶制造业", en: "Manufacture of alcohol, beverages and refined tea" } },
  { code: "16", section: "C", title: { zh: "烟草制品业", en: "Manufacture of tobacco" } },
  { code: "17", section: "C", title: { zh: "纺织业", en: "Manufacture of textiles" } },
  { code: "18", section: "C", title: { zh: "纺织服装、服饰业", en: "Manufacture of textile garments and apparel" } },
  {
    code: "19",
    section: "C",
    title: { zh: "皮革、毛皮、羽毛及其制品和制鞋业", en: "Manufacture of leather, fur, feather goods and footwear" },
  },
  { code: "20", section: "C", title: { zh: "木材加工和木、竹、藤、棕、草制品业", en: "Wood, bamboo, rattan, palm and straw processing" } },
  { code: "21", section: "C", title: { zh: "家具制造业", en: "Manufacture of furniture" } },
  { code: "22", section: "C", title: { zh: "造纸和纸制品业", en: "Manufacture of paper and paper products" } },
  { code: "23", section: "C", title: { zh: "印刷和记录媒介复制业", en: "Printing and reproduction of recording media" } },
  {
    code: "24",
    section: "C",
    title: {
      zh: "文教、工美、体育和娱乐用品制造业",
      en: "Manufacture of articles for education, crafts, sport and entertainment",
    },
  },
  { code: "25", section: "C", title: { zh: "石油、煤炭及其他燃料加工业", en: "Processing of petroleum, coal and other fuels" } },
  { code: "26", section: "C", title: { zh: "化学原料和化学制品制造业", en: "Manufacture of raw chemicals and chemical products" } },
  { code: "27", section: "C", title: { zh: "医药制造业", en: "Manufacture of medicines" } },
  { code: "28", section: "C", title: { zh: "化学纤维制造业", en: "Manufacture of chemical fibres" } },
  { code: "29", section: "C", title: { zh: "橡胶和塑料制品业", en: "Manufacture of rubber and plastic products" } },
  { code: "30", section: "C", title: { zh: "非金属矿物制品业", en: "Manufacture of non-metallic mineral products" } },
  { code: "31", section: "C", title: { zh: "黑色金属冶炼和压延加工业", en: "Smelting and rolling of ferrous metals" } },
  { code: "32", section: "C", title: { zh: "有色金属冶炼和压延加工业", en: "Smelting and rolling of non-ferrous metals" } },
  { code: "33", section: "C", title: { zh: "金属制品业", en: "Manufacture of metal products" } },
  { code: "34", section: "C", title: { zh: "通用设备制造业", en: "Manufacture of general-purpose machinery" } },
  { code: "35", section: "C", title: { zh: "专用设备制造业", en: "Manufacture of special-purpose machinery" } },
  { code: "36", section: "C", title: { zh: "汽车制造业", en: "Manufacture of motor vehicles" } },
  {
    code: "37",
    section: "C",
    title: { zh: "铁路、船舶、航空航天和其他运输设备制造业", en: "Manufacture of rail, ship, air and other transport equipment" },
  },
  { code: "38", section: "C", title: { zh: "电气机械和器材制造业", en: "Manufacture of electrical machinery and apparatus" } },
  {
    code: "39",
    section: "C",
    title: { zh: "计算机、通信和其他电子设备制造业", en: "Manufacture of computers, communication and electronic equipment" },
  },
  { code: "40", section: "C", title: { zh: "仪器仪表制造业", en: "Manufacture of measuring instruments" } },
  { code: "41", section: "C", title: { zh: "其他制造业", en: "Other manufacturing" } },
  { code: "42", section: "C", title: { zh: "废弃资源综合利用业", en: "Recovery of waste resources" } },
  { code: "43", section: "C", title: { zh: "金属制品、机械和设备修理业", en: "Repair of metal products, machinery and equipment" } },
  { code: "44", section: "D", title: { zh: "电力、热力生产和供应业", en: "Production and supply of electricity and heat" } },
  { code: "45", section: "D", title: { zh: "燃气生产和供应业", en: "Production and supply of gas" } },
  { code: "46", section: "D", title: { zh: "水的生产和供应业", en: "Production and supply of water" } },
  { code: "47", section: "E", title: { zh: "房屋建筑业", en: "Construction of buildings" } },
  { code: "48", section: "E", title: { zh: "土木工程建筑业", en: "Civil engineering" } },
  { code: "49", section: "E", title: { zh: "建筑安装业", en: "Building installation" } },
  { code: "50", section: "E", title: { zh: "建筑装饰、装修和其他建筑业", en: "Building decoration, fitting-out and other construction" } },
  { code: "51", section: "F", title: { zh: "批发业", en: "Wholesale" } },
  { code: "52", section: "F", title: { zh: "零售业", en: "Retail" } },
  { code: "53", section: "G", title: { zh: "铁路运输业", en: "Railway transport" } },
  { code: "54", section: "G", title: { zh: "道路运输业", en: "Road transport" } },
  { code: "55", section: "G", title: { zh: "水上运输业", en: "Water transport" } },
  { code: "56", section: "G", title: { zh: "航空运输业", en: "Air transport" } },
  { code: "57", section: "G", title: { zh: "管道运输业", en: "Pipeline transport" } },
  { code: "58", section: "G", title: { zh: "多式联运和运输代理业", en: "Multimodal transport and forwarding" } },
  { code: "59", section: "G", title: { zh: "装卸搬运和仓储业", en: "Cargo handling and storage" } },
  { code: "60", section: "G", title: { zh: "邮政业", en: "Post" } },
  { code: "61", section: "H", title: { zh: "住宿业", en: "Accommodation" } },
  { code: "62", section: "H", title: { zh: "餐饮业", en: "Catering" } },
  { code: "63", section: "I", title: { zh: "电信、广播电视和卫星传输服务", en: "Telecommunications, broadcasting, satellite services" } },
  { code: "64", section: "I", title: { zh: "互联网和相关服务", en: "Internet and related services" } },
  { code: "65", section: "I", title: { zh: "软件和信息技术服务业", en: "Software and information technology services" } },
  { code: "66", section: "J", title: { zh: "货币金融服务", en: "Monetary and financial services" } },
  { code: "67", section: "J", title: { zh: "资本市场服务", en: "Capital market services" } },
  { code: "68", section: "J", title: { zh: "保险业", en: "Insurance" } },
  { code: "69", section: "J", title: { zh: "其他金融业", en: "Other finance" } },
  { code: "70", section: "K", title: { zh: "房地产业", en: "Real estate" } },
  { code: "71", section: "L", title: { zh: "租赁业", en: "Leasing" } },
  { code: "72", section: "L", title: { zh: "商务服务业", en: "Business services" } },
  { code: "73", section: "M", title: { zh: "研究和试验发展", en: "Research and experimental development" } },
  { code: "74", section: "M", title: { zh: "专业技术服务业", en: "Professional technical services" } },
  { code: "75", section: "M", title: { zh: "科技推广和应用服务业", en: "Promotion and application of science and technology" } },
  { code: "76", section: "N", title: { zh: "水利管理业", en: "Water resource management" } },
  { code: "77", section: "N", title: { zh: "生态保护和环境治理业", en: "Ecological protection and environmental treatment" } },
  { code: "78", section: "N", title: { zh: "公共设施管理业", en: "Management of public facilities" } },
  { code: "79", section: "N", title: { zh: "土地管理业", en: "Land management" } },
  { code: "80", section: "O", title: { zh: "居民服务业", en: "Resident services" } },
  {
    code: "81",
    section: "O",
    title: { zh: "机动车、电子产品和日用产品修理业", en: "Repair of vehicles, electronics and household products" },
  },
  { code: "82", section: "O", title: { zh: "其他服务业", en: "Other services" } },
  { code: "83", section: "P", title: { zh: "教育", en: "Education" } },
  { code: "84", section: "Q", title: { zh: "卫生", en: "Health" } },
  { code: "85", section: "Q", title: { zh: "社会工作", en: "Social work" } },
  { code: "86", section: "R", title: { zh: "新闻和出版业", en: "Journalism and publishing" } },
  { code: "87", section: "R", title: { zh: "广播、电视、电影和录音制作业", en: "Radio, television, film and sound recording" } },
  { code: "88", section: "R", title: { zh: "文化艺术业", en: "Culture and the arts" } },
  { code: "89", section: "R", title: { zh: "体育", en: "Sport" } },
  { code: "90", section: "R", title: { zh: "娱乐业", en: "Entertainment" } },
  { code: "91", section: "S", title: { zh: "中国共产党机关", en: "Organs of the Communist Party of China" } },
  { code: "92", section: "S", title: { zh: "国家机构", en: "State institutions" } },
  { code: "93", section: "S", title: { zh: "人民政协、民主党派", en: "People's political consultative bodies and democratic parties" } },
  { code: "94", section: "S", title: { zh: "社会保障", en: "Social security" } },
  { code: "95", section: "S", title: { zh: "群众团体、社会团体和其他成员组织", en: "Mass, social and other membership organisations" } },
  { code: "96", section: "S", title: { zh: "基层群众自治组织及其他组织", en: "Grassroots self-governing and other organisations" } },
  { code: "97", section: "T", title: { zh: "国际组织", en: "International organisations" } },
];

const sectionCodes: ReadonlySet<string> = new Set(sections.map(({ code }) => code));
const sectionsByDivision: ReadonlyMap<string, string> = new Map(divisions.map(({ code, section }) => [code, section]));

/**
 * Letter of the section that a section letter, division, group or class belongs to (70 → K, 591 → G); null for any other text.
 * Of a group or class only the first two digits are looked at.
 */
export function sectionOf(code: string): string | null {
  if (sectionCodes.has(code)) return code;
  return /^\d{2,4}$/.test(code) ? (sectionsByDivision.get(code.slice(0, 2)) ?? null) : null;
}
