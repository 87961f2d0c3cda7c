import { messages } from "../../../instrument/messages/messages.ts";
import { plainText } from "../../../instrument/messages/plain-text.ts";
import type { Language } from "../../../instrument/types.ts";
import type { RobustCompany, Robustness } from "../../robustness/types.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { rankRanges } from "../drawing/rank-ranges.ts";
import { textWidth } from "../drawing/text-width.ts";
import { framed } from "../drawing/theme.ts";

/** Companies on a page, and pages at most; of more companies only the first and the last page are drawn. */
const [perPage, mostPages] = [40, 10];

/** Names are shortened to this width in pixels. */
const nameWidth = 190;

/** Where every company may stand under other weights, page by page; none without two companies. */
export function rankIntervals(found: Robustness, language: Language): readonly ChartSpec[] {
  const { companies } = found;
  if (companies.length < 2) return [];
  const count = Math.ceil(companies.length / perPage);
  const size = count > mostPages ? perPage : Math.ceil(companies.length / count);
  const all = Array.from({ length: Math.ceil(companies.length / size) }, (_, at) => companies.slice(at * size, (at + 1) * size));
  const shown = all.length > mostPages ? [companies.slice(0, size), companies.slice(-size)] : all;
  return shown.map((page, at) => pageOf(found, page, { language, at: at + 1, pages: shown.length, isPart: all.length > mostPages }));
}

interface PagePlace {
  readonly language: Language;
  readonly at: number;
  readonly pages: number;
  /** Whether companies between the pages are left out. */
  readonly isPart: boolean;
}

function pageOf(found: Robustness, page: readonly RobustCompany[], { language, at, pages, isPart }: PagePlace): ChartSpec {
  const words = messages[language].robustness.charts.ranks;
  const { companies, options } = found;
  const place = [...(pages > 1 ? [words.page(at, pages)] : []), ...(isPart ? [words.part] : [])].join(
    messages[language].charts.listSeparator,
  );
  const labels = uniqueLabels(page.map(({ firm }) => shortened(plainText(firm))));
  const rows = page.map(({ uniform, rank, isNamed }, row) => ({
    label: labels[row] ?? "",
    lower: uniform.interval[0],
    upper: uniform.interval[1],
    median: uniform.median,
    rank,
    isNamed,
  }));
  const frame = {
    language,
    title: [words.found(companies.filter(({ isNamed }) => isNamed).length, companies.length - 1)],
    subtitle: [words.title(companies.length), ...(place === "" ? [] : [place]), words.how(options.draws), words.rule],
    description: rows
      .map(({ label, rank, lower, upper }) => `${label} ${rank} (${lower}–${upper})`)
      .join(messages[language].charts.listSeparator),
    width: 540,
  };
  return framed(frame, rankRanges(rows, words.axis));
}

function shortened(name: string): string {
  if (textWidth(name, 12) <= nameWidth) return name;
  let short = "";
  for (const sign of name) {
    if (textWidth(`${short}${sign}…`, 12) > nameWidth) break;
    short += sign;
  }
  return `${short}…`;
}

/** Names that became alike are told apart by a number, as a row can stand for one company only. */
function uniqueLabels(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
