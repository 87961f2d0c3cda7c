import type { FailureSentences } from "../failure-sentences.ts";
import { quoted } from "../quoted.ts";

/** Why an action in Excel did not work, and what to do. */
export const failures: FailureSentences = {
  "cell-edit": {
    happened: () => "有单元格正处于编辑状态，Excel 暂不接受命令。",
    remedy: "请在表格中按回车键或 Esc 键结束编辑，然后重试。",
  },
  "dialog-open": {
    happened: () => "Excel 有对话框尚未关闭，暂不接受命令。",
    remedy: "请关闭对话框，然后重试。",
  },
  "workbook-protected": {
    happened: () => "此工作簿的结构受保护，不能新增、重命名或删除工作表。",
    remedy: "请点击“审阅 > 保护工作簿”取消保护，然后重试。",
  },
  "sheet-protected": {
    happened: ({ sheet }) => `工作表${quoted(sheet)}受保护。`,
    remedy: "请在该工作表上点击“审阅 > 撤消工作表保护”，然后重试。",
  },
  "access-denied": {
    happened: () => "Excel 不允许修改此文件。文件可能为只读，或正以受保护的视图打开。",
    remedy: "请点击“启用编辑”，或将文件另存为副本后再操作。",
  },
  "too-large": {
    happened: () => "请求的数据量过大，被 Excel 拒绝。",
    remedy: "请关闭其他大型工作簿后重试，或减少所选领域。",
  },
  "session-expired": {
    happened: () => "与工作簿的连接已过期。",
    remedy: "请刷新页面或重新打开文件；您的答案仍保存在工作簿中。",
  },
  busy: {
    happened: () => "Excel 正忙，没有响应。",
    remedy: "请稍候片刻再试。",
  },
  "sheet-gone": {
    happened: ({ sheet }) => `工作表${quoted(sheet)}已不存在。`,
    remedy: "如果 Excel 还能撤消，请撤消删除；否则请使用“修复”重新生成该表。",
  },
  "assessment-gone": {
    happened: () => "这份自评的工作表已不存在。",
    remedy: "如果 Excel 还能撤消，请撤消删除；否则请打开文件的早期版本，或重新插入一份自评。",
  },
  "name-taken": {
    happened: () => "工作簿中已有自评所需的工作表名称或定义名称。",
    remedy: "请换一个年份或后缀重试，或在新工作簿中插入。",
  },
  "has-entries": {
    happened: () => "这份自评中已有填写内容，因此没有删除。",
    remedy: "如果以后可能用到，请先导出答案，再确认删除。",
  },
  "left-behind": {
    happened: ({ sheets }) => `插入中途停止，已生成的内容未能自动清除：${sheets.map(quoted).join("、")}。`,
    remedy: "如果这些工作表还在，请删除它们（右键点击工作表标签 > 删除），然后重新插入。",
  },
  "other-workbook": {
    happened: () => "当前显示的是另一个工作簿，Excel 无法切换到本工作簿的工作表。",
    remedy: "请先点击本工作簿，然后重试。",
  },
  unsupported: {
    happened: ({ needs }) => `当前版本的 Excel 不支持此操作（缺少 ${needs}）。`,
    remedy: "请更新 Excel，或使用现成的工作簿文件，它适用于 2016 及以后的所有版本。",
  },
  "layout-changed": {
    happened: () => "问卷的行或列已被移动，无法在原处替换文字。",
    remedy: "请使用“修复”：它会重新生成各表，带上全部答案，并保留旧表。",
  },
  "register-full": {
    happened: ({ register }) => `${register === "action" ? "行动计划" : "公益项目登记表"}里已填写的行数超过了新表能容纳的行数。`,
    remedy: "请清空已经办结的行，或把它们移到您自己的工作表，再点“修复”。目前没有改动任何内容。",
  },
  "not-carried": {
    happened: () => "新表没有原样接收全部已填内容，因此已删除新表，原来的工作表保持不变。",
    remedy: "请先另存一份文件，再试一次。如果仍然如此，请把这条提示发给我们。",
  },
  "nothing-found": {
    happened: () => "这里没有可供操作的内容。",
    remedy: "请先插入一份自评，或打开含有自评的工作簿。",
  },
  "benchmark-unknown": {
    happened: ({ file }) => `${quoted(file)}既不是对标文件，也不是得分或答案的 CSV 文件。`,
    remedy: "请选择 csr aggregate 生成的 benchmark.json 或 scores.csv，或答案 CSV 文件；如有疑问，请联系文件提供者。",
  },
  "benchmark-damaged": {
    happened: ({ file, place }) => `${quoted(file)}无法使用：文件已损坏或被改动过（${place}）。`,
    remedy: "请重新索取该文件，不要用其他程序打开后另存，直接选择原文件。",
  },
  "benchmark-encoding": {
    happened: ({ file }) => `无法识别${quoted(file)}的字符编码。`,
    remedy: "请在 Excel 中打开该文件，通过“文件 > 另存为 > CSV UTF-8”保存，再选择新文件。",
  },
  "benchmark-version": {
    happened: ({ file, found }) => `${quoted(file)}的版本（${found}）无法与本问卷比较。`,
    remedy: "请索取与本问卷对应的对标文件，或重新加载窗格以获取最新版本。",
  },
  "benchmark-too-large": {
    happened: ({ file }) => `${quoted(file)}太大，窗格无法处理。`,
    remedy: "请选择分组较少的 benchmark.json（其中只有汇总结果，没有逐条答案），或在电脑上使用 csr aggregate 命令。",
  },
  "benchmark-too-small": {
    happened: ({ file, minimum }) => `${quoted(file)}中没有任何一组达到 ${minimum} 家企业；为避免暴露单个企业，不显示任何结果。`,
    remedy: "请索取包含更多企业的对标文件。",
  },
  "not-loaded": {
    happened: () => "加载项的一部分未能加载。",
    remedy: "请检查互联网或公司内网连接，然后重试。",
  },
  unexpected: {
    happened: ({ detail }) => `发生意外情况：${detail}`,
    remedy: "请重试。如再次出现，请把这条消息发给我们；您的答案仍保存在工作簿中。",
  },
};
