import { csr } from "../../../instrument/csr/instrument.ts";
import type { Area, Item } from "../../../instrument/types.ts";
import { html, type Html, nothing } from "../../outputs/report/html.ts";
import { pageHead } from "../../outputs/report/page-head.ts";
import type { PackageFacts } from "../metadata/package-facts.ts";
import type { ResearchTable } from "../research-tables.ts";
import type { Variable } from "../variable.ts";
import { codebookWords, type CodebookWords, columnsOf, factsOf } from "./codebook-words.ts";
import { columnRows } from "./column-rows.ts";

/** The codebook as one HTML page without script: tables with their columns, then every question with its codes. */
export function codebookHtml(tables: readonly ResearchTable[], { language, citation, description }: PackageFacts): string {
  const book = codebookWords(language);
  const { words } = book;
  return html`<!doctype html>
    <html lang="${language === "zh" ? "zh-CN" : "en"}">
      ${pageHead(words.codebookTitle + words.colon + words.title, style)}
      <body>
        <header>
          <p>${words.title}</p>
          <h1>${words.codebookTitle}</h1>
          <p>${words.questionnaire(csr.version)}</p>
          <p>${description}</p>
          ${words.intro.map((sentence) => html`<p>${sentence}</p> `)}
        </header>
        <nav>
          <ul>
            ${tables.map(({ name, title }) => html`<li><a href="#${name}">${title[language]}</a></li> `)}
            ${csr.areas.map(({ id, title }) => html`<li><a href="#${id}">${id} ${title[language]}</a></li> `)}
          </ul>
        </nav>
        <main>
          ${tables.map((table) => tableHtml(table, book))}
          <h2>${words.itemsHeading}</h2>
          <p>${words.itemColumns}</p>
          ${csr.areas.map((area) => areaHtml(area, tables, book))}
          <p>${citation}</p>
          <p>${words.licence}</p>
        </main>
      </body>
    </html> `.markup;
}

function tableHtml(table: ResearchTable, book: CodebookWords): Html {
  const { columns } = book.words;
  const rows = columnRows(table, book).map(
    ({ name, label, type, values }) =>
      html`<tr>
        <th scope="row"><code>${name}</code></th>
        <td>${label}</td>
        <td>${type}</td>
        <td>${lines(values)}</td>
      </tr> `,
  );
  return html`<section id="${table.name}">
    <h2>${table.name}</h2>
    <p>${table.title[book.language]}${book.words.colon}${table.about[book.language]}</p>
    ${table.name === "scores" ? html`<p>${book.words.scoreColumns}</p> ` : nothing}
    <div class="scroll" tabindex="0" role="group" aria-label="${book.words.columnsHeading(table.name)}">
      <table>
        <thead>
          <tr>
            ${[columns.variable, columns.label, columns.type, columns.values].map((name) => html`<th scope="col">${name}</th> `)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section> `;
}

const areaHtml = (area: Area, tables: readonly ResearchTable[], book: CodebookWords): Html =>
  html`<section id="${area.id}">
    <h3>${area.id} ${area.title[book.language]}</h3>
    ${area.topics.flatMap(({ items }) => items).map((item) => itemHtml(item, columnsOf(item, tables), book))}
  </section> `;

/** Nothing of a question that no table holds. */
const itemHtml = (item: Item, columns: readonly Variable[], book: CodebookWords): Html =>
  columns.length === 0
    ? nothing
    : html`<article id="${item.id}">
        <h4>${item.id} ${item.title[book.language]}</h4>
        <p>${item.prompt[book.language]}</p>
        <dl>
          ${factsOf(item, columns, book).map(
            ({ name, values }) =>
              html`<dt>${name}</dt>
                <dd>${lines(values)}</dd> `,
          )}
        </dl>
      </article> `;

const lines = (values: readonly string[]): readonly Html[] => values.map((value) => html`<span>${value}</span> `);

const style = `
:root { --ink: #1f2933; --muted: #55606b; --rule: #d5dbe1; --accent: #003f5c; }
* { box-sizing: border-box; }
html { font: 16px/1.6 "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: #fff; }
html:lang(zh) { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1.25rem 4rem; }
h1, h2, h3, h4 { color: var(--accent); line-height: 1.3; }
h2 { margin-top: 3rem; border-bottom: 1px solid var(--rule); }
a { color: #00598a; }
.scroll { overflow-x: auto; }
.scroll:focus-visible, a:focus-visible { outline: 3px solid #d55e00; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { padding: .375rem .5rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
td span, dd span { display: block; }
td:nth-child(3) { white-space: nowrap; }
article { margin: 1.5rem 0; padding-top: .5rem; border-top: 1px solid var(--rule); break-inside: avoid; }
article h4, article p { margin: .25rem 0; }
dl { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: .25rem 1rem; margin: .5rem 0; font-size: .9375rem; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } }
@page { size: A4; margin: 16mm 15mm; }
@media print { html { font-size: 10pt; } nav { display: none; } body { max-width: none; padding: 0; } }
`;
