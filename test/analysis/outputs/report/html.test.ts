import fc from "fast-check";
import { expect, test } from "vitest";
import { html, nothing, trusted } from "../../../../analysis/outputs/report/html.ts";
import { textsOf } from "../../charts/svg-texts.ts";

test("text is escaped, markup of our own is not", () => {
  expect(html`<p title="${'"<&>"'}">${"<b>'"}${html`<i>${1}</i>`}${trusted("<hr/>")}${nothing}</p>`.markup).toBe(
    '<p title="&quot;&lt;&amp;&gt;&quot;">&lt;b&gt;&#39;<i>1</i><hr/></p>',
  );
});

test("lists of markup follow one another", () => {
  const items = ["a<", "b"].map((name) => html`<li>${name}</li>`);
  expect(html`${items}`.markup).toBe("<li>a&lt;</li><li>b</li>");
});

test("whatever stands in a text, the page stays well-formed and says the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = textsOf(html`<p title="${text}">x${text}</p>`.markup).join("");
      return /[\p{Cc}\p{Surrogate}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u.test(text) || shown === `x${text}`.trim();
    }),
  );
});

test("characters that turn the direction of writing do not reach the page", () => {
  expect(html`${"a\u202Egpj.exe\u0000"}`.markup).toBe("a\uFFFDgpj.exe\uFFFD");
});
