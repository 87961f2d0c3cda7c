import { compareMessages } from "../../instrument/messages/compare-messages.ts";
import type { Language } from "../../instrument/types.ts";
import type { Comparison, ComparisonPart } from "./comparison.ts";
import type { ComparisonTable } from "./comparison-table.ts";

/** A comparison as elements of the page; `charts` are the places for the pictures, one a part that has something to draw. */
export interface ComparisonPage {
  readonly content: DocumentFragment;
  readonly charts: readonly { readonly place: HTMLElement; readonly part: ComparisonPart }[];
}

/** Builds the page of a comparison. All of it is text: nothing from a file ever becomes markup. */
export function comparisonPage({ heading, findings, parts, notes }: Comparison, language: Language): ComparisonPage {
  const words = compareMessages[language];
  const content = document.createDocumentFragment();
  const charts: { place: HTMLElement; part: ComparisonPart }[] = [];
  content.append(element("h3", "comparison-heading", heading));
  if (findings.length > 0) content.append(element("ul", "comparison-findings", ...findings.map((finding) => element("li", "", finding))));
  if (parts.some(({ rows }) => rows.length > 0)) content.append(legend(words.legend));
  for (const part of parts) {
    const place = element("div", "comparison-chart");
    place.setAttribute("role", "img");
    place.setAttribute("aria-label", part.description);
    if (part.rows.length > 0) charts.push({ place, part });
    content.append(
      element("h4", "", part.heading),
      ...(part.rows.length > 0 ? [place] : []),
      table(part.table, words.tableOf(part.heading)),
    );
    content.append(...part.table.reasons.map((reason) => element("p", "comparison-reason", reason)));
  }
  content.append(element("h4", "", words.notesHeading), element("ul", "comparison-notes", ...notes.map((note) => element("li", "", note))));
  return { content, charts };
}

function legend(words: Readonly<Record<"middleEighty" | "middleHalf" | "median" | "you", string>>): HTMLElement {
  const entry = (kind: string, text: string): HTMLElement => {
    const sign = element("span", `comparison-sign comparison-sign-${kind}`);
    sign.setAttribute("aria-hidden", "true");
    return element("li", "", sign, text);
  };
  const signs = [entry("80", words.middleEighty), entry("50", words.middleHalf), entry("median", words.median), entry("you", words.you)];
  return element("ul", "comparison-legend", ...signs);
}

/** The first cell of a row names it, so that a screen reader says the name with every number. */
function table({ header, rows }: ComparisonTable, caption: string): HTMLElement {
  const cell = (tag: "th" | "td", scope: "col" | "row" | null, ...children: readonly (Node | string)[]): HTMLElement => {
    const made = element(tag, "", ...children);
    if (scope !== null) made.setAttribute("scope", scope);
    return made;
  };
  const head = element("thead", "", element("tr", "", ...header.map((name) => cell("th", "col", name))));
  const body = rows.map(({ name, place, cells }) => {
    const title = place === null ? [name] : [name, element("span", "comparison-place", place)];
    return element("tr", "", cell("th", "row", ...title), ...cells.map((text) => cell("td", null, text)));
  });
  const said = element("caption", "comparison-caption", caption);
  const frame = element("div", "comparison-table", element("table", "", said, head, element("tbody", "", ...body)));
  // Where the pane is too narrow the table scrolls, which has to be possible without a mouse.
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", caption);
  return frame;
}

function element(tag: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
}
