import { bandLabels } from "../../instrument/csr/scales.ts";
import { csr } from "../../instrument/csr/instrument.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Score } from "../../instrument/scoring/roll-up.ts";
import type { Language } from "../../instrument/types.ts";
import type { ScoredCase } from "./scored-case.ts";
import { textTable, type TextColumn } from "./text-table.ts";

/** Scores of cases as a table for a terminal: displayed overall score with its band, raw core and area scores. */
export async function caseTable(cases: AsyncIterable<ScoredCase>, language: Language): Promise<string> {
  const rows: string[][] = [];
  for await (const each of cases) rows.push(rowOf(each, language));
  const words = messages[language].cli;
  if (rows.length === 0) return "";
  return `${textTable(columns(language), rows)}\n${words.columnsHint}\n`;
}

function columns(language: Language): readonly TextColumn[] {
  const titles = messages[language].cli.scoreTable;
  return [
    { title: titles.source, align: "left" },
    { title: titles.firm, align: "left" },
    { title: titles.year, align: "right" },
    { title: titles.overall, align: "right" },
    { title: titles.band, align: "left" },
    { title: titles.core, align: "right" },
    ...csr.areas.map(({ id }): TextColumn => ({ title: id, align: "right" })),
    { title: titles.completeness, align: "right" },
    { title: titles.redFlags, align: "right" },
    { title: titles.status, align: "left" },
  ];
}

function rowOf({ reading, assessment, card }: ScoredCase, language: Language): string[] {
  const words = messages[language].cli;
  const shown = (score: Score | undefined): string => (typeof score === "number" ? score.toFixed(1) : words.noScore);
  return [
    reading.provenance.file,
    assessment.firmId ?? words.noScore,
    String(assessment.profile.year ?? words.noScore),
    shown(card.capped.overall),
    card.band === null ? words.noScore : bandLabels[card.band][language],
    shown(card.coreScore),
    ...csr.areas.map(({ id }) => shown(card.raw.areas.get(id))),
    words.percent(card.completeness),
    String(card.redFlags.length),
    words.status[card.status],
  ];
}
