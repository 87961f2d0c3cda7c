import type { ProgrammeMessages } from "../en/programme.ts";
import { quoted } from "../quoted.ts";

const columnList = (columns: readonly string[]): string => (columns.length === 0 ? "无" : columns.map(quoted).join("、"));

export const programme: ProgrammeMessages = {
  table: {
    needed: (dimension) =>
      `使用 --by ${dimension} 需要一份集群名单。请用 --clusters 文件 给出：每行一家企业，写明统一社会信用代码或企业名称，并有“园区”“项目”“批次”中的至少一列。`,
    lacksColumn: (file, dimension, columns) =>
      `${file} 中没有 ${dimension} 对应的列，无法据此分组。请补充该列，或去掉 --by ${dimension}。现有的列：${columnList(columns)}。`,
    noCompany: (file, columns) =>
      `${file} 中没有写明企业的列。请增加“统一社会信用代码”或“企业名称”一列。现有的列：${columnList(columns)}。`,
    noCluster: (file, columns) => `${file} 没有写明企业所属的集群。请增加“园区”“项目”或“批次”一列。现有的列：${columnList(columns)}。`,
    named: (companies, all) => `${all} 家企业中有 ${companies} 家列入集群名单`,
    unmatched: (rows) => `${rows} 行没有对应的文件`,
    differing: (rows) => `${rows} 行与其他行矛盾`,
    unnamed: (rows) => `${rows} 行没有写明企业`,
    tooLong: (rows) => `${rows.length} 行的字段多于表头，未采用，例如第 ${rows[0] ?? 0} 行`,
  },
};
