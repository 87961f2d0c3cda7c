import { messages } from "../../../instrument/messages/messages.ts";
import { plainText } from "../../../instrument/messages/plain-text.ts";
import type { Language } from "../../../instrument/types.ts";
import { type MarginsProblem, marginColumns } from "../../ingest/tidy/read-margins.ts";
import type { MarginProblem } from "../../statistics/weights/margin.ts";
import type { StudyProblem } from "../../studies/study-problem.ts";

/** Why a table does not give what was asked of it, and what to do, on one line. */
export const studyProblemLine = (problem: StudyProblem, language: Language): string => plainText(sentence(problem, language));

/** Why a file holds no margins, and what to do, on one line. */
export function marginsProblemLine(problem: MarginsProblem, file: string, language: Language): string {
  const words = messages[language].cli.stats.problems;
  switch (problem.code) {
    case "no-margin-column":
      return plainText(words.noMarginColumn(file, marginColumns[problem.expected][0], problem.columns));
    case "bad-margin-row":
      return plainText(words.badMarginRow(file, problem.row));
    case "repeated-margin-row":
      return plainText(words.repeatedMarginRow(file, problem.row, problem.variable, problem.category));
  }
}

function sentence(problem: StudyProblem, language: Language): string {
  const words = messages[language].cli.stats.problems;
  switch (problem.code) {
    case "no-rows":
      return words.noRows;
    case "no-numbers":
      return words.noNumbers(problem.counts.column, problem.counts);
    case "nothing-left":
      return words.nothingLeft(problem.columns);
    case "duplicate-firm-year":
      return words.duplicate(problem);
    case "too-many-years":
      return words.tooManyYears(problem.column, problem.n, problem.most);
    case "margins-do-not-fit":
      return words.margins(problem.value, marginSentence(problem.problem, language));
  }
}

/** Why companies cannot be weighted to margins, as a sentence. */
export function marginSentence(problem: MarginProblem, language: Language): string {
  const words = messages[language].cli.stats.problems;
  switch (problem.code) {
    case "unusable-margin":
      return words.unusableMargin(problem.variable);
    case "unknown-category":
      return problem.category === null
        ? words.withoutCategory(problem.variable, problem.n)
        : words.unknownCategory(problem.variable, problem.category, problem.n);
    case "empty-category":
      return words.emptyCategory(problem.variable, problem.category);
    case "no-convergence":
      return words.noConvergence;
  }
}
