/** Style of the report: calm on a screen, at home on A4, usable on a telephone. Contrast of all text is at least 4.5 : 1. */
export const style = `
:root { --ink: #1f2933; --muted: #55606b; --rule: #d5dbe1; --soft: #f5f7f9; --accent: #003f5c; --warn: #8a3b00; }
* { box-sizing: border-box; }
html { font: 16px/1.6 "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: #fff; -webkit-text-size-adjust: 100%; }
html:lang(zh) { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; line-height: 1.7; }
body { margin: 0 auto; max-width: 68rem; padding: 0 1.25rem 4rem; }
header { border-top: .375rem solid var(--accent); padding-top: 1.75rem; }
.product { margin: 0; color: var(--muted); font-size: .9375rem; }
h1, h2, h3 { color: var(--accent); line-height: 1.3; }
h1 { margin: .25rem 0 1.5rem; font-size: 2.125rem; letter-spacing: -.01em; }
html:lang(zh) h1 { letter-spacing: 0; }
h2 { margin: 3.5rem 0 1rem; padding-bottom: .375rem; border-bottom: 1px solid var(--rule); font-size: 1.5rem; }
h3 { margin: 2.25rem 0 .5rem; font-size: 1.125rem; }
p, .summary, .colophon { max-width: 44rem; }
p { margin: .5rem 0; }
a { color: #00598a; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid #d55e00; outline-offset: 2px; }
h2::before { content: counter(section) "\\2002"; counter-increment: section; font-weight: 400; }
main { counter-reset: section; }
nav h2::before { content: none; counter-increment: none; }
.skip { position: absolute; left: -100rem; top: 0; padding: .5rem 1rem; background: #fff; }
.skip:focus { left: 1rem; }

.key { display: flex; flex-wrap: wrap; margin: 0; border: 1px solid var(--rule); border-radius: .375rem; }
.key div { display: flex; flex: 1 1 auto; flex-direction: column-reverse; justify-content: flex-end; padding: .875rem 1.125rem; }
.key dt { color: var(--muted); font-size: .875rem; line-height: 1.4; }
.key dd { margin: 0; color: var(--accent); font-size: 1.625rem; font-weight: 600; line-height: 1.3; white-space: nowrap; }

nav { margin-top: 1.75rem; padding: 1rem 1.25rem; border-radius: .375rem; background: var(--soft); }
nav h2 { margin: 0 0 .375rem; padding: 0; border: 0; font-size: 1rem; }
nav ol { columns: 16rem; margin: 0; padding-left: 1.5rem; }
nav li { padding: .125rem 0; break-inside: avoid; }
.summary { margin: 0; padding-left: 1.25rem; }
.summary li { margin: .5rem 0; }

.exhibit { margin: 1.5rem 0 2.5rem; }
figure { margin: 0; }
figcaption { max-width: 44rem; margin-top: .5rem; color: var(--muted); font-size: .9375rem; }
figcaption b { margin-right: .25rem; color: var(--ink); }
.scroll { overflow-x: auto; }
.chart svg { display: block; min-width: 38rem; max-width: 100%; height: auto; }
.wide .chart svg { min-width: 56rem; }
details { margin-top: .75rem; }
summary { width: fit-content; color: #00598a; font-size: .9375rem; cursor: pointer; }

table { min-width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .3125rem .5rem; border-bottom: 1px solid var(--rule); text-align: right; vertical-align: top; }
th { font-weight: 600; }
html:lang(zh) thead th { word-break: keep-all; }
thead th { border-bottom: 2px solid var(--accent); vertical-align: bottom; }
tbody th { font-weight: 400; }
th:first-child { padding-left: 0; min-width: 9rem; text-align: left; }
.figures th:first-child { width: 34%; }
.figures td { white-space: nowrap; }
.figures td:has(span) { white-space: normal; }
.figures td span { display: inline-block; white-space: nowrap; }
.figures .words { text-align: left; white-space: normal; }
.narrow { min-width: 0; }
.narrow th:first-child { width: auto; padding-right: 3rem; }
.dense { font-size: .8125rem; }
.upright { font-size: .75rem; }
.many th:first-child, .dense th:first-child, .upright th:first-child { width: auto; }
.upright td { padding-inline: .1875rem; }
.upright .turned { writing-mode: vertical-rl; text-align: left; line-height: 1.2; }
tbody tr:hover > * { background: var(--soft); }
.group th { padding-top: .75rem; color: var(--accent); font-weight: 600; }
.withheld { color: var(--muted); font-style: italic; }
html:lang(zh) .withheld { font-style: normal; }
.marks { max-width: none; color: var(--muted); font-size: .8125rem; }
.upright thead th { padding-inline: .1875rem; }
.upright thead th span { display: inline-block; max-height: 11rem; writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; }
html:lang(zh) .upright thead th span { transform: none; text-align: right; letter-spacing: .05em; }
.upright thead th:nth-child(2) span { writing-mode: horizontal-tb; transform: none; }
.problems th, .problems td { min-width: 8rem; text-align: left; overflow-wrap: anywhere; }
.problems td:nth-child(n + 3) { min-width: 14rem; }
.problems b { display: block; color: var(--muted); }
.problems b::first-letter { text-transform: uppercase; }
.problems .rejected { color: var(--warn); }
h4 { margin: 1.75rem 0 .25rem; color: var(--accent); font-size: 1rem; }
.training { margin: .5rem 0 1rem; padding: 0; list-style: none; }
.training > li { margin: .625rem 0; padding: .625rem 1rem; border: 1px solid var(--rule); border-radius: .375rem; }
.training h5 { margin: 0 0 .25rem; font-size: .9375rem; }
.training small { color: var(--muted); font-weight: 400; }
.training dl { margin: 0; }
.training div { display: grid; grid-template-columns: 7.5rem 1fr; gap: 0 .75rem; padding: .0625rem 0; font-size: .9375rem; }
.training dt { color: var(--muted); }
.training dd { margin: 0; }
.colophon dt { margin-top: .75rem; color: var(--muted); font-size: .875rem; }
.colophon dd { margin: 0; overflow-wrap: anywhere; }

@media (max-width: 40rem) {
  h1 { font-size: 1.625rem; }
  h2 { font-size: 1.3125rem; }
  .key dd { font-size: 1.375rem; }
  .training div { grid-template-columns: 1fr; }
}

@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); color: #55606b; font-size: 8pt; } }
@page landscape { size: A4 landscape; }
@media print {
  html { font-size: 10.5pt; line-height: 1.5; }
  body { max-width: none; padding: 0; }
  .skip { display: none; }
  h1 { font-size: 22pt; }
  h2 { margin-top: 0; font-size: 15pt; }
  #summary h2, #colophon h2 { margin-top: 9mm; }
  h3 { font-size: 12pt; }
  h2, h3, h4, h4 + p, summary, section > p, thead, tbody tr:first-child, .group { break-after: avoid; }
  tbody tr:last-child { break-before: avoid; }
  section { break-before: page; }
  #summary, #colophon { break-before: auto; }
  .training div { font-size: 9pt; }
  p, li, figure, tr, dt, .short, .key, nav { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { color: var(--muted); list-style: none; }
  summary::-webkit-details-marker { display: none; }
  .scroll { overflow: visible; }
  .chart svg, .wide .chart svg { min-width: 0; max-height: 235mm; margin-inline: auto; }
  .wide figure, .wide details { page: landscape; }
  .wide .chart svg { max-height: 150mm; }
  .tall figure { page: auto; }
  .tall .chart svg { max-height: 200mm; }
  #completeness:not(:has(.tall)) { page: landscape; }
  #completeness .wide:not(.tall) .chart svg { max-height: 116mm; }
  table { font-size: 8.5pt; break-inside: auto; }
  .dense { font-size: 7pt; }
  .upright { font-size: 7.5pt; }
  :is(.long, .short):has(.upright) { page: landscape; }
  .upright thead th span { max-height: 30mm; }
  thead { display: table-header-group; }
  th, td { padding: 1.2mm 1.6mm; }
  th:first-child { min-width: 34mm; }
  .many th, .many td { padding-inline: 1mm; }
  .dense th, .dense td { padding: 1mm .5mm; }
  .many th:first-child, .dense th:first-child { min-width: 22mm; padding-left: 0; }
  .problems th, .problems td, .problems td:nth-child(n + 3) { min-width: 0; }
}
`;
