import { messages } from "../../instrument/messages/messages.ts";
import type { Chart } from "./chart-spec.ts";
import { divergingLayers } from "./drawing/diverging.ts";
import { stackedWidth } from "./drawing/stacked.ts";
import { colours, framed } from "./drawing/theme.ts";
import { dutyAnswers, dutyParts } from "./duties.ts";
import { population } from "./words/population.ts";

/** The legal and ethical duties with what is met to the right of a line, and what is not or needs attention to the left. */
export const compliance: Chart = (benchmark, { language }) => {
  const { charts, gallery } = messages[language];
  const parts = dutyParts(benchmark, language);
  if (parts === null) return null;
  const { rows, ...texts } = parts;
  const frame = { language, ...texts, subtitle: [population(benchmark, language), gallery.complianceHow], width: stackedWidth };
  const layers = divergingLayers({
    language,
    rows,
    classes: dutyAnswers(language),
    fills: colours.duties,
    left: 2,
    resultHead: charts.notMet,
    axisTitle: gallery.complianceAxis,
  });
  return framed(frame, layers);
};
