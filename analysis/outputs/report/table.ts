import type { FigureText } from "../../charts/words/figure-text.ts";
import { html, nothing, type Html } from "./html.ts";
import type { Messages } from "../../../instrument/messages/en.ts";

/** The words that stand around a table. */
export interface TableWords {
  readonly words: Pick<Messages["report"], "scrollable" | "mark" | "marks" | "markSeparator" | "markEnd">;
}

/** A table of the report. The first cell of a row names the row. */
export interface ReportTable {
  readonly caption: string;
  readonly header: readonly string[];
  /** Columns after the first that hold words and not figures. */
  readonly wordColumns?: number;
  readonly bodies: readonly TableBody[];
}

/** Rows that belong together, with a heading of their own where there are several such groups. */
export interface TableBody {
  readonly head?: string;
  readonly rows: readonly (readonly FigureText[])[];
}

/** A table that scrolls inside its box on a narrow screen, and below it what the marks in it mean. */
export function table({ caption, header, wordColumns = 0, bodies }: ReportTable, page: TableWords): Html {
  const [first = "", ...rest] = header;
  const heads = rest.map((name, at) => html`<th scope="col" ${wordClass(at, wordColumns)}><span>${name}</span></th>`);
  return html`<div class="${isShort(bodies) ? "short" : "long"}">
    <div class="scroll" role="group" tabindex="0" aria-label="${page.words.scrollable(caption)}">
      <table class="figures ${widthOf(header)}">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${first}</th>
            ${heads}
          </tr>
        </thead>
        ${bodies.map((body) => tableBody(body, header.length, wordColumns))}
      </table>
    </div>
    ${marks(bodies, page)}
  </div> `;
}

/** Short tables are kept on one page. */
const isShort = (bodies: readonly TableBody[]): boolean => bodies.reduce((sum, { rows }) => sum + rows.length, 0) <= 14;

/** Upright heads where there are too many columns for a page, smaller print where there are many, no stretching where there are few. */
function widthOf({ length: columns }: readonly string[]): string {
  if (columns > 12) return "upright";
  if (columns > 9) return "dense";
  if (columns > 6) return "many";
  return columns < 4 ? "narrow" : "usual";
}

const wordClass = (at: number, wordColumns: number): Html => (at < wordColumns ? html` class="words"` : nothing);

function tableBody({ head, rows }: TableBody, columns: number, wordColumns: number): Html {
  const heading =
    head === undefined
      ? nothing
      : html`<tr class="group">
          <th scope="rowgroup" colspan="${columns}">${head}</th>
        </tr> `;
  return html`<tbody>
    ${heading}${rows.map(
      ([name, ...cells]) =>
        html`<tr>
          <th scope="row">${name?.text ?? ""}</th>
          ${cells.map((cell, at) => tableCell(cell, wordClass(at, wordColumns)))}
        </tr> `,
    )}
  </tbody> `;
}

function tableCell({ text, why, lines }: FigureText, words: Html): Html {
  if (why === undefined) return html`<td${words}>${lines === undefined ? text : lines.map((line) => html`<span>${line}</span> `)}</td>`;
  const isFigure = words === nothing;
  return html`<td class="${isFigure ? "withheld" : "words withheld"}${isFigure && text.length > longestMark ? " turned" : ""}">
    ${text}
  </td>`;
}

/** Characters of a mark that takes no more room than a figure; a longer one is turned like the heads where there are many columns. */
const longestMark = 6;

/** Explains every mark that stands in a table once. */
function marks(bodies: readonly TableBody[], { words }: TableWords): Html {
  const cells = bodies.flatMap(({ rows }) => rows.flat());
  const reasons = new Map(cells.flatMap(({ text, why }) => (why === undefined ? [] : [[text, why] as const])));
  if (reasons.size === 0) return nothing;
  const explained = [...reasons].map(([mark, why]) => words.mark(mark, why)).join(words.markSeparator);
  return html`<p class="marks">${words.marks}${explained}${words.markEnd}</p> `;
}
