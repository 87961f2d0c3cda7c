import { itemById } from "../../../instrument/csr/instrument.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { QualityCase } from "../../quality/quality-case.ts";

/** What a case is called: the company's id, otherwise the file. */
export function caseName({ coded }: QualityCase): string {
  const { firmId, profile } = coded.facts;
  return firmId ?? profile.uscc ?? coded.provenance.file;
}

/** File of a case, with the line in a CSV. */
export const caseFile = ({ coded: { provenance } }: QualityCase): string =>
  provenance.line === undefined ? provenance.file : `${provenance.file}:${provenance.line}`;

/** Item with its id, "EM3-06 Work-related deaths". An id that no list knows is its own name. */
export function itemName(id: string, language: Language): string {
  const item = itemById(id);
  return item === undefined ? id : `${id} ${item.title[language]}`;
}

/** A figure with its unit: an item, or a field of the profile. */
export function figureName(figure: string, language: Language): string {
  if (figure === "revenue" || figure === "assets") return messages[language].quality.figureNames[figure];
  const item = itemById(figure);
  return item?.type === "kpi"
    ? messages[language].quality.withUnit(itemName(figure, language), item.unit[language])
    : itemName(figure, language);
}
