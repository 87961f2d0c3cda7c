import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { CarelessResults } from "../../studies/careless-results.ts";
import type { Reliability } from "../../studies/item-results.ts";
import type { Study } from "../../studies/study.ts";
import { textTable } from "../text-table.ts";
import { endsText, figureColumns, figureText } from "./figure-text.ts";

/** Reliability of items and signs of careless answers; empty where no items were named. */
export function itemText({ reliability, careless }: Study, rows: number, language: Language): string {
  const sections = [
    ...(reliability == null ? [] : [reliabilityText(reliability, language)]),
    ...(careless === undefined ? [] : [carelessText(careless, rows, language)]),
  ];
  return sections.join("\n");
}

function reliabilityText(reliability: Reliability, language: Language): string {
  const words = messages[language].cli.stats;
  const { alpha, alpha_std, feldt95, omega_total_raw, sem, heywood } = reliability;
  const scale = textTable(figureColumns([words.statistic, words.figure, words.interval]), [
    [words.alpha, figureText(alpha), endsText(feldt95, language)],
    [words.alphaStandardised, figureText(alpha_std)],
    [words.omega, figureText(omega_total_raw)],
    [words.sem, figureText(sem)],
  ]);
  const items = textTable(
    figureColumns([words.item.name, words.item.total, words.item.deleted, words.item.loading]),
    reliability.items.map((name, at) => [
      name,
      ...[reliability.item_total_r[at], reliability.alpha_if_deleted[at], reliability.ml_loadings?.[at]].map(figureText),
    ]),
  );
  return `${words.items(reliability.nComplete)}\n${scale}${heywood === true ? `${words.heywood}\n` : ""}\n${items}`;
}

/** Careless rows that are told on a terminal. */
const mostCases = 20;

function carelessText({ cases }: CarelessResults, rows: number, language: Language): string {
  const words = messages[language].cli.stats;
  const separator = messages[language].cli.listSeparator;
  const titles = words.carelessCase;
  const shown = cases.slice(0, mostCases);
  const title = `${words.careless(cases.length, rows)}\n`;
  if (shown.length === 0) return title;
  const hasNames = shown.some(({ firm }) => firm !== null);
  const table = textTable(
    [
      ...(hasNames ? [{ title: titles.firm, align: "left" } as const] : []),
      ...figureColumns([titles.row, titles.answered, titles.run, titles.irv]),
      { title: titles.signs, align: "left" },
    ],
    shown.map((each) => [
      ...(hasNames ? [each.firm ?? ""] : []),
      String(each.row),
      String(each.answered),
      String(each.longstring),
      figureText(each.irv),
      each.signs.map((sign) => words.signs[sign]).join(separator),
    ]),
  );
  return `${title}${table}${cases.length > shown.length ? `${words.moreCases(cases.length - shown.length)}\n` : ""}`;
}
