import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Metric } from "../../benchmark/types.ts";
import type { Trend, TrendChange } from "../../trend/types.ts";
import { type PartsRow, partsBars } from "../drawing/parts-bars.ts";
import { framed } from "../drawing/theme.ts";
import { signedPoints } from "../words/figure-text.ts";
import { metricLabel } from "../words/labels.ts";
import { everybodysSeries, shownMetrics, type TrendChart, wholeChange } from "./trend-facts.ts";

/** What moved the yearly means: the same companies, newcomers, leavers; their sum as a mark. */
export const changeParts: TrendChart = (trend, { language }) => {
  const words = messages[language].trend.charts.parts;
  const rows = shownMetrics(trend).flatMap((metric) => rowOf(trend, metric, language));
  const whole = wholeChange(everybodysSeries(trend, shownMetrics(trend)[0] ?? ""));
  if (rows.length === 0 || whole === undefined) return null;
  const found = foundOf(whole, language);
  const frame = {
    language,
    title: [found ?? words.title(String(whole.from), String(whole.to))],
    subtitle: [...(found === null ? [] : [words.title(String(whole.from), String(whole.to))]), words.how],
    description: rows
      .map(({ label, parts, total }) => {
        const told = [words.within, words.entry, words.exit].map((name, at) => `${name} ${signedPoints(parts[at] ?? 0)}`);
        return `${label.replace("\n", " ")}${messages[language].charts.colon}${[...told, `${words.total} ${signedPoints(total)}`].join(" · ")}`;
      })
      .join(messages[language].charts.listSeparator),
    width: 520,
  };
  return framed(frame, partsBars(rows, { names: [words.within, words.entry, words.exit], total: words.total, axis: words.axis }));
};

/** By how much the mean of the whole moved, and what the same companies account for; null where that is withheld. */
function foundOf({ parts: { total, within } }: TrendChange, language: Language): string | null {
  if (total.value === null || within.value === null) return null;
  return messages[language].trend.charts.parts.found(signedPoints(total.value), signedPoints(within.value));
}

function rowOf(trend: Trend, metric: Metric, language: Language): readonly PartsRow[] {
  const series = everybodysSeries(trend, metric);
  const change = wholeChange(series);
  if (change === undefined) return [];
  const { within, entry, exit, total } = change.parts;
  if (within.value === null || entry.value === null || exit.value === null || total.value === null) return [];
  const count = (year: number): string => String(series?.years.find((each) => each.year === year)?.n ?? "–");
  const label = messages[language].charts.withCount(metricLabel(metric, language), `n=${count(change.from)} / ${count(change.to)}`);
  return [{ label, parts: [within.value, entry.value, exit.value], total: total.value }];
}
