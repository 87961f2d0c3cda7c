import { plainText } from "../../../instrument/messages/plain-text.ts";
import { colors, fontOf } from "../../../instrument/workbook/styles.ts";
import { element, leaf, type Xml } from "../../../instrument/xml.ts";

/** Size of a text in points, and whether it is bold. */
export interface Print {
  readonly size: number;
  readonly bold: boolean;
  readonly font: string;
}

/** Most characters of a title: a longer one would leave no room for what it stands over. */
const longestTitle = 120;

/** A title of a chart or an axis, beside and not over what it names. */
export const titled = (text: string, print: Print): Xml =>
  element("c:title", {}, [
    element("c:tx", {}, [
      element("c:rich", {}, [
        element("a:bodyPr", {}, []),
        element("a:lstStyle", {}, []),
        element("a:p", {}, [
          element("a:pPr", {}, [properties("a:defRPr", print)]),
          element("a:r", {}, [properties("a:rPr", print), leaf("a:t", shortened(text))]),
        ]),
      ]),
    ]),
    element("c:overlay", { val: "0" }, []),
  ]);

/** How all words of a part look that have no look of their own. */
export const wordsIn = (print: Print): Xml =>
  element("c:txPr", {}, [
    element("a:bodyPr", {}, []),
    element("a:lstStyle", {}, []),
    element("a:p", {}, [element("a:pPr", {}, [properties("a:defRPr", print)]), element("a:endParaRPr", { lang: "en-US" }, [])]),
  ]);

/** A typeface is named for Chinese text too, also in an English workbook: Excel would take one of its own there. */
const properties = (name: "a:defRPr" | "a:rPr", { size, bold, font }: Print): Xml =>
  element(name, { sz: String(size * 100), b: bold ? "1" : "0" }, [
    filled(colors.ink),
    element("a:latin", { typeface: font }, []),
    element("a:ea", { typeface: fontOf("zh") }, []),
  ]);

/** A fill in one colour. */
export const filled = (color: string): Xml => element("a:solidFill", {}, [element("a:srgbClr", { val: color }, [])]);

function shortened(text: string): string {
  const characters = [...plainText(text)];
  return characters.length <= longestTitle ? characters.join("") : `${characters.slice(0, longestTitle).join("")}…`;
}
