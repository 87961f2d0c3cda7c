import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { element, leaf, permitted } from "../../instrument/xml.ts";

/** What a parser finds in an element with one attribute and one child with text. */
function read(xml: string): { readonly attribute: string | undefined; readonly text: string; readonly names: readonly string[] } {
  const parser = new SaxesParser({ xmlns: false });
  const names: string[] = [];
  let attribute: string | undefined;
  let text = "";
  let isInside = false;
  parser.on("opentag", (tag) => {
    names.push(tag.name);
    attribute ??= tag.attributes["a"];
    isInside = tag.name === "inside";
  });
  parser.on("text", (piece) => {
    if (isInside) text += piece;
  });
  parser.on("closetag", () => {
    isInside = false;
  });
  parser.write(xml).close();
  return { attribute, text, names };
}

/** A parser makes one line feed of every way to end a line, and spaces of those in attributes. */
const lineFeeds = (text: string): string => text.replaceAll(/\r\n?/gu, "\n");

test("whatever a text holds, it stays the text of its element and of its attribute, and never becomes markup", () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom("<inside>", "]]>", '"', "&amp;", "<!--", "\u0000", "\uD800", "\uFFFF", "\u0085", "\r\n", "\t"),
  );
  fc.assert(
    fc.property(
      fc.array(unit).map((units) => units.join("")),
      (text) => {
        const found = read(element("outside", { a: text }, [leaf("inside", text)]));
        expect(found.names).toEqual(["outside", "inside"]);
        expect(found.text).toBe(lineFeeds(permitted(text)));
        expect(found.attribute).toBe(lineFeeds(permitted(text)).replaceAll(/[\t\n]/gu, " "));
      },
    ),
  );
});
