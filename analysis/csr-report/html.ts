import type { Language } from "../../instrument/types.ts";
import { html, type Html, nothing } from "../outputs/report/html.ts";
import { pageHead } from "../outputs/report/page-head.ts";
import type { Block, DraftCell, ReportDraft } from "./block.ts";

/** The draft as one HTML page without script, which prints on A4. */
export function draftHtml({ title, company, stamp, howTo, contents, blocks }: ReportDraft, language: Language): string {
  return html`<!doctype html>
    <html lang="${language === "zh" ? "zh-CN" : "en"}">
      ${pageHead(`${company} ${title}`, style)}
      <body>
        <header>
          <p class="company"><bdi>${company}</bdi></p>
          <h1>${title}</h1>
          <p class="stamp">${stamp}</p>
          <div class="how">${howTo.map((sentence) => html`<p>${sentence}</p> `)}</div>
        </header>
        <nav aria-label="${contents}">
          <p class="contents">${contents}</p>
          <ul>
            ${blocks.map((block, index) =>
              block.kind === "heading" && block.level === 1 ? html`<li><a href="#s${index}">${block.text}</a></li> ` : nothing,
            )}
          </ul>
        </nav>
        <main>${blocks.map(blockHtml)}</main>
      </body>
    </html> `.markup;
}

function blockHtml(block: Block, index: number): Html {
  switch (block.kind) {
    case "heading":
      return headingHtml(block, index);
    case "paragraph":
      return html`<p>${block.text}</p> `;
    case "todo":
      return html`<p class="todo">${block.text}</p> `;
    case "list":
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li> `)}
      </ul> `;
    case "table":
      return tableHtml(block);
  }
}

function headingHtml({ level, text, startsPage }: Extract<Block, { readonly kind: "heading" }>, index: number): Html {
  if (level === 1) return html`<h2 id="s${index}" class="${startsPage ? "page" : "flow"}">${text}</h2> `;
  return level === 2 ? html`<h3>${text}</h3> ` : html`<h4>${text}</h4> `;
}

function tableHtml({ header, rows, widths }: Extract<Block, { readonly kind: "table" }>): Html {
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${header.join(", ")}">
    <table>
      <colgroup>
        ${widths.map((width) => html`<col style="width: ${width}%" /> `)}
      </colgroup>
      <thead>
        <tr>
          ${header.map((name) => html`<th scope="col">${name}</th> `)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(rowHtml)}
      </tbody>
    </table>
  </div> `;
}

const rowHtml = ([first, ...cells]: readonly DraftCell[]): Html =>
  html`<tr>
    <th scope="row"><bdi>${first?.text ?? ""}</bdi></th>
    ${cells.map(({ text, isTodo }) => (isTodo ? html`<td class="todo">${text}</td> ` : html`<td><bdi>${text}</bdi></td> `))}
  </tr> `;

const style = `
:root { --ink: #1f2933; --muted: #55606b; --rule: #c9d1d8; --accent: #003f5c; --todo: #fff3c4; }
* { box-sizing: border-box; }
html { font: 16px/1.6 "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: #fff; }
html:lang(zh) { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; line-height: 1.7; }
body { margin: 0 auto; max-width: 56rem; padding: 0 1.25rem 4rem; overflow-wrap: anywhere; }
header { border-top: .375rem solid var(--accent); padding-top: 2.5rem; }
.company { margin: 0; color: var(--muted); font-size: 1.25rem; }
h1, h2, h3, h4 { color: var(--accent); line-height: 1.3; }
h1 { margin: .25rem 0; font-size: 2.25rem; }
h2 { margin: 3rem 0 1rem; padding-bottom: .25rem; border-bottom: 2px solid var(--accent); font-size: 1.5rem; }
h3 { margin: 2rem 0 .5rem; font-size: 1.1875rem; }
h4 { margin: 1.25rem 0 .25rem; font-size: 1rem; color: var(--ink); }
p { margin: .5rem 0; }
.stamp { color: #8a3b00; font-weight: 600; }
.how { padding: .5rem 1rem; border: 1px dashed var(--rule); font-size: .9375rem; }
.contents { margin: 1.5rem 0 0; font-weight: 600; }
nav ul { margin: .25rem 0; padding: 0; list-style: none; }
a { color: #00598a; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #d55e00; outline-offset: 2px; }
.todo { background: var(--todo); }
p.todo { padding: .5rem .75rem; border-left: 4px solid #d9a400; }
.scroll { overflow-x: auto; margin: .5rem 0 1rem; }
table { width: 100%; min-width: 34rem; table-layout: fixed; border-collapse: collapse; font-size: .9375rem; line-height: 1.5; }
th, td { padding: .375rem .5rem; border: 1px solid var(--rule); text-align: left; vertical-align: top; }
thead th { background: #eef2f5; }
tbody th { font-weight: 400; }
td { white-space: pre-line; }
@page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page); color: #55606b; font-size: 8pt; } }
@media print {
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  h2.page { break-before: page; }
  h2, h3, h4, thead { break-after: avoid; }
  tr, p { break-inside: avoid; }
  .scroll { overflow: visible; }
  table { min-width: 0; }
}
`;
