import { folded } from "../../instrument/answer.ts";
import { messages } from "../../instrument/messages/messages.ts";
import { plainText } from "../../instrument/messages/plain-text.ts";
import type { Language } from "../../instrument/types.ts";
import { dimensions, type Dimension, type Weighting } from "../benchmark/types.ts";
import type { WeightingProblem } from "../benchmark/weighting.ts";
import { codeNamed } from "../charts/words/labels.ts";
import { readMargins } from "../ingest/tidy/read-margins.ts";
import { marginSentence, marginsProblemLine } from "../outputs/study/problem-line.ts";
import type { Margin } from "../statistics/weights/margin.ts";
import type { Effects } from "./effects.ts";
import { readTable } from "./read-table.ts";
import { UsageError } from "./usage-error.ts";

/** Reads the margins that a benchmark is to be weighted to. Variables and categories may be named by their codes or in words. */
export async function readWeights(file: string, effects: Effects): Promise<readonly Margin[]> {
  const table = await readTable(file, effects);
  if ("reasons" in table) throw new UsageError(table.reasons.join("\n"));
  const margins = readMargins(table);
  if ("code" in margins) throw new UsageError(marginsProblemLine(margins, file, effects.language));
  const joined = new Map<string, Map<string, number>>();
  for (const { variable, population } of margins.map(coded)) {
    const found = joined.get(variable) ?? new Map<string, number>();
    for (const [category, n] of population) found.set(category, (found.get(category) ?? 0) + n);
    joined.set(variable, found);
  }
  return [...joined].map(([variable, population]) => ({ variable, population }));
}

function coded({ variable, population }: Margin): Margin {
  const dimension = dimensionNamed(variable);
  if (dimension === null) return { variable, population };
  const codes = new Map<string, number>();
  for (const [category, n] of population) {
    const code = codeNamed(dimension, category) ?? category;
    codes.set(code, (codes.get(code) ?? 0) + n);
  }
  return { variable: dimension, population: codes };
}

function dimensionNamed(variable: string): Dimension | null {
  const wanted = folded(variable);
  const words = (dimension: Dimension): readonly string[] => [
    dimension,
    messages.en.report.dimensions[dimension],
    messages.zh.report.dimensions[dimension],
  ];
  // "规模" stands for "企业规模", "size" for "company size".
  const isNamed = (word: string): boolean => wanted.length > 1 && folded(word).endsWith(wanted);
  return dimensions.find((dimension) => words(dimension).some(isNamed)) ?? null;
}

/** Why the companies cannot be weighted, and what to do, a line a reason. */
export function weightingLines(problems: readonly WeightingProblem[], language: Language): readonly string[] {
  const words = messages[language].cli.weights;
  return problems.map((problem) =>
    plainText(
      problem.code === "unknown-variable"
        ? words.unknownVariable(
            problem.variable,
            dimensions.filter((each) => each !== "year"),
          )
        : words.refused(marginSentence(problem, language)),
    ),
  );
}

/** Says how much the weights cost, and whether they are used at all. */
export function narrateWeighting(effects: Effects, weighting: Weighting | null): void {
  if (weighting === null) return;
  const words = messages[effects.language].cli.weights;
  const { isApplied, designEffect, effectiveN, trimmed } = weighting;
  const cost = [String(designEffect ?? "–"), String(effectiveN ?? "–")] as const;
  if (isApplied) effects.narrate(words.weighted(...cost));
  else effects.warn(effects.paint("yellow", words.notAdvisable(...cost)));
  if (trimmed > 0) effects.warn(effects.paint("yellow", words.trimmed(trimmed)));
}
