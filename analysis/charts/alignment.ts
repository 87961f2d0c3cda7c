import { alignments, traceabilities } from "../../instrument/csr/profile-choices.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Language } from "../../instrument/types.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";
import { gridLayers, gridWidth, type RatingGrid } from "./drawing/rating-grid.ts";
import { colours, framed } from "./drawing/theme.ts";
import { type AlignmentCell, alignmentLevels, type AlignmentTable, traceabilityLevels } from "./facts/alignment-table.ts";
import { percent } from "./words/figure-text.ts";

/** Initiatives by how close they are to the company's own business and how far they can be followed. */
export function alignmentChart(table: AlignmentTable, { language }: ChartOptions): ChartSpec {
  const { charts, gallery } = messages[language];
  const { minN, initiatives, companies, cells } = table;
  const grid: RatingGrid = {
    columns: alignmentLevels.map((level) => alignments[level][language]),
    rows: traceabilityLevels.toReversed().map((level) => traceabilities[level][language]),
    cells: cells.map((cell) => ({
      column: alignments[levelOf(alignmentLevels, cell.alignment)][language],
      row: traceabilities[levelOf(traceabilityLevels, cell.traceability)][language],
      text: [cellText(cell, language)],
      class: cell.count === null ? null : classOf(cell.count / initiatives),
    })),
    classes: null,
    fills: colours.amount,
    axisTitles: { column: gallery.alignmentAxis, row: gallery.traceabilityAxis },
    list: null,
    cell: { width: 122, height: 46 },
  };
  const share = ownAndConfirmed(table);
  const frame = {
    language,
    title: [share === null ? gallery.alignmentPlain : gallery.alignmentTitle(percent(share))],
    subtitle: [
      gallery.alignmentCount(initiatives, companies),
      ...(minN === 1 ? [gallery.alignmentHowExact, gallery.toConsultant] : [gallery.alignmentHow(minN)]),
    ],
    description: cells
      .filter(({ count }) => count !== 0)
      .map((cell) => {
        const place = [
          alignments[levelOf(alignmentLevels, cell.alignment)],
          traceabilities[levelOf(traceabilityLevels, cell.traceability)],
        ];
        return `${place.map((text) => text[language]).join(" · ")}${charts.colon}${cellText(cell, language)}`;
      })
      .join(charts.listSeparator),
    width: gridWidth(grid),
  };
  return framed(frame, gridLayers(grid));
}

/** What stands in a cell: the number, or the word for its absence. */
const cellText = ({ count }: AlignmentCell, language: Language): string =>
  count === null ? messages[language].charts.withheld : String(count);

/** Share of the initiatives with alignment 2 or 3 and traceability 2 or better; null where one of their cells is withheld. */
function ownAndConfirmed({ cells, initiatives }: AlignmentTable): number | null {
  const counts = cells.filter(({ alignment, traceability }) => alignment >= 2 && traceability >= 2).map(({ count }) => count);
  const known = counts.filter((count) => count !== null);
  return known.length < counts.length ? null : known.reduce((sum, count) => sum + count, 0) / initiatives;
}

function levelOf<Level extends number>(levels: readonly [Level, ...Level[]], level: number): Level {
  return levels.find((each) => each === level) ?? levels[0];
}

/** Shade of a cell by its share of all initiatives: none, below 5, 10 and 20 %, more. */
const classOf = (share: number): number => [0, 0.05, 0.1, 0.2].filter((bound) => share > bound).length;
