import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { FigureSpread } from "../../quality/figures/figure-spread.ts";
import type { LinkageOverYears } from "../../quality/linkage.ts";
import type { ScoreBounds } from "../../quality/missing/score-bounds.ts";
import { figureColumns, figureText } from "../study/figure-text.ts";
import { textTable } from "../text-table.ts";
import { figureName } from "./names.ts";

/** Figures with values outside their fences, and what the rule of the JRC would do. */
export function spreadText(figures: readonly FigureSpread[], language: Language): string {
  const words = messages[language].quality;
  const shown = figures.filter(({ outside }) => outside.length > 0);
  if (shown.length === 0) return "";
  const titles = words.outlyingColumns;
  const rounded = (value: number): string => figureText(Number(value.toPrecision(3)));
  const table = textTable(
    figureColumns([titles.figure, titles.n, titles.zeros, titles.fences, titles.outside, titles.treatment]),
    shown.map(({ itemId, n, zeros, fences, outside, treatment }) => [
      figureName(itemId, language),
      String(n),
      String(zeros),
      fences === null ? words.none : words.fences(rounded(fences.lower), rounded(fences.upper)),
      String(outside.length),
      treatment.kind === "winsorised" ? words.treatments.winsorised(treatment.treated) : words.treatments[treatment.kind],
    ]),
  );
  return `${words.outlying}\n${table}${words.treatmentHint}\n`;
}

/** The mean overall score under several ways of treating blanks. */
export function boundsText(bounds: ScoreBounds, language: Language): string {
  const { bounds: title, boundColumns: titles, boundNames, none } = messages[language].quality;
  const keys = ["main", "finalOnly", "lowest", "highest"] as const;
  const rows = keys.map((key) => [boundNames[key], String(bounds[key].n), bounds[key].mean?.toFixed(1) ?? none]);
  return `${title}\n${textTable(figureColumns([titles.which, titles.n, titles.mean]), rows)}`;
}

/** How companies can be followed over the years. */
export function linkageText({ companies, named, linked, steps }: LinkageOverYears, language: Language): string {
  const words = messages[language].quality;
  const lines = steps.map(({ from, to, ...counts }) => words.linkageStep(from, to, counts));
  return `${[words.linkage, words.linkageSummary(companies, named, linked), ...lines].join("\n")}\n`;
}
