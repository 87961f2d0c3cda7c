import { itemById } from "../../../instrument/csr/instrument.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Benchmark, Dimension } from "../../benchmark/types.ts";
import { textCell } from "../../charts/tables/chart-table.ts";
import { countText, figureText, percent } from "../../charts/words/figure-text.ts";
import type { Finding } from "../../charts/facts/finding.ts";
import { groupLabel, inListOrder, metricLabel } from "../../charts/words/labels.ts";
import { leading } from "../../charts/facts/leading.ts";
import { everybody, groupsBy } from "../../charts/facts/published.ts";
import { figure } from "./figure.ts";
import { html, type Html } from "./html.ts";
import { paragraph, section, type Page } from "./page.ts";
import { table, type TableBody } from "./table.ts";

/** How duties are met, the red flags that follow, and the groups in which they occur. */
export function dutySection(page: Page): Html {
  return section("duties", page, [paragraph(page.words.dutiesIntro), figure("duties", page), flagTable(page), flagGroups(page)]);
}

/** The most frequent red flags among the published ones that are above zero. */
export function frequentFlags(benchmark: Benchmark, language: Language): readonly Finding[] {
  const published = everybody(benchmark)?.redFlags.items.flatMap(({ itemId, share: { value } }) =>
    value === null ? [] : [{ label: itemById(itemId)?.title[language] ?? itemId, value }],
  );
  return leading(published ?? [], "highest", 0.01).filter(({ value }) => value > 0);
}

function flagTable(page: Page): Html {
  const { benchmark, language, reader, words } = page;
  const flags = everybody(benchmark)?.redFlags.items ?? [];
  const rows = flags
    .toSorted((a, b) => (b.share.value ?? -1) - (a.share.value ?? -1))
    .map(({ itemId, n, share }) => {
      const item = itemById(itemId);
      const kind = item?.tier == null ? "" : words.kinds[item.tier];
      return [
        textCell(`${itemId} ${item?.title[language] ?? ""}`.trim()),
        textCell(metricLabel(item?.area ?? "", language)),
        textCell(kind),
        countText(n, reader),
        figureText(share, reader, percent),
      ];
    });
  if (rows.length === 0) return html``;
  const header = [words.duty, words.area, words.kind, page.chartWords.n, words.flagShare];
  return html`<h3>${words.flagTable}</h3>
    ${table({ caption: words.flagTable, header, wordColumns: 2, bodies: [{ rows }] }, page)}`;
}

/** Shares of companies with a red flag by every single dimension, all companies above. */
function flagGroups(page: Page): Html {
  const { benchmark, words } = page;
  const single = benchmark.breakdowns.filter(({ by }) => by.length === 1).flatMap(({ by: [dimension] }) => dimension ?? []);
  const all = { rows: rowsOf(page, []) };
  const bodies = [
    all,
    ...single.map((dimension): TableBody => ({ head: words.byDimension(words.dimensions[dimension]), rows: rowsOf(page, [dimension]) })),
  ];
  if (bodies.every(({ rows }) => rows.length === 0)) return html``;
  return html`<h3>${words.flagGroups}</h3>
    ${table({ caption: words.flagGroups, header: [page.chartWords.group, page.chartWords.n, words.anyFlagShare], bodies }, page)}`;
}

function rowsOf({ benchmark, language, reader }: Page, by: readonly Dimension[]): TableBody["rows"] {
  return inListOrder(groupsBy(benchmark, by)).map((group) => [
    textCell(groupLabel(group, language)),
    countText(group.redFlags.n, reader),
    figureText(group.redFlags.any, reader, percent),
  ]);
}
