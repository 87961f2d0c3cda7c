import { messages } from "../../../instrument/messages/messages.ts";
import { plainText } from "../../../instrument/messages/plain-text.ts";
import type { Language } from "../../../instrument/types.ts";
import type { CaseQuality } from "../../quality/quality-report.ts";
import type { Sign } from "../../quality/signs.ts";
import { textTable, type TextColumn } from "../text-table.ts";
import { figureText } from "../study/figure-text.ts";
import { contradictionText } from "./condition-text.ts";
import { caseFile, caseName, figureName } from "./names.ts";
import { signText } from "./sign-text.ts";

const left = (title: string): TextColumn => ({ title, align: "left" });
const right = (title: string): TextColumn => ({ title, align: "right" });

/** The cases that a person should look at and why; answers that contradict each other; figures. Empty where nothing stands out. */
export function casesText(cases: readonly CaseQuality[], language: Language): string {
  const shown = cases.filter(({ verdict }) => verdict !== "nothing-found");
  if (shown.length === 0) return "";
  return [verdictTable(shown, cases, language), contradictionLines(cases, language), figureTable(shown, language)]
    .filter((part) => part !== "")
    .join("\n");
}

function verdictTable(shown: readonly CaseQuality[], cases: readonly CaseQuality[], language: Language): string {
  const { columns, verdicts, listSeparator, none } = messages[language].quality;
  const rows = shown.map((found): readonly string[] => {
    const signs = found.verdict === "look-at-answers" ? shownSigns(found).map((sign) => signText(sign, found, { cases, language })) : [];
    const figures = found.figures.map(({ figure }) => figureName(figure, language));
    return [
      caseName(found.case),
      String(found.case.coded.facts.profile.year ?? none),
      verdicts[found.verdict],
      caseFile(found.case),
      [...signs, ...figures].join(listSeparator),
    ];
  });
  return textTable([left(columns.firm), right(columns.year), left(columns.verdict), left(columns.file), left(columns.why)], rows);
}

/** One answer throughout is a long run as well, which need not be said. */
function shownSigns({ screened: { signs } }: CaseQuality): readonly Sign[] {
  return signs.includes("no-variation") ? signs.filter((sign) => sign !== "long-run") : signs;
}

/** Answers of a case that do not go together, below the name of the case: conflicts of every case, gaps where the answers are doubtful. */
function contradictionLines(cases: readonly CaseQuality[], language: Language): string {
  const words = messages[language].quality;
  const lines = cases.flatMap((found) => {
    const own = found.contradictions.filter(({ kind }) => kind !== "gap" || found.verdict === "look-at-answers");
    if (own.length === 0) return [];
    const { year } = found.case.coded.facts.profile;
    return [
      `${caseName(found.case)} ${year ?? words.none}`,
      ...own.flatMap(({ rule }) => {
        const { why, answers } = contradictionText(rule, found.case, language);
        return [`  ${why}`, ...answers.map((answer) => `    ${answer}`)];
      }),
    ];
  });
  return lines.length === 0 ? "" : `${[words.contradictions, ...lines.map(plainText)].join("\n")}\n`;
}

function figureTable(shown: readonly CaseQuality[], language: Language): string {
  const { figures: title, figureColumns: titles, against, unexplained, none } = messages[language].quality;
  const rows = shown.flatMap((found) =>
    found.figures.map((remark) => {
      const reference = figureText(Number(remark.reference.toPrecision(3)));
      return [
        caseName(found.case),
        String(found.case.coded.facts.profile.year ?? none),
        figureName(remark.figure, language),
        figureText(remark.value),
        remark.against === "own-year" ? against["own-year"](reference) : against[remark.against](reference, remark.companies ?? 0),
        figureText(Number(remark.ratio.toPrecision(2))),
        remark.explanation?.[language] ?? unexplained,
      ];
    }),
  );
  if (rows.length === 0) return "";
  const columns = [
    left(titles.firm),
    right(titles.year),
    left(titles.figure),
    right(titles.value),
    left(titles.reference),
    right(titles.ratio),
    left(titles.explanation),
  ];
  return `${title}\n${textTable(columns, rows)}`;
}
