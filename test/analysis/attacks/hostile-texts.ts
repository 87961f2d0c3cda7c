/** A text that somebody may type, paste or name a file with, to make a program do what it should not. */
export interface HostileText {
  readonly name: string;
  readonly text: string;
}

/** What a script in a text would do: a page in which it ran shows `window.csrAttack`. */
const run = "window.csrAttack=1";

/** One set of hostile texts for every place that takes text and every output that shows it. */
export const hostileTexts: readonly HostileText[] = [
  { name: "a formula", text: "=1+1" },
  { name: "a formula with plus", text: "+1+cmd|' /C calc'!A0" },
  { name: "a formula with minus", text: "-1+SUM(A1:A9)" },
  { name: "a formula with at", text: "@SUM(1+1)*cmd|' /C calc'!A0" },
  { name: "a command over DDE", text: '=DDE("cmd";"/C calc";"__DdeLink_60_870516294")' },
  { name: "a link that sends the sheet away", text: '=HYPERLINK("http://127.0.0.1:9/?"&A1,"click")' },
  { name: "a web service", text: '=WEBSERVICE("http://127.0.0.1:9/")' },
  { name: "a formula behind a tab", text: "\t=1+1" },
  { name: "a formula behind a carriage return", text: "\r=1+1" },
  { name: "a formula behind a line feed", text: "\n=1+1" },
  { name: "a formula in full width", text: "＝1+1" },
  { name: "a plus in full width", text: "＋1+x" },
  { name: "a minus in full width", text: "－1+x" },
  { name: "an at in full width", text: "＠SUM(1)" },
  { name: "a formula behind a byte order mark", text: "\uFEFF=1+1" },
  { name: "a formula behind a space without width", text: "\u200B=1+1" },
  { name: "a formula behind spaces", text: "  =1+1" },
  { name: "a formula behind an ideographic space", text: "\u3000=1+1" },
  { name: "a formula behind a quote", text: '"=1+1' },
  { name: "a formula behind quote and separator", text: '",=1+1,"' },
  { name: "a formula in a second line", text: "x\r\n=1+1" },
  { name: "a script", text: `<script>${run}</script>` },
  { name: "the end of a script", text: `</script><script>${run}</script>` },
  { name: "the end of a title, a style and a comment", text: `--></title></style><script>${run}</script>` },
  { name: "an image that fails", text: `<img src=x onerror="${run}">` },
  { name: "an attribute in double quotes", text: `"onmouseover="${run}" autofocus onfocus="${run}" x="` },
  { name: "an attribute in single quotes", text: `' onmouseover='${run}' x='` },
  { name: "an SVG", text: `<svg onload="${run}"><animate onbegin="${run}"/></svg>` },
  { name: "the end of an SVG", text: `</text></svg><script>${run}</script>` },
  { name: "a link with a script", text: `<a href="javascript:${run}">x</a>` },
  { name: "a style with an address", text: "<style>@import 'http://127.0.0.1:9/'</style>" },
  { name: "a section of character data", text: `<![CDATA[<script>${run}</script>]]>` },
  { name: "an entity", text: "&lt;script&gt;&#x26;amp;&xxe;" },
  { name: "a processing instruction", text: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>' },
  { name: "the separators of lines that JSON allows and scripts did not", text: "x\u2028y\u2029z" },
  { name: "the prototype of all objects", text: "__proto__" },
  { name: "a template literal", text: "${process.exit(1)}" },
  { name: "a template in braces", text: "{{constructor.constructor('return process')()}}" },
  { name: "a Vega expression", text: "datum.x" },
  { name: "a Vega expression that looks into the page", text: "toString.constructor('window.csrAttack=1')()" },
  { name: "a Vega signal", text: '{"signal":"datum.firm"}' },
  { name: "the name of a field with its own access signs", text: "a.b[0]\\.c['d']" },
  { name: "Markdown", text: "[x](javascript:alert(1)) ![x](http://127.0.0.1:9/) `code` **bold** | cell |" },
  { name: "colours and cursor of a terminal", text: "\u001B[2J\u001B[31mred\u001B]0;title\u0007\u009B31m" },
  { name: "a link of a terminal", text: "\u001B]8;;http://127.0.0.1:9/\u001B\\x\u001B]8;;\u001B\\" },
  { name: "a line over the last one", text: "x\rall fine\bx" },
  { name: "the other direction of writing", text: "report\u202Excod.exe\u2066\u2069" },
  { name: "the end of a statement in SQL", text: "x'); DROP TABLE cases; --" },
  { name: "an identifier in SQL", text: "\"; ATTACH '/tmp/x' AS \"x" },
  { name: "a path", text: "../../../../etc/passwd" },
  { name: "a path on Windows", text: "..\\..\\CON" },
  { name: "a format", text: "%s%n%x{0}$1$&" },
  { name: "a list of all", text: "*?[!]" },
  { name: "an option", text: "--out=/tmp/x" },
  { name: "a sign that takes two units", text: "👩‍👩‍👧‍👦 𠮷野家" },
  { name: "a text as long as a cell can be", text: "长".repeat(32_767) },
];

/** The same with half a pair of surrogates, which only a workbook or a script can hold: no encoding of a text has it. */
export const withHalfPair: readonly HostileText[] = [...hostileTexts, { name: "half a surrogate pair", text: "x\uD800y" }];
