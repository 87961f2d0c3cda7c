import { items } from "../../../instrument/csr/instrument.ts";
import { isAsked } from "../../../instrument/scoring/pool.ts";
import type { Answer, EvidenceGrade, Item, ItemAnswer, NaReason, ScoredItem } from "../../../instrument/types.ts";
import { random } from "../random.ts";
import { careless, type Carelessness } from "./careless.ts";
import { drawFigure, type Surroundings } from "./figures.ts";
import { drawLevel, type Filling } from "./levels.ts";
import { noteOn } from "./notes.ts";

/** Everything on which the answers of a case depend. */
export interface AnswerSource extends Filling {
  readonly surroundings: Surroundings;
  /** Reasons for which items do not apply in this year. */
  readonly reasons: ReadonlySet<NaReason>;
}

/** Answers of a company in a year: what its form and size ask, less what it left blank. */
export function drawAnswers(source: AnswerSource): ReadonlyMap<string, ItemAnswer> {
  const { company } = source;
  const asked = items.filter((item) => isAsked(item, company.form, company.size));
  const lack = careless(company.number);
  const kept = asked.filter((item, index) => (lack?.answer(item) ?? null) !== null || !isLeftOut(source, item, index / asked.length));
  return new Map(kept.map((item) => [item.id, drawItemAnswer(source, item, lack)]));
}

function drawItemAnswer(source: AnswerSource, item: Item, lack: Carelessness | null): ItemAnswer {
  const { company, year } = source;
  const answer = lack?.answer(item) ?? drawAnswer(source, item);
  const evidence = lack !== null || answer.kind === "na" ? null : drawEvidence(source, item, answer);
  return { answer, evidence, note: noteOn(item, answer, { language: company.language, number: company.number, year }) };
}

function drawAnswer(source: AnswerSource, item: Item): Answer {
  if (item.naReason !== null && source.reasons.has(item.naReason)) return { kind: "na", reason: item.naReason };
  return item.type === "kpi" ? { kind: "figure", value: drawFigure(source, item) } : scored(item, drawLevel(source, item));
}

/** The answer to a scored item for a level of 0–4. */
function scored(item: ScoredItem, level: 0 | 1 | 2 | 3 | 4): Answer {
  if (item.type === "maturity") return { kind: "level", level };
  return { kind: "compliance", state: level === 4 ? "yes" : level === 0 ? "no" : "attention" };
}

/** Most leave little blank; some skip here and there, some stop before the end. Figures are known less often than practices. */
function isLeftOut({ company, year, reasons }: AnswerSource, item: Item, position: number): boolean {
  const habit = random("habit of skipping", company.number, year).weighted([
    [{ share: 0.01, end: 1 }, 83],
    [{ share: 0.07, end: 1 }, 11],
    [{ share: 0.02, end: 0.78 }, 4],
    [{ share: 0.1, end: 0.45 }, 2],
  ]);
  if (position > habit.end) return true;
  const isExcused = item.naReason !== null && reasons.has(item.naReason);
  const share = item.type === "kpi" && !isExcused ? habit.share + figureGap[company.size] : habit.share;
  return random("skipped", company.number, year, item.id).chance(share);
}

const figureGap = { micro: 0.5, small: 0.25, medium: 0.1 } as const;

/** About half of the companies grade their evidence; better practice has better evidence. */
function drawEvidence({ company, year, assessor }: AnswerSource, item: Item, answer: Answer): EvidenceGrade | null {
  const grades = assessor !== "self" || random("habit of proof", company.number).chance(0.5);
  const source = random("evidence", company.number, year, item.id);
  if (!grades || source.chance(0.12)) return null;
  const level = answer.kind === "level" ? answer.level : answer.kind === "compliance" && answer.state !== "yes" ? 1 : 3;
  const shares: readonly (readonly [EvidenceGrade, number])[] =
    level === 0
      ? [[0, 1]]
      : level < 3
        ? [
            [1, 4],
            [2, 5],
            [3, 1],
          ]
        : [
            [1, 1],
            [2, 4],
            [3, 5],
            [4, 1],
          ];
  return source.weighted(shares);
}
