import { itemById } from "../../../instrument/csr/instrument.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { ItemResponses } from "../../quality/missing/item-response.ts";
import type { QualityReport } from "../../quality/quality-report.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { type Bars, barLayers, barsWidth } from "../drawing/bars.ts";
import { colours, framed } from "../drawing/theme.ts";
import { blankShare } from "../facts/blank-share.ts";
import { extremes } from "../facts/finding.ts";
import { percent } from "../words/figure-text.ts";

/** Bars that are shown; the JSON has all items. */
const mostShown = 20;

/** Blank share of the items that were left blank most often; null where nobody left anything blank. */
export function nonResponse({ items, cases }: QualityReport, language: Language): ChartSpec | null {
  const words = messages[language].quality;
  const { count } = messages[language].charts;
  const worst = items
    .filter(({ blank }) => blank > 0)
    .toSorted((a, b) => shareOf(b) - shareOf(a))
    .slice(0, mostShown);
  if (worst.length === 0) return null;
  const nameOf = ({ itemId }: ItemResponses): string => itemById(itemId)?.title[language] ?? itemId;
  const most = Math.max(...worst.map(shareOf));
  const bars: Bars = {
    language,
    rows: worst.map((item) => ({
      name: `${item.itemId} ${nameOf(item)}`,
      value: Math.round(shareOf(item) * 1000) / 10,
      note: `${percent(shareOf(item))} · ${count(item.answered + item.blank)}`,
      fill: itemById(item.itemId)?.type === "kpi" ? colours.band50 : colours.median,
    })),
    axisTitle: words.blankAxis,
    isPercent: true,
    most: Math.min(100, Math.ceil(most * 10) * 10),
  };
  const { highest } = extremes(
    worst.map((item) => ({ label: nameOf(item), value: shareOf(item) })),
    0.01,
  );
  return framed(
    {
      language,
      title: [highest === null ? words.nonResponse : words.nonResponseFound(highest.label, percent(highest.value))],
      subtitle: [words.caseCount(cases.length), words.nonResponseHow(worst.length), words.nonResponseColours, words.holderOnly],
      description: worst.map((item) => `${item.itemId} ${nameOf(item)}${words.colon}${percent(shareOf(item))}`).join(words.listSeparator),
      width: barsWidth(bars),
    },
    barLayers(bars),
  );
}

const shareOf = (item: ItemResponses): number => blankShare(item) ?? 0;
