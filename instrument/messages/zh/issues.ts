import { sizeClasses } from "../../csr/profile-choices.ts";
import type { CorruptCause, ForeignFormat } from "../../issue.ts";
import type { Messages } from "../en.ts";
import { quoted } from "../quoted.ts";
import type { Sentences } from "../sentences.ts";
import { workbook } from "./workbook.ts";

const causes: Readonly<Record<CorruptCause, string>> = {
  "bad-directory": "部件目录已损坏",
  "duplicate-entry": "同一部件出现两次",
  "overlapping-entries": "与另一部件占用同一段数据",
  "unsupported-compression": "使用了工作簿不会使用的压缩方式",
  "bad-compression": "压缩数据已损坏",
  "wrong-size": "实际大小与文件所述不符",
  "wrong-checksum": "校验和不符",
  "missing-part": "缺少该部件",
  "missing-string": "引用了不存在的文本",
  "bad-encoding": "字符无法解码",
  doctype: "含有 DOCTYPE，正常的工作簿不会有",
  "not-well-formed": "XML 已损坏",
  "bad-cell": "有单元格的地址、类型或数值不合规",
  "duplicate-cell": "同一单元格出现两次",
  "unclosed-quote": "此处的引号没有正确闭合",
};

const limitNames: Readonly<Record<string, string>> = {
  fileBytes: "工作簿字节数",
  csvBytes: "CSV 字节数",
  convertedBytes: "转换后的字节数",
  longCsvBytes: "长表 CSV 字节数",
  entries: "工作簿部件数",
  inflatedBytes: "解压后总字节数",
  partBytes: "单个部件解压后字节数",
  ratio: "解压倍数",
  rows: "工作表行数",
  columns: "工作表列数",
  cells: "非空单元格数",
  questionnaireCells: "可能属于问卷的单元格数",
  assessments: "工作簿中问卷份数",
  sharedStrings: "不同文本数",
  textCharacters: "全部文本的总字符数",
  xmlDepth: "元素嵌套层数",
  cellCharacters: "单元格字符数",
  csvFieldCharacters: "字段字符数",
  csvColumns: "每行字段数",
  csvCases: "CSV 中企业年度数",
};

const officeNames = { docx: "Word 文档", pptx: "PowerPoint 文件", numbers: "Apple Numbers 文件", wps: "WPS 表格文件（.et）" } as const;

const formatNames: Readonly<Record<ForeignFormat, string>> = {
  xls: ".xls",
  xlsb: ".xlsb",
  ods: ".ods",
  fods: ".fods",
  xml: "Excel 2003 XML",
};

const metaNames = { version: "版本", form: "问卷类型（基础版或完整版）", areas: "所选领域" } as const;

/** What the workbook calls its fields, by their ids. */
const fieldNames: ReadonlyMap<string, string> = new Map([
  ...Object.entries(workbook.profile.fields).map(([field, { label }]) => [field, label] as const),
  ...Object.entries(workbook.initiatives.columns),
]);

const fieldName = (field: string): string => quoted(fieldNames.get(field) ?? field);

const sizeNames: ReadonlyMap<string, string> = new Map(Object.entries(sizeClasses).map(([size, label]) => [size, label.zh]));

const sizeName = (size: string): string => quoted(sizeNames.get(size) ?? size);

const range = (low: number, high: number): string => (high >= Number.MAX_SAFE_INTEGER ? `不小于 ${low}` : `${low} 至 ${high}`);

const damaged = "请重新索取文件；或用 Excel 打开，让 Excel 修复后另存为新文件。";
const saveAsXlsx = "请打开该文件，选择“文件 > 另存为 > Excel 工作簿（.xlsx）”，然后使用新文件；如已安装 LibreOffice，也可加 --convert。";
const saveAsXlsxByHand = "请用原来的程序打开该文件，另存为 .xlsx，然后使用新文件。";

const findings: Sentences = {
  "file-empty": { found: () => "文件是空的。", remedy: "文件传输不完整，请重新索取。" },
  "file-missing": { found: () => "没有这个文件或文件夹。", remedy: "请检查名称和所在文件夹。" },
  "file-unreadable": {
    found: ({ cause }) => `无法读取文件（${quoted(cause)}）。`,
    remedy: "请检查是否有权限打开，以及是否被其他程序占用。",
  },
  "file-too-large": {
    found: ({ bytes, limit }) => `文件有 ${bytes} 字节，最多读取 ${limit} 字节。`,
    remedy: "请删除与问卷无关的图片和工作表；CSV 请拆分成几个文件。",
  },
  "file-is-lock": {
    found: () => "这不是工作簿，而是工作簿打开时生成的锁定文件。",
    remedy: "无需处理。如果缺少工作簿本身，请在 Excel 中关闭后重新复制。",
  },
  "file-is-xls": { found: () => "这是旧格式的工作簿（.xls）。", remedy: saveAsXlsx },
  "file-is-encrypted": {
    found: () => "工作簿设有打开密码。",
    remedy: "请打开工作簿，在“文件 > 信息 > 保护工作簿 > 用密码进行加密”中清除密码并保存。",
  },
  "file-is-xlsb": { found: () => "这是二进制工作簿（.xlsb）。", remedy: saveAsXlsx },
  "file-is-ods": { found: () => "这是 OpenDocument 电子表格（.ods）。", remedy: saveAsXlsx },
  "file-is-fods": { found: () => "这是单个 XML 文件形式的 OpenDocument 电子表格（.fods）。", remedy: saveAsXlsx },
  "file-is-xml-spreadsheet": { found: () => "这是 Excel 2003 的 XML 表格。", remedy: saveAsXlsx },
  "file-is-html": {
    found: () => "不论扩展名是什么，这其实是网页。",
    remedy: "如果是下载得到的，请登录后重新下载；如果 Excel 能以表格打开，请另存为 .xlsx。",
  },
  "file-is-pdf": { found: () => "这是 PDF 文件。", remedy: "请索取生成该 PDF 的工作簿。" },
  "file-is-other-office": {
    found: ({ kind }) => `这是${officeNames[kind]}，不是 Excel 工作簿。`,
    remedy: "请索取 Excel 工作簿（.xlsx）格式的问卷，或将其导出为该格式。",
  },
  "file-is-zip": { found: () => "这是压缩包，本身不是工作簿。", remedy: "请解压后使用其中的文件。" },
  "file-is-xml": { found: () => "这是 XML 文件，但不是电子表格。", remedy: "请索取 Excel 工作簿（.xlsx）或 CSV 格式的问卷。" },
  "file-is-old-or-encrypted": {
    found: () => "这是旧格式 .xls 文件或设有密码的工作簿；文件损坏，无法区分。",
    remedy: "请用 Excel 打开，如有密码请清除，然后另存为 .xlsx。",
  },
  "file-is-unknown": { found: () => "这既不是工作簿，也不是文本表格。", remedy: "请索取 Excel 工作簿（.xlsx）或 CSV 格式的问卷。" },
  "file-is-special": { found: () => "这不是普通文件。", remedy: "请指定工作簿、CSV，或装有这些文件的文件夹。" },
  "file-is-outside": { found: () => "这是指向文件夹之外的链接。", remedy: "请把文件复制到该文件夹，或直接指定该文件。" },
  "file-changed": { found: () => "读取过程中文件发生了变化。", remedy: "请等保存或同步结束后重新运行。" },
  "file-took-too-long": {
    found: ({ seconds }) => `读取超过 ${seconds} 秒，已放弃。`,
    remedy: "请单独读取该文件再试。如果仍然如此，请把答案复制到新的工作簿，并向我们反馈该文件。",
  },
  "file-too-much-memory": {
    found: ({ megabytes }) => `读取需要的内存超过 ${megabytes} MB，已放弃。`,
    remedy: "正常的问卷不需要这么多内存。CSV 请拆分成几个文件；工作簿请把答案复制到新的工作簿。",
  },
  "file-converted": {
    found: ({ from }) => `该文件为 ${formatNames[from]} 格式，已由 LibreOffice 转换，读取的是转换后的工作簿。`,
    remedy: "无需处理。工作表和单元格的位置与原文件相同。",
  },
  "converter-missing": {
    found: ({ from }) => `该文件为 ${formatNames[from]} 格式，需要由 LibreOffice 转换，但没有找到 LibreOffice。`,
    remedy: "请安装 LibreOffice（libreoffice.org），或用环境变量 SOFFICE 指明其程序；也可将该文件另存为 .xlsx。",
  },
  "conversion-failed": { found: () => "LibreOffice 无法转换该文件。", remedy: saveAsXlsxByHand },
  "conversion-took-too-long": {
    found: ({ seconds }) => `${seconds} 秒后仍未转换完成，已结束 LibreOffice。`,
    remedy: saveAsXlsxByHand,
  },
  "reader-crashed": {
    found: ({ cause }) => `程序在读取该文件时出错（${quoted(cause)}），其他文件照常读取。`,
    remedy: "这是程序的错误，请反馈给我们，最好附上该文件。",
  },
  "nothing-found": {
    found: () => "这里没有工作簿，也没有 CSV。",
    remedy: "请检查文件夹或通配符。可读取的扩展名为 .xlsx、.xlsm、.csv 和 .tsv。",
  },
  "file-is-placeholder": {
    found: () => "这只是云盘的占位文件，内容不在本机。",
    remedy: "请先打开一次该文件，或选择“始终保留在此设备上”，然后重新运行。",
  },
  "file-truncated": { found: () => "文件结尾缺失。", remedy: "请重新下载或复制；邮件附件有时会被截断。" },
  "file-corrupt": { found: ({ part, cause }) => `文件在${quoted(part)}处损坏：${causes[cause]}。`, remedy: damaged },
  "limit-exceeded": {
    found: ({ limit, found, allowed }) => `文件超出限制：${limitNames[limit] ?? limit}为 ${found}，最多 ${allowed}。`,
    remedy: "正常的问卷不会这么大。请确认文件来源；如果确属问卷，请把答案复制到新的工作簿。",
  },
  "encoding-unknown": {
    found: () => "无法确定 CSV 的字符编码。",
    remedy: "请在 Excel 中另存为“CSV UTF-8（逗号分隔）”，或在原程序中以 UTF-8 保存。",
  },
  "encoding-guessed": {
    found: ({ encoding }) => `CSV 没有标明编码，按 ${encoding} 读取。`,
    remedy: "请核对结果中的中文。如有乱码，请将 CSV 另存为 UTF-8。",
  },
  "characters-lost": {
    found: ({ count }) => `文件在此之前已丢失字符，有 ${count} 处是替代符号（\uFFFD 或“锟斤拷”）。`,
    remedy: "原来的字无法恢复。请将原文件重新另存为 UTF-8，并核对名称和文字。",
  },
  "no-questionnaire": {
    found: () => "文件中没有找到问卷。",
    remedy: "请确认文件无误。工作簿中应有题目编号（如 EM1-05），CSV 应有 docs/data-format.zh-CN.md 所列的列。",
  },
  "nothing-answered": { found: () => "没有回答任何题目。", remedy: "请填写问卷，或不要放入该文件。" },
  "more-issues": { found: ({ count }) => `该文件另有 ${count} 个问题没有列出。`, remedy: "请先处理已列出的问题，再重新检查。" },
  "unknown-instrument": {
    found: ({ found }) => `工作簿中是另一份问卷：${quoted(found)}。`,
    remedy: "请不要放入该文件，其中答案的含义不同。",
  },
  "unknown-version": {
    found: ({ found, expected }) => `答案属于问卷版本${quoted(found)}，本程序对应的版本是 ${expected}。`,
    remedy: "请使用对应版本的程序，或改用当前问卷填写。首位版本号不同的问卷不会混在一起统计。",
  },
  "unknown-form": { found: ({ found }) => `${quoted(found)}不是问卷类型。`, remedy: "请填写 basic（基础版）或 full（完整版）。" },
  "item-not-found": {
    found: ({ itemIds }) => `文件中缺少 ${itemIds.length} 道题：${itemIds.join("、")}。`,
    remedy: "这些题按未回答处理。如果是误删了行，请把答案复制到新的工作簿。",
  },
  "names-broken": {
    found: ({ count }) => `有 ${count} 个答案单元格的名称丢失或指向别处，已改按行中的题目编号读取。`,
    remedy: "无需处理；答案已按题目编号找到。",
  },
  "markers-missing": {
    found: () => "标明各列内容的隐藏行已损坏，已按单元格名称或表头确定各列。",
    remedy: "请将读取的答案与工作表核对；如有差异，请把答案复制到新的工作簿中。",
  },
  "meta-inferred": {
    found: ({ field, assumed }) => `文件没有注明${metaNames[field]}，按${quoted(assumed)}处理。`,
    remedy: "请核对是否正确。CSV 可以补上这一列。",
  },
  "duplicate-assessment": {
    found: ({ used, left }) => `工作表${quoted(used)}和${quoted(left)}是同一企业同一年度的答案，采用了前者。`,
    remedy: "请删除不需要的工作表，或在其企业信息中改填年度。",
  },
  "merged-cells": {
    found: ({ range: cells }) => `答案单元格被合并到${quoted(cells)}中，Excel 只显示合并区域左上角的内容。`,
    remedy: "请取消合并，核对答案或重新填写。",
  },
  "duplicate-item-row": { found: () => "这道题出现了多次，采用了第一个有答案的行。", remedy: "请删除不需要的行。" },
  "unknown-item": { found: ({ found }) => `${quoted(found)}不是此版本的题目。`, remedy: "请更正编号，编号形如 EM1-05。该行未采用。" },
  "unknown-column": {
    found: ({ found }) => `无法识别的列${quoted(found)}，未采用。`,
    remedy: "如果不是列名拼写错误，无需处理；各列见 docs/data-format.zh-CN.md。",
  },
  "unknown-field": {
    found: ({ found }) => `${quoted(found)}不是企业信息或设置中的字段。`,
    remedy: "请更正字段名，各字段见 docs/data-format.zh-CN.md。该内容未采用。",
  },
  "duplicate-column": { found: ({ found }) => `表头中列${quoted(found)}出现两次，采用了第一列。`, remedy: "请删除另一列或给它改名。" },
  "missing-column": { found: ({ expected }) => `缺少列${quoted(expected)}。`, remedy: "请补上这一列，或把答案复制到新的工作簿。" },
  "repeated-header": {
    found: () => "表头在文件中重复出现，该行已跳过。",
    remedy: "无需处理。这通常是几个文件连同表头合并所致。",
  },
  "ragged-row": {
    found: ({ found, expected }) => `该行有 ${found} 个字段，表头有 ${expected} 个。`,
    remedy: "含有分隔符的文字请加引号。字段过多的行不会采用。",
  },
  "not-an-answer": {
    found: ({ found, accepted }) =>
      `${quoted(found)}不是这道题的答案，按缺失处理。`.concat(accepted.length > 0 ? `可填：${accepted.join("、")}。` : ""),
    remedy: "请从列表中选择答案，或留空。",
  },
  "not-a-number": { found: ({ found }) => `${quoted(found)}不是所要求单位的数字。`, remedy: "请只填数字，不要带文字或其他单位。" },
  "number-out-of-range": {
    found: ({ found, low, high }) => `${found} 超出范围，可填：${range(low, high)}。`,
    remedy: "请核对数字及其单位。",
  },
  "ambiguous-number": {
    found: ({ found }) => `${quoted(found)}可能是两个不同的数，因为从文件中看不出小数点用的是点还是逗号。`,
    remedy: "请去掉数字中的千位分隔符。",
  },
  "not-a-date": { found: ({ found }) => `${quoted(found)}不是日期。`, remedy: "请按 2024-12-31 的格式填写日期。" },
  "not-a-choice": {
    found: ({ found, accepted }) => `${quoted(found)}不在选项中。可填：${accepted.join("、")}。`,
    remedy: "请从列表中选择。",
  },
  "cell-error": { found: ({ found }) => `单元格显示错误值${quoted(found)}，按缺失处理。`, remedy: "请直接填写内容，覆盖出错的公式。" },
  "status-contradicts-value": {
    found: ({ status, found }) => `状态${quoted(status)}与值${quoted(found)}不符，答案按缺失处理。`,
    remedy: "请更正状态或值；不填状态时以值为准。",
  },
  "na-not-allowed": { found: ({ found }) => `${quoted(found)}：这道题适用于所有企业，答案按缺失处理。`, remedy: "请回答这道题。" },
  "na-wrong-reason": {
    found: ({ found, expected }) => `${quoted(found)}不能作为这道题不适用的理由，只能是 ${expected}。答案按缺失处理。`,
    remedy: "请从列表中选择理由，或回答这道题。",
  },
  "na-without-reason": {
    found: () => "只写了“不适用”而没有理由，答案按缺失处理。",
    remedy: "请在答案旁边的列中选择理由，或回答这道题。",
  },
  "na-and-answer": { found: () => "这道题既有答案，又有不适用理由，采用了答案。", remedy: "请删除其中之一。" },
  "na-contradicts-profile": {
    found: ({ reason, field, found }) => `有题目以 ${reason} 为由标为不适用，但企业信息中${fieldName(field)}为${quoted(found)}。`,
    remedy: "请更正企业信息，或回答这些题。",
  },
  "credit-code-invalid": {
    found: ({ found }) => `${quoted(found)}不是有效的统一社会信用代码，无法与该企业的其他文件对应。`,
    remedy: "请照营业执照填写 18 位代码。请将单元格设为文本格式，否则 Excel 会舍入长数字。",
  },
  "size-unknown": { found: () => "没有填写企业规模，也无法推算。", remedy: "请填写企业规模，或行业、从业人员、营业收入和资产总额。" },
  "size-large": {
    found: () => "这是大型企业；本问卷面向中小微企业，该案例不进入对标统计。",
    remedy: "请核对从业人员、营业收入（万元）和行业。",
  },
  "size-mismatch": {
    found: ({ stated, computed }) => `填写的规模为${sizeName(stated)}，按划型标准应为${sizeName(computed)}。采用了填写的规模。`,
    remedy: "请核对规模、各项数字及其单位（万元）。",
  },
  "year-missing": { found: () => "没有填写报告年度，该案例不进入对标统计。", remedy: "请填写年度。" },
  "firm-missing": {
    found: () => "没有统一社会信用代码或企业编号，无法与该企业的其他文件对应。",
    remedy: "请填写统一社会信用代码；CSV 请填写 firm_id 列。",
  },
  "date-order": { found: ({ earlier, later }) => `${fieldName(later)}早于${fieldName(earlier)}。`, remedy: "请核对两个日期。" },
  "score-mismatch": {
    found: ({ found, expected }) => `工作簿显示的得分为 ${found}，按答案计算应为 ${expected}。采用了按答案计算的结果。`,
    remedy: "无需处理。如果旧得分已经对外提供，请在 Excel 中打开并重新计算（F9）。",
  },
  "formulas-stale": {
    found: () => "此处的公式从未计算过，没有值。",
    remedy: "请用 Excel、WPS 或 LibreOffice 打开并保存后重新检查，或直接填写内容。",
  },
  "duplicate-file": { found: ({ of }) => `该文件与${quoted(of)}完全相同，未采用。`, remedy: "无需处理。" },
  "duplicate-case": {
    found: ({ of }) => `同一企业同一年度也出现在${quoted(of)}中，只采用了其中之一。`,
    remedy: "请确认以哪个为准；可用 --duplicates 改变规则。",
  },
  "excluded-na-share": {
    found: ({ share }) => `有 ${Math.round(share * 100)}% 的题目标为不适用，该案例不进入对标统计。`,
    remedy: "请核对是否真有这么多题目不适用。",
  },
  "cluster-row-unnamed": { found: () => "集群名单的这一行没有写明企业。", remedy: "请填写统一社会信用代码或企业名称。" },
  "cluster-row-differs": {
    found: ({ found, first }) => `${quoted(found)}已在第 ${first} 行出现，但园区、项目或批次不同；以第 ${first} 行为准。`,
    remedy: "请保留正确的一行，删去另一行。",
  },
  "cluster-row-unmatched": {
    found: ({ found }) => `读取的文件中没有${quoted(found)}的自评。`,
    remedy: "如该企业已提交文件，请核对名单与其“企业信息”表中的信用代码和名称。",
  },
  "cluster-company-missing": {
    found: () => "集群名单中没有这家企业，因此不计入任何园区、项目或批次。",
    remedy: "如该企业属于某个集群，请在名单中补充一行并写明其信用代码。",
  },
};

export const issues: Messages["issues"] = {
  severity: { rejected: "未采用", warning: "警告", note: "提示" },
  line: (place, code, found, remedy) => `${place} [${code}] ${found} —— ${remedy}`,
  summary: (files, rejected, warnings, notes) => `已检查 ${files} 个文件：${rejected} 个未采用，${warnings} 个警告，${notes} 个提示。`,
  clean: "没有发现问题。",
  findings,
};
