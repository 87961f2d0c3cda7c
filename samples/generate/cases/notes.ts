import type { Answer, Item, SheetLanguage, Text } from "../../../instrument/types.ts";
import { random } from "../random.ts";

/** Who notes something, in which year. */
interface Writer {
  readonly number: number;
  readonly year: number;
  readonly language: SheetLanguage;
}

/** Remarks on practices that are in place, and on those that are not yet. */
const good: readonly Text[] = [
  { zh: "制度见员工手册第三章", en: "See chapter 3 of the staff handbook" },
  { zh: "台账由行政部保管", en: "Register kept by the office manager" },
  { zh: "客户审核时已核查", en: "Checked in the last customer audit" },
  { zh: "每年12月检查一次", en: "Checked every December" },
  { zh: "有体系证书，每年复审", en: "Certified; surveillance audit every year" },
];

const weak: readonly Text[] = [
  { zh: "准备明年制定书面规定", en: "A written rule is planned for next year" },
  { zh: "目前由老板直接处理", en: "Handled by the owner so far" },
  { zh: "正在整改，预计上半年完成", en: "Being fixed, expected in the first half of the year" },
  { zh: "部分班组已试行", en: "Tried out in some teams" },
  { zh: "不太清楚要求，请协助", en: "Not sure what is required; please advise" },
];

const estimated: readonly Text[] = [
  { zh: "按电费和燃气账单估算", en: "Estimated from electricity and gas bills" },
  { zh: "财务部提供", en: "From the accounts" },
];

/** A remark beside every thirtieth answer, in the language of the file; `null` beside the others. */
export function noteOn(item: Item, answer: Answer, { number, year, language }: Writer): string | null {
  const source = random("note", number, year, item.id);
  if (answer.kind === "na" || !source.chance(1 / 30)) return null;
  const isGood = (answer.kind === "level" && answer.level >= 3) || (answer.kind === "compliance" && answer.state === "yes");
  const note = source.pick(answer.kind === "figure" ? estimated : isGood ? good : weak);
  return language === "en" ? note.en : note.zh;
}
