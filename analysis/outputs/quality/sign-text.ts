import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { CaseQuality } from "../../quality/quality-report.ts";
import { type Sign, screeningThresholds } from "../../quality/signs.ts";
import { carelessThresholds } from "../../statistics/quality/careless-signs.ts";
import { caseName } from "./names.ts";

/** Companies with the same answers that are named; the JSON names all. */
const mostNamed = 3;

/** A sign in words, with what was found and from where on it is one. */
export function signText(
  sign: Sign,
  found: CaseQuality,
  { cases, language }: { readonly cases: readonly CaseQuality[]; readonly language: Language },
): string {
  const words = messages[language].quality;
  const { indices, fit, pattern, copies } = found.screened;
  switch (sign) {
    case "long-run":
      return words.signs.longRun(indices.longestRun, longestAllowed(indices.answered));
    case "no-variation":
      return words.signs.noVariation(indices.answered);
    case "little-variation":
      return words.signs.littleVariation(two(indices.variability), two(carelessThresholds.variability));
    case "alternation":
      return words.signs.alternation(indices.alternating, carelessThresholds.alternating);
    case "inconsistent-halves":
      return words.signs.halves(two(indices.evenOdd), two(carelessThresholds.evenOdd));
    case "regular-pattern":
      return words.signs.pattern(pattern?.period ?? 0, pattern?.answers ?? 0);
    case "at-random":
      return words.signs.random(one(fit?.againstChance), String(screeningThresholds.atRandom));
    case "nearly-at-random":
      return words.signs.random(one(fit?.againstChance), String(screeningThresholds.nearlyAtRandom));
    case "regardless-of-question":
      return words.signs.habit;
    case "same-as-another": {
      const names = copies.slice(0, mostNamed).flatMap(({ index }) => (cases[index] === undefined ? [] : [caseName(cases[index].case)]));
      const agreement = Math.min(...copies.map((copy) => copy.agreement));
      return words.signs.copy(names.join(messages[language].cli.listSeparator), messages[language].cli.percent(agreement));
    }
    case "one-conflict":
    case "conflicts":
      return words.signs.conflicts(found.contradictions.filter(({ kind }) => kind !== "gap").length);
    case "gaps":
      return words.signs.gaps(found.contradictions.filter(({ kind }) => kind === "gap").length);
  }
}

/** From this many equal answers in a row on, a run is a sign. */
export const longestAllowed = (answered: number): number =>
  Math.max(carelessThresholds.run, Math.ceil(carelessThresholds.runShare * answered));

const two = (value: number | null): string => (value === null ? "–" : value.toFixed(2));
const one = (value: number | undefined): string => (value === undefined ? "–" : value.toFixed(1));
