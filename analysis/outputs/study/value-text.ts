import { messages } from "../../../instrument/messages/messages.ts";
import { plainText } from "../../../instrument/messages/plain-text.ts";
import type { Language } from "../../../instrument/types.ts";
import type { ValueStudy } from "../../studies/study.ts";
import { textTable } from "../text-table.ts";
import { endsText, figureColumns, figureText } from "./figure-text.ts";

/** What is told of a column of values by itself: a table of statistics with their intervals, and one of quantiles. */
export function valueText({ value, desc, quantile, ...intervals }: ValueStudy, language: Language): string {
  const { statistics, statistic, figure, interval, how, methods } = messages[language].cli.stats;
  const { t_ci: t, median_ci: median, boot_mean: boot } = intervals;
  const rows = [
    [statistics.n, figureText(desc.n)],
    [statistics.mean, figureText(desc.mean), endsText(t?.ci, language), t === null ? "" : methods.t],
    ...(boot === null ? [] : [["", "", endsText(boot.ci, language), methods.bootstrap(boot.method, boot.B, boot.seed)]]),
    [statistics.median, figureText(desc.median), endsText(median?.ci, language), median === null ? "" : methods.order],
    [statistics.sd, figureText(desc.sd)],
    [statistics.se, figureText(desc.se)],
    [statistics.mad, figureText(desc["mad1.4826"])],
    [statistics.iqr, figureText(desc.iqr7)],
    [statistics.trimmed, figureText(desc.trim10)],
    [statistics.skewness, figureText(desc.skew_G1)],
    [statistics.kurtosis, figureText(desc.kurt_G2)],
  ];
  const columns = [...figureColumns([statistic, figure, interval]), { title: how, align: "left" } as const];
  const quantiles = textTable(figureColumns(["", ...quantile.p.map((p) => `P${100 * p}`)]), [["", ...quantile.type7.map(figureText)]]);
  return `${plainText(value)}\n${textTable(columns, rows)}\n${quantiles}`;
}
