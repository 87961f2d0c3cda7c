import { itemById } from "../../../instrument/csr/instrument.ts";
import type { Action, ItemAnswer, Text } from "../../../instrument/types.ts";
import type { Company } from "../companies/company.ts";
import type { Year } from "../companies/years.ts";
import { random } from "../random.ts";

/** What is to be done about a practice; the title of the item stands at {title}. */
const steps: readonly Text[] = [
  { zh: "制定“{title}”书面规定并指定责任人", en: "Write down a rule on {title} and name somebody in charge" },
  { zh: "培训相关岗位，保存“{title}”记录", en: "Train the people concerned and keep records of {title}" },
  { zh: "请协会推荐“{title}”的做法，选一个班组试行", en: "Ask the association for good practice on {title} and try it in one team" },
];

const owners: readonly Text[] = [
  { zh: "行政部", en: "Office manager" },
  { zh: "生产部", en: "Production" },
  { zh: "人事主管", en: "HR manager" },
  { zh: "总经理", en: "General manager" },
];

/** Two to five steps for what is weakest, in two thirds of the files; none in the others. */
export function actionsOf(company: Company, year: Year, answers: ReadonlyMap<string, ItemAnswer>): readonly Action[] {
  const source = random("actions", company.number, year);
  if (!source.chance(0.65)) return [];
  const weak = [...answers].filter(([, { answer }]) => isWeak(answer)).map(([id]) => id);
  const word = (text: Text): string => (company.language === "en" ? text.en : text.zh);
  return source
    .shuffled(weak)
    .slice(0, source.whole(2, 5))
    .map((itemId) => {
      const title = itemById(itemId)?.title ?? { zh: itemId, en: itemId };
      return {
        itemId,
        action: word(source.pick(steps)).replace("{title}", word({ zh: title.zh, en: title.en.toLowerCase() })),
        owner: word(source.pick(owners)),
        due: `${year + 1}-${String(source.whole(3, 12)).padStart(2, "0")}-28`,
        status: source.pick(["open", "open", "doing", "done"] as const),
      };
    });
}

function isWeak(answer: ItemAnswer["answer"]): boolean {
  if (answer?.kind === "level") return answer.level < 2;
  return answer?.kind === "compliance" && answer.state !== "yes";
}
