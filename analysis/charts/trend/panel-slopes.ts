import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Metric } from "../../benchmark/types.ts";
import type { Quartiles, Trend, TrendChange } from "../../trend/types.ts";
import { type SlopePanel, slopePanels } from "../drawing/slope-panels.ts";
import { framed } from "../drawing/theme.ts";
import { signedPoints, wholeScore } from "../words/figure-text.ts";
import { metricLabel } from "../words/labels.ts";
import { pointText } from "../words/told-text.ts";
import { everybodysSeries, shownMetrics, type TrendChart, wholeChange } from "./trend-facts.ts";

/** The same companies in the first and the last year: quartiles joined by lines; single companies only where these were handed over. */
export const panelSlopes: TrendChart = (trend, { language, firms }) => {
  const words = messages[language].trend.charts.panel;
  const panels = shownMetrics(trend).flatMap((metric) => panelOf(trend, metric, { language, firms: firms?.get(metric) ?? [] }));
  const whole = wholeChange(everybodysSeries(trend, shownMetrics(trend)[0] ?? ""));
  if (panels.length === 0 || whole === undefined) return null;
  const [from, to] = [String(whole.from), String(whole.to)];
  const frame = {
    language,
    title: [foundOf(whole, language)],
    subtitle: [words.how, ...(firms === undefined ? [] : [words.firms])],
    description: panels.map(({ spoken }) => spoken).join(messages[language].charts.listSeparator),
    width: 520,
  };
  return framed(frame, slopePanels(panels, [from, to]));
};

/** How the whole changed, where its interval leaves no change out; else that no change is clear, or nothing where no figure is told. */
function foundOf({ from, to, panel: { mean, interval } }: TrendChange, language: Language): string {
  const words = messages[language].trend.charts.panel;
  const years = [String(from), String(to)] as const;
  if (mean.value === null || interval.value === null) return words.title(...years);
  const [lower, upper] = interval.value;
  if (lower <= 0 && upper >= 0) return words.unclear(...years);
  return words[lower > 0 ? "gained" : "lost"](...years, pointText(Math.abs(mean.value)));
}

interface PanelOptions {
  readonly language: Language;
  readonly firms: SlopePanel["firms"];
}

function panelOf(trend: Trend, metric: Metric, { language, firms }: PanelOptions): readonly SlopePanel[] {
  const change = wholeChange(everybodysSeries(trend, metric));
  const before = change?.panel.before.value ?? null;
  const after = change?.panel.after.value ?? null;
  if (change === undefined || before === null || after === null) return [];
  const { n, mean } = change.panel;
  const moved = messages[language].trend.charts.panel.change(String(n), mean.value === null ? "–" : signedPoints(mean.value));
  const name = metricLabel(metric, language);
  const quartiles = (values: Quartiles): string => values.map(wholeScore).join("–");
  return [
    {
      panel: `${name}\n${moved}`,
      before,
      after,
      firms,
      spoken: `${name}${messages[language].charts.colon}${moved}, ${quartiles(before)} → ${quartiles(after)}`,
    },
  ];
}
