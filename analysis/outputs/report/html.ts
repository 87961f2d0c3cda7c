/** Markup that may stand in a page as it is. Only `html` and `trusted` make it, so text cannot be taken for it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may be put into markup: text and numbers are escaped, markup is not. */
export type Insert = string | number | Html | readonly Html[];

/** Builds markup; whatever is put in is escaped unless it is markup itself: html`<td>${found}</td>`. */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  return new Html(parts.map((part, at) => part + inserted(inserts[at] ?? "")).join(""));
}

/** Markup of our own making, such as a chart that was drawn here. Never for anything that came from a file. */
export const trusted = (markup: string): Html => new Html(markup);

/** Nothing. */
export const nothing = new Html("");

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Characters that no document may hold, or that turn the direction of the text around them. */
const unwelcome = /(?![\t\n])[\p{Cc}\p{Surrogate}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

function inserted(insert: Insert): string {
  if (insert instanceof Html) return insert.markup;
  if (typeof insert === "string") return insert.replaceAll(unwelcome, "\uFFFD").replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
  return typeof insert === "number" ? String(insert) : insert.map(({ markup }) => markup).join("");
}
