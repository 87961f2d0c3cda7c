import { forms, sizeClasses } from "../../../instrument/csr/profile-choices.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import { blankShare } from "../../charts/facts/blank-share.ts";
import type { CoMissing } from "../../quality/missing/co-missing.ts";
import type { GroupResponses, ItemResponses } from "../../quality/missing/item-response.ts";
import type { QualityReport } from "../../quality/quality-report.ts";
import { figureColumns } from "../study/figure-text.ts";
import { textTable } from "../text-table.ts";
import { itemName } from "./names.ts";

/** Items that are shown; the JSON has all. */
const mostItems = 10;

/** Where answers are missing: by question, by form and size, on the way through the questionnaire, together. */
export function missingText({ items, groups, dropOff, coMissing }: QualityReport, language: Language): string {
  const words = messages[language].quality;
  const fifths = dropOff.fifths.map((share) => shareText(share, language)).join(messages[language].cli.listSeparator);
  const stopped = dropOff.stopped.length === 0 ? "" : `${words.stopped(dropOff.stopped.length)}\n`;
  const onTheWay = `${words.onTheWay(fifths)}\n${stopped}`;
  return [itemTable(items, language), groupTable(groups, language) + onTheWay, pairTable(coMissing, language)]
    .filter((part) => part !== "")
    .join("\n");
}

const shareText = (share: number | null, language: Language): string =>
  share === null ? messages[language].quality.none : messages[language].cli.percent(share);

/** The items with the most blanks among those that anybody left blank. */
const mostBlank = (items: readonly ItemResponses[], most: number): readonly ItemResponses[] =>
  items
    .filter(({ blank }) => blank > 0)
    .toSorted((a, b) => (blankShare(b) ?? 0) - (blankShare(a) ?? 0))
    .slice(0, most);

function itemTable(items: readonly ItemResponses[], language: Language): string {
  const { missing: title, missingColumns: titles } = messages[language].quality;
  const rows = mostBlank(items, mostItems).map((item) => [
    itemName(item.itemId, language),
    String(item.asked),
    String(item.blank),
    String(item.notApplicable),
    shareText(blankShare(item), language),
  ]);
  if (rows.length === 0) return "";
  return `${title}\n${textTable(figureColumns([titles.item, titles.asked, titles.blank, titles.na, titles.share]), rows)}`;
}

function groupTable(groups: readonly GroupResponses[], language: Language): string {
  const { groups: title, groupColumns: titles } = messages[language].quality;
  const rows = groups.map((group) => [
    groupName(group, language),
    String(group.n),
    String(group.asked),
    shareText(blankShare(group), language),
  ]);
  return `${title}\n${textTable(figureColumns([titles.group, titles.n, titles.asked, titles.share]), rows)}`;
}

/** Name of the cases of one form and size: "Basic · Micro". */
const groupName = ({ form, size }: Pick<GroupResponses, "form" | "size">, language: Language): string =>
  `${forms[form][language]} · ${sizeClasses[size][language]}`;

function pairTable(pairs: readonly CoMissing[], language: Language): string {
  const { together: title, togetherColumns: titles } = messages[language].quality;
  if (pairs.length === 0) return "";
  const rows = pairs.map(({ items: [one, other], n, both, phi }) => [
    `${itemName(one, language)} + ${itemName(other, language)}`,
    String(n),
    String(both),
    phi.toFixed(2),
  ]);
  return `${title}\n${textTable(figureColumns([titles.pair, titles.n, titles.both, titles.phi]), rows)}`;
}
