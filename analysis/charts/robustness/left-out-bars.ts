import { csr } from "../../../instrument/csr/instrument.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Metric } from "../../benchmark/types.ts";
import type { Robustness } from "../../robustness/types.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { framed } from "../drawing/theme.ts";
import { valueBars } from "../drawing/value-bars.ts";
import { metricLabel } from "../words/labels.ts";

/** How far ranks move without each area, and below it without each of its topics; null without two companies. */
export function leftOutBars({ leaveOneOut, companies }: Robustness, language: Language): ChartSpec | null {
  const words = messages[language].robustness.charts.leaveOut;
  if (companies.length < 2) return null;
  const parts = csr.areas.flatMap(({ id, topics }): readonly Metric[] => [id, ...topics.map((topic) => topic.id)]);
  const bars = parts.flatMap((part) => {
    const places = leaveOneOut.find(({ kind }) => kind === part)?.meanShift ?? null;
    const isArea = csr.areas.some(({ id }) => id === part);
    return places === null
      ? []
      : [
          {
            label: metricLabel(part, language),
            value: places,
            mark: null,
            kind: isArea ? ("strong" as const) : ("plain" as const),
            note: places.toFixed(1),
          },
        ];
  });
  if (bars.length === 0) return null;
  const frame = {
    language,
    title: [words.title],
    subtitle: [words.how(companies.length)],
    description: bars.map(({ label, note }) => `${label} ${note}`).join(" · "),
    width: 500,
  };
  return framed(frame, valueBars(bars, { title: words.axis, label: "datum.label" }));
}
