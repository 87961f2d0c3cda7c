import { messages } from "../../instrument/messages/messages.ts";
import { groupLabel } from "../charts/words/labels.ts";
import { nameOf } from "../outputs/company/identity.ts";
import type { CompanyPage } from "../outputs/company/page.ts";
import { companiesText } from "../outputs/company/peer-words.ts";
import type { Peers } from "../peers/peers.ts";
import { plainText } from "../../instrument/messages/plain-text.ts";
import type { Effects } from "./effects.ts";
import { narrateUnder } from "./narration.ts";

/** Companies that are named on the terminal. */
const mostNamed = 10;

interface Read {
  readonly peers: Peers | null;
  readonly earlier: number;
  readonly copies: number;
}

/** Says whose reports are made, and with which group each company is compared. */
export function narrateCompare(effects: Effects, pages: readonly CompanyPage[], { peers, earlier, copies }: Read): void {
  const words = messages[effects.language].cli;
  const lines = [
    words.compare.companies(pages.length),
    ...(earlier === 0 ? [] : [words.compare.earlier(earlier)]),
    ...(copies === 0 ? [] : [words.exclusions["duplicate-file"](copies)]),
    ...(peers === null ? [words.compare.alone] : []),
  ];
  narrateUnder(effects, "reading", lines);
  const named = pages.slice(0, mostNamed).map((page) => lineOf(page));
  const more = pages.length > mostNamed ? [words.more(pages.length - mostNamed)] : [];
  if (peers !== null) narrateUnder(effects, "compared", [...named, ...more]);
}

function lineOf(page: CompanyPage): string {
  const { company, whyAlone, language } = page;
  const { compare } = messages[language].cli;
  const name = plainText(nameOf(page)).slice(0, 60);
  if (company.chosen === null) return compare.withNobody(name, whyAlone ?? "");
  return compare.withGroup(name, plainText(groupLabel(company.chosen.group, language)), companiesText(page));
}
