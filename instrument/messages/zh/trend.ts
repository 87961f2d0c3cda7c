import type { Messages } from "../en.ts";

const behind = (interval: readonly [string, string] | null): string =>
  interval === null ? "" : `（95% 置信区间 ${interval[0]} 至 ${interval[1]}）`;

export const trend: Messages["trend"] = {
  title: "历年得分",
  years: "每年的均值、95% 置信区间和企业数",
  score: "得分",
  cell: (mean, interval, n) => `${mean}${interval} n=${n}`,
  ends: (lower, upper) => ` [${lower}, ${upper}]`,
  panel: (from, to) => `${from} 年和 ${to} 年都参加的企业，各与自身比较`,
  columns: {
    n: "n",
    change: "平均变化",
    interval: "95% 置信区间",
    typical: "典型变化（HL）",
    p: "p（Wilcoxon）",
    improved: "提高",
    worsened: "下降",
    total: "总变化",
    within: "留存企业",
    entry: "新进企业",
    exit: "退出企业",
    group: "组别",
    slope: "每年",
  },
  parts: (from, to) => `${from} 年到 ${to} 年均值变化的来源（分）`,
  hint: "–：该数字或可由其推算出的数字背后的企业数不足，不公布；或者没有定义。各部分经四舍五入，合计可能相差 0.1。每个 p 只针对一个得分：二十个中会有一个偶然低于 0.05。",
  said: "文字说明",
  gained: ({ name, from, to, n, points, interval }) =>
    `${name}：${from} 年和 ${to} 年都参加自评的企业（n = ${n}）平均提高 ${points} 分${behind(interval)}。`,
  lost: ({ name, from, to, n, points, interval }) =>
    `${name}：${from} 年和 ${to} 年都参加自评的企业（n = ${n}）平均下降 ${points} 分${behind(interval)}。`,
  same: ({ name, from, to, n, interval }) => `${name}：${from} 年和 ${to} 年都参加自评的企业（n = ${n}）平均没有变化${behind(interval)}。`,
  notClear: "区间包含零，可能只是偶然波动。",
  shares: (improved, worsened) => `其中 ${improved} 提高，${worsened} 下降。`,
  partsSaid: ({ name, from, to, total, within, entry, exit }) =>
    `${name}：从 ${from} 年到 ${to} 年，全体企业的均值变化 ${total} 分，其中留存企业 ${within} 分，新进企业 ${entry} 分，退出企业 ${exit} 分。`,
  selective: (name, year, points, p) =>
    `${name}：${year} 年之后留存的企业，当年得分与退出的企业相差 ${points} 分（p ${p}），因此各年均值反映的不是同类企业。`,
  notSelective: (name, year, p) => `${name}：没有迹象表明 ${year} 年之后退出的企业当年得分与留存的企业不同（p ${p}）。`,
  slope: {
    up: (name, points) => `${name}：年均值每年上升 ${points} 分。`,
    down: (name, points) => `${name}：年均值每年下降 ${points} 分。`,
    level: (name) => `${name}：年均值保持不变。`,
  },
  shortSeries: (n) => `只有 ${n} 个年份，只说明幅度和方向；不足五年，不能断言显著。`,
  clearTrend: (p, lower, upper) => `这超出了偶然波动的范围（Mann–Kendall 检验 p ${p}；每年变化的 95% 区间 ${lower} 至 ${upper}）。`,
  noClearTrend: (p, lower, upper) => `可能只是偶然波动（Mann–Kendall 检验 p ${p}；每年变化的 95% 区间 ${lower} 至 ${upper}）。`,
  noPanel: (from, to) => `不公布 ${from} 年至 ${to} 年同一批企业的变化：两年都参加的企业太少，或者新进和退出的企业太少。`,
  oneYear: (year) => `全部自评都是 ${year} 年的，无法说明变化。请加入其他年份的文件。`,
  linked: (several, firms) => `${firms} 家企业中有 ${several} 家参加了不止一年。`,
  unnamed: (cases) => `有 ${cases} 份自评既没有企业编号也没有统一社会信用代码，无法跨年跟踪。请补填统一社会信用代码。`,
  unnamedFew: "有少数自评既没有企业编号也没有统一社会信用代码，无法跨年跟踪。请补填统一社会信用代码。",
  nobody: "没有一份自评可用：全部因上述原因未采用。总得分要求五个领域都填写、每个领域答题足够，并注明年份。",
  nothing: (minimum) => `没有一个年份达到 ${minimum} 家有得分的企业，因此全部不公布。请增加企业。`,
  version: (major, years) => `问卷第 ${major} 版的答案（${years}）不与其他版本合并：折线在此断开。`,
  bridge: (items) => `跨版本只能比较衔接分，即各版本共有的 ${items} 道题的得分。`,
  noBridge: "没有衔接分：本程序不认识该版本。",
  caution: "置信区间只反映偶然波动，不反映哪些企业愿意参加。各年的企业可能不同，请先看同一批企业的变化。",
  forTheOwner: "未做最低企业数保护，仅供文件持有者自用，请勿外传。去掉 --consultant 即可得到可以外传的结果。",
  mayBePassedOn: (minimum) => `已做最低企业数保护（至少 ${minimum} 家），可以外传。`,
  yearAsGroup: "年份总是包含在内：请用 --by 指定其他维度。",
  charts: {
    yearly: {
      title: "各年平均分",
      how: "折线：当年均值。竖线：95% 置信区间。下方数字：企业数。各图刻度相同。",
      bridge: "点线：衔接分，只用各版本共有的题目计算。版本更换处折线断开。",
      caution: "各年参加的企业可能不同，请同时看同一批企业的变化。",
    },
    panel: {
      title: (from, to) => `同一批企业：${from} 年和 ${to} 年`,
      how: "中间的线：中位数。色带：居中一半的企业。两年是同一批企业。",
      firms: "细线：单个企业。请勿外传。",
      change: (n, mean) => `n=${n}，平均变化 ${mean}`,
    },
    parts: {
      title: (from, to) => `均值变化的来源：${from} 年至 ${to} 年`,
      how: "年均值变化的分数。三个部分相加等于总变化。",
      within: "留存企业",
      entry: "新进企业",
      exit: "退出企业",
      total: "总变化",
      axis: "分",
    },
  },
};
