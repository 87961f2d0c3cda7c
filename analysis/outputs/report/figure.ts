import { chartGap, tableNamed, type ChartName } from "../../charts/charts.ts";
import { html, nothing, trusted, type Html } from "./html.ts";
import { figureNumber, paragraph, type Page } from "./page.ts";
import { table } from "./table.ts";

/** Charts that are wide enough for a landscape page. */
const wide: readonly ChartName[] = ["industries", "sizes", "completeness"];

/** With more groups than this, a wide chart fills an upright page better; its table stays in landscape. */
const mostRowsInLandscape = 13;

/** A chart with its caption and the table of its numbers, or a sentence on why there is no chart. */
export function figure(name: ChartName, page: Page): Html {
  const { charts, benchmark, language, words } = page;
  const svg = charts[name];
  if (svg === undefined) return paragraph(chartGap(name, benchmark, language));
  const number = figureNumber(name, page);
  const caption = words.captions[name];
  const { header, rows } = tableNamed(name, benchmark, language);
  const numbers = rows.length === 0 ? nothing : table({ caption: words.names[name], header, bodies: [{ rows }] }, page);
  const shape = rows.length > mostRowsInLandscape ? "wide tall" : "wide";
  return html`<div class="exhibit ${wide.includes(name) ? shape : ""}">
    <figure id="figure-${name}">
      <div class="scroll chart" role="group" tabindex="0" aria-label="${words.scrollable(words.figureLabel(number, words.names[name]))}">
        ${trusted(svg)}
      </div>
      <figcaption><b>${words.figure(number)}</b> ${caption}</figcaption>
    </figure>
    <details open="">
      <summary>${words.tableOf(number)}</summary>
      ${numbers}
    </details>
  </div> `;
}
