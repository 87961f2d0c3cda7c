import { messages } from "../../instrument/messages/messages.ts";
import type { Language } from "../../instrument/types.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";
import { curveLayers, curveWidth } from "./drawing/curve-layers.ts";
import { framed } from "./drawing/theme.ts";
import type { CurvePoint, ResponseCurve } from "./facts/response-curve.ts";
import { percent } from "./words/figure-text.ts";

/** Share of the initiatives that had delivered by each day after their trigger. */
export function responseTimesChart(curve: ResponseCurve, { language }: ChartOptions): ChartSpec {
  const { charts, gallery } = messages[language];
  const { points, initiatives, companies, waiting, minN } = curve;
  const frame = {
    language,
    title: [headline(points, language)],
    subtitle: [
      [gallery.responseCount(initiatives, companies), ...(waiting === null ? [] : [gallery.responseWaiting(waiting)])].join(
        charts.listSeparator,
      ),
      minN === 1 ? gallery.responseHowExact : gallery.responseHow(minN),
      ...(minN === 1 ? [gallery.toConsultant] : []),
    ],
    description: points
      .map(({ day, delivered }) => `${gallery.dayHead} ${day}${charts.colon}${percent(delivered)}`)
      .join(charts.listSeparator),
    width: curveWidth,
  };
  const axisTitles = { x: gallery.dayAxis, y: gallery.deliveredAxis };
  return framed(frame, curveLayers(points, { initiatives, axisTitles, countsTitle: gallery.stillWaiting }));
}

/** By when half had delivered, where half did; otherwise how many had at the end. */
function headline(points: readonly CurvePoint[], language: Language): string {
  const words = messages[language].gallery;
  const half = points.find(({ delivered }) => delivered >= 0.5 - 1e-12);
  const last = points.at(-1);
  if (half !== undefined) return words.responseTitle(half.day);
  return words.responseSlow(percent(last?.delivered ?? 0), last?.day ?? 0);
}
