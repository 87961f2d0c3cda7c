import { folded } from "../../../instrument/answer.ts";

/** What programs write where a value is missing: R, Python, Stata, SAS, SPSS, SQL, Excel. Folded. */
const marksOfPrograms: readonly string[] =
  "na n/a #n/a n.a. n.a <na> nan -nan nat null nil \\n missing (missing) unknown . .. ... - -- --- – — —— _ ? *".split(" ");

/** What people write in Chinese tables. */
const marksInChinese: readonly string[] = "缺失 缺失值 缺 缺省 空 空值 不适用 不详 未知 未填 未填写 未答 未作答 无数据 暂无 暂无数据".split(
  " ",
);

/** Words that say "no value" where a number is expected, and may name a category of their own elsewhere, such as no certificate. */
const noNumber: readonly string[] = ["none", "no data", "not available", "not applicable", "no answer", "blank", "无", "没有", "/", "\\"];

const missing: ReadonlySet<string> = new Set([...marksOfPrograms, ...marksInChinese]);
const missingNumber: ReadonlySet<string> = new Set([...missing, ...noNumber]);

/** Longer than any mark. */
const longest = 20;

const isIn = (set: ReadonlySet<string>, text: string): boolean => text.length <= longest && set.has(folded(text.normalize("NFKC")));

/** Whether a field of a column of categories says that there is none. */
export const saysMissing = (text: string): boolean => isIn(missing, text);

/** Whether a field of a column of numbers says that there is none. */
export const saysNoNumber = (text: string): boolean => isIn(missingNumber, text);
