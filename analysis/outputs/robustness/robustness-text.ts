import { bandLabels } from "../../../instrument/csr/scales.ts";
import { bandBounds } from "../../../instrument/scoring/bands.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import { percent } from "../../charts/words/figure-text.ts";
import { metricLabel } from "../../charts/words/labels.ts";
import type { PlaceRange, RobustCompany, Robustness, ScoringShift } from "../../robustness/types.ts";
import { figureColumns, figureText } from "../study/figure-text.ts";
import { textTable } from "../text-table.ts";
import { placesText, rhoText, robustnessSentences, whyNoRanks } from "./robustness-sentences.ts";

/** Companies at either end that are told on a terminal where there are more than twice as many. */
const mostAtEnd = 25;

/** A look at robustness for reading on a terminal: sentences first, then companies, other ways of scoring, parts and importance. */
export function robustnessText(found: Robustness, language: Language): string {
  const words = messages[language].robustness;
  const sentences = robustnessSentences(found, language).map((sentence) => `  ${sentence}\n`);
  const head = `${words.title(found.companies.length)}\n\n${sentences.join("")}`;
  if (whyNoRanks(found, language) !== null) return head;
  return [head, companyTable(found, language), choiceTable(found, language), partTable(found, language), importanceTable(found, language)]
    .concat(`${words.hint}\n`)
    .filter((section) => section !== "")
    .join("\n");
}

function companyTable({ companies }: Robustness, language: Language): string {
  const words = messages[language].robustness;
  const { rank, company, year, score, median, interval, dirichlet, bands, ahead } = words.columns;
  const hidden = companies.length - 2 * mostAtEnd;
  const shown = hidden > 1 ? [...companies.slice(0, mostAtEnd), ...companies.slice(-mostAtEnd)] : companies;
  const table = textTable(
    [{ title: company, align: "left" }, ...figureColumns(["", rank, year, score, median, interval, dirichlet, ahead, bands]).slice(1)],
    shown.map((each) => [each.firm, ...companyCells(each, language)]),
  );
  return `${words.companies(companies.length)}\n${table}${hidden > 1 ? `${words.between(hidden)}\n` : ""}`;
}

function companyCells(
  { rank, year, score, uniform, dirichlet, aheadOfNext, isNamed }: RobustCompany,
  language: Language,
): readonly string[] {
  const ahead = aheadOfNext === null ? "–" : `${Math.floor(100 * aheadOfNext + 1e-9)}%${isNamed ? " ✓" : "  "}`;
  const ends = ({ interval: [lower, upper] }: PlaceRange): string => `${lower} – ${upper}`;
  return [
    String(rank),
    String(year),
    score.toFixed(1),
    String(uniform.median),
    ends(uniform),
    ends(dirichlet),
    ahead,
    bandText(uniform, language),
  ];
}

/** Bands that occurred, with the share of the draws where there are several. */
function bandText({ bands }: PlaceRange, language: Language): string {
  const found = bandBounds.flatMap(({ id }) => ((bands[id] ?? 0) < 0.005 ? [] : [{ id, share: bands[id] ?? 0 }]));
  return found
    .map(({ id, share }) => (found.length === 1 ? bandLabels[id][language] : `${bandLabels[id][language]} ${percent(share)}`))
    .join(" ");
}

function choiceTable({ aggregation, scope }: Robustness, language: Language): string {
  const words = messages[language].robustness;
  const { choice, n, places, rho, mean, usualMean } = words.columns;
  const rows = [...aggregation, ...scope].map((shift) => [words.kinds[shift.kind], ...shiftCells(shift), ...meanCells(shift)]);
  return `${words.choices}\n${textTable(figureColumns([choice, n, places, rho, mean, usualMean]), rows)}`;
}

const shiftCells = ({ n, meanShift, rho }: ScoringShift<string>): readonly string[] => [String(n), placesText(meanShift), rhoText(rho)];

const meanCells = ({ mean, usualMean }: ScoringShift<string>): readonly string[] =>
  [mean, usualMean].map((value) => value?.toFixed(1) ?? "–");

function partTable({ leaveOneOut }: Robustness, language: Language): string {
  const words = messages[language].robustness;
  const { part, n, places, rho } = words.columns;
  const rows = leaveOneOut.map((shift) => [metricLabel(shift.kind, language), ...shiftCells(shift)]);
  return `${words.leftOut}\n${textTable(figureColumns([part, n, places, rho]), rows)}`;
}

function importanceTable({ importance }: Robustness, language: Language): string {
  const words = messages[language].robustness;
  if (importance === null) return "";
  const { area, weight, importance: share, ratio } = words.columns;
  const rows = importance.map((each) => [
    metricLabel(each.area, language),
    percent(each.weight),
    percent(each.importance),
    `${figureText(each.ratio === null ? null : Number(each.ratio.toFixed(2)))}${each.isOff ? ` ${words.off}` : ""}`,
  ]);
  return `${words.importance}\n${textTable(figureColumns([area, weight, share, ratio]), rows)}`;
}
