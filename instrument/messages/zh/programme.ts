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
  progress: {
    intro: (asOf) =>
      `每家企业只按最近一次自评计一次。文件中至少写有一项行动的，视为有行动计划；未写状态的行动按“未开始”计。${
        asOf === null ? "未完成且计划日期早于文件保存日期的行动视为逾期。" : `未完成且计划日期早于 ${asOf} 的行动视为逾期。`
      }“目标达成度”与工作簿中显示的一致：企业距其自定目标等级还有多远，超出目标不加分。`,
    withheld: "行动数量是各企业之和。若其中几乎全部来自一家企业，则不公布；可据以推算出该数字的其他数字也不公布。",
    table: "各组进展",
    group: "组别",
    companies: "企业数",
    withPlan: "有行动计划",
    planning: "有计划的企业数",
    total: "行动总数",
    open: "未开始",
    doing: "进行中",
    done: "已完成",
    overdue: "已逾期",
    closed: "完成率",
    toTarget: "目标达成度（中位数，%）",
    changes: (from, to) => `${from} 年至 ${to} 年得分变化`,
    changesIntro: (from, to) =>
      `只比较 ${from} 年和 ${to} 年都参加自评的企业，各与自身相比，列出平均变化（分）。n 为企业数。两年之间新加入或退出的企业不影响这些数字。`,
    brackets: "方括号内为总得分变化的 95% 置信区间；各领域的区间见 progress.csv。",
    noYears: "没有连续两年的自评，无法说明变化。",
    logged: "与以往发布的结果对照时不公布进展，因为发布记录中没有这方面的信息。",
    between: (value, low, high) => `${value} [${low} 至 ${high}]`,
  },
  training: {
    rule: "某议题的各题合计低于通常的目标，即做法达到 3 级（全面实施）、底线要求为“符合”，就视为企业在该议题上有欠缺。工作簿中的近期责任清单也按这一差距列出。",
    top: (names) => `最需要培训的议题：${names}（括号内为有欠缺的企业比例）。`,
    table: "各议题有欠缺的企业比例",
    rank: "序号",
    topic: "议题",
    scored: "有该议题得分的企业数",
    lacking: "有欠缺的比例",
    byGroup: "各组最欠缺的议题",
    topicsInOrder: "议题（欠缺企业最多的在前）",
    ranked: (rank, name, share) => `${rank}. ${name}（${share}）`,
    nothing: "各议题均不公布，或没有企业欠缺。",
    list: (topics) => `培训清单：欠缺企业最多的 ${topics} 个议题及对应指引`,
    listIntro: "每道题列出未达目标的企业比例、下一步和目标的含义、可用的证明材料，以及相关法规和标准。法规仅供参考，不构成法律意见。",
    heading: (rank, name) => `${rank}. ${name}`,
    share: (share, n) => `在有该议题得分的企业中，${share} 有欠缺（${n}）。`,
    below: "未达目标",
    belowOf: (share, n) => `${share}（${n}）`,
    question: "题目",
    next: "下一步",
    target: "目标",
    step: (label, meaning) => `${label}：${meaning}`,
    evidence: "证明材料",
    law: "法规",
    standards: "标准",
    reference: (name, codes) => `${name} ${codes}`,
    low: "95% 下限",
    high: "95% 上限",
  },
  sheets: { progress: "进展", needs: "培训需求", list: "培训清单" },
  sheetsIntro: {
    needs: "每行为一个组别的一个议题，可按组别筛选。只列出可以公布的组别。",
    list: "针对全部企业。议题按培训需求排序，题目按需求排序。",
  },
};
