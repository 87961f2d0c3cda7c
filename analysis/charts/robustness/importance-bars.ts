import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Robustness } from "../../robustness/types.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { framed } from "../drawing/theme.ts";
import { valueBars } from "../drawing/value-bars.ts";
import { percent } from "../words/figure-text.ts";
import { metricLabel } from "../words/labels.ts";

/** What every area decides, with its weight as a line across the bar; null where that is undefined. */
export function importanceBars({ importance, companies }: Robustness, language: Language): ChartSpec | null {
  const words = messages[language].robustness.charts.importance;
  if (importance === null) return null;
  const bars = importance.map(({ area, importance: share, weight, ratio, isOff }) => ({
    label: metricLabel(area, language),
    value: share,
    mark: weight,
    kind: isOff ? ("warning" as const) : ("plain" as const),
    note: `${words.ratio(ratio === null ? "–" : ratio.toFixed(2))}${isOff ? " !" : ""}`,
  }));
  const frame = {
    language,
    title: [words.title],
    subtitle: [words.how(companies.length)],
    description: bars.map(({ label, value, mark, note }) => `${label} ${percent(value)} / ${percent(mark)} (${note})`).join(" · "),
    width: 500,
  };
  return framed(frame, valueBars(bars, { title: words.axis, label: "round(100 * datum.value) + '%'" }));
}
