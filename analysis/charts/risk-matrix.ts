import { itemById } from "../../instrument/csr/instrument.ts";
import { riskLabels } from "../../instrument/csr/scales.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Risk } from "../../instrument/scoring/risk.ts";
import { riskBounds } from "../../instrument/scoring/risk.ts";
import { rounded } from "../../instrument/scoring/rounding.ts";
import { mainRisks, type Scorecard } from "../../instrument/scoring/scorecard.ts";
import type { Language } from "../../instrument/types.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";
import { type GridCell, gridLayers, gridWidth, idLines, type RatingGrid } from "./drawing/rating-grid.ts";
import { colours, framed } from "./drawing/theme.ts";

const steps = [1, 2, 3, 4, 5];
const cell = { width: 104, height: 66 };

/** Where the questions of one company lie by severity and residual likelihood. Only for that company's eyes. */
export function riskMatrix({ risks, answered, applicable }: Scorecard, { language }: ChartOptions): ChartSpec | null {
  const { charts, gallery } = messages[language];
  if (risks.length === 0) return null;
  const main = risks.slice(0, mainRisks);
  const grid: RatingGrid = {
    columns: steps.map(String),
    rows: steps.toReversed().map(String),
    cells: steps.flatMap((severity) => steps.map((likelihood) => cellOf({ severity, likelihood }, risks, gallery.more))),
    classes: [gallery.riskClasses.low, gallery.riskClasses.medium, gallery.riskClasses.high],
    fills: colours.urgency,
    axisTitles: { column: gallery.likelihoodAxis, row: gallery.severityAxis },
    list: {
      head: gallery.mainRisks,
      entries: main.map((risk) => charts.withCount(gallery.listed(risk.id, titleOf(risk.id, language)), risk.risk.toFixed(1))),
    },
    cell,
  };
  const frame = {
    language,
    title: headline(risks, language),
    subtitle: [
      [gallery.answeredOf(answered, applicable), ...(answered < applicable ? [gallery.risksUnknown(applicable - answered)] : [])].join(
        charts.listSeparator,
      ),
      gallery.risksHow,
    ],
    description: main
      .map(
        ({ id, risk, level }) =>
          `${gallery.listed(id, titleOf(id, language))}${charts.colon}${risk.toFixed(1)} ${riskLabels[level][language]}`,
      )
      .join(charts.listSeparator),
    width: gridWidth(grid),
  };
  return framed(frame, gridLayers(grid));
}

/** Title of a question; an id that the questionnaire does not know is its own title. */
export const titleOf = (id: string, language: Language): string => itemById(id)?.title[language] ?? id;

/** How many risks are high, and the highest where it stands alone: nobody is named by chance. */
function headline(risks: readonly Risk[], language: Language): readonly string[] {
  const words = messages[language].gallery;
  const [highest, second] = risks;
  const count = words.risksTitle(risks.filter(({ level }) => level === "high").length);
  if (highest === undefined || rounded(highest.risk) === rounded(second?.risk ?? 0)) return [count];
  return [count, words.risksFirst(titleOf(highest.id, language), highest.risk.toFixed(1))];
}

interface Place {
  readonly severity: number;
  readonly likelihood: number;
}

/** Whole steps of severity and likelihood. A broken duty stands as far to the right as its raised risk asks for. */
const placeOf = ({ severity, likelihood, risk }: Risk): Place => ({
  severity,
  likelihood: Math.min(5, Math.max(1, Math.round(Math.max(likelihood, risk / severity)))),
});

function cellOf({ severity, likelihood }: Place, risks: readonly Risk[], more: (n: number) => string): GridCell {
  const own = risks.map((risk) => ({ id: risk.id, place: placeOf(risk) }));
  const ids = own.filter(({ place }) => place.severity === severity && place.likelihood === likelihood).map(({ id }) => id);
  return { column: String(likelihood), row: String(severity), text: idLines(ids, cell, more), class: classOf(severity * likelihood) };
}

const classOf = (risk: number): number => (risk >= riskBounds.high ? 2 : risk >= riskBounds.medium ? 1 : 0);
