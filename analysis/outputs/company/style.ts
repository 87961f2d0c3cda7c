/** What the report of a company adds to the style of reports: cards of responsibilities, the field of risks, a summary on one page. */
export const companyStyle = `
h1, h4, dd, .summary li, tbody th { overflow-wrap: anywhere; }
td.words { min-width: 6.5rem; }
#strengths th:first-child, #initiatives th:first-child { width: auto; }
h1.long { font-size: 1.25rem; }
.identity { margin: -1rem 0 1.5rem; color: var(--muted); }
.confidential { margin-top: 1.5rem; padding: .5rem .875rem; border-left: .25rem solid var(--warn); background: var(--soft); font-size: .9375rem; }
#summary h3 { margin-top: 1.25rem; }
#summary .summary li { margin: .25rem 0; }
.key dd { white-space: normal; }
.cards { margin: .75rem 0; padding: 0; list-style: none; counter-reset: card; }
.cards > li { margin: .75rem 0; padding: .75rem 1rem; border: 1px solid var(--rule); border-radius: .375rem; counter-increment: card; }
.cards h4 { margin: 0 0 .375rem; color: var(--accent); font-size: 1rem; }
.cards h4::before { content: counter(card) ". "; }
.cards small { color: var(--muted); font-weight: 400; }
.facts { margin: 0; }
.facts + .facts { margin-top: .5rem; padding-top: .5rem; border-top: 1px solid var(--rule); }
.facts div { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 .75rem; padding: .125rem 0; }
.facts dt { color: var(--muted); font-size: .9375rem; }
.facts dd { margin: 0; }
#scores tbody tr:first-child > * { font-weight: 600; }
#scores tbody tr:not(:first-child) th { padding-left: 1rem; }
#scores tbody + tbody tr:first-child > * { padding-top: .625rem; }
.notes { max-width: 44rem; margin: 1.5rem 0 0; padding-left: 1.25rem; color: var(--muted); font-size: .9375rem; }
.map { min-width: 32rem; }
.map th, .map td { text-align: center; }
.map th:first-child { text-align: left; }
.map tbody td { border: 2px solid #fff; font-weight: 600; }
.map .high { background: #f6c9c0; }
.map .medium { background: #fdebc8; }
.map .low { background: #e6eef5; }

@media (max-width: 40rem) {
  .facts div { grid-template-columns: 1fr; }
}

@media print {
  nav { display: none; }
  header { padding-top: 4mm; }
  h1 { margin-bottom: 2mm; font-size: 17pt; }
  h1.long { font-size: 11pt; }
  .confidential { margin-top: 3mm; padding: 1mm 3mm; font-size: 9pt; }
  .identity { margin: 0 0 3mm; }
  .key div { padding: 2mm 3mm; }
  .key dd { font-size: 13pt; }
  .key dt { font-size: 8pt; }
  #summary h2 { margin-top: 6mm; }
  #summary h3 { margin-top: 3mm; }
  #summary .summary li { margin: .8mm 0; }
  .cards > li, .facts div, .map { break-inside: avoid; }
  h4 { break-after: avoid; }
  .map tbody td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  section { break-before: auto; }
  #position, #crosswalk { break-before: page; }
  h2 { margin-top: 9mm; }
  #position h2, #crosswalk h2 { margin-top: 0; }
  td.words { min-width: 16mm; }
  #position th:first-child { width: 24%; }
  #position td.words { white-space: nowrap; }
  .notes li { break-inside: avoid; }
  .colophon dt { break-after: avoid; }
}
`;
