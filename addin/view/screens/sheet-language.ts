import type { Scored } from "../../state/scored.ts";
import { type Content, type ElementNode, element } from "../node.ts";
import type { Pane } from "../pane.ts";
import { segments } from "../pieces/choice.ts";
import { sheetLanguages } from "./insert.ts";

/** The language of the sheets; choosing another rewrites their texts at once. */
export function sheetLanguageField({ words, send }: Pane, { assessment }: Scored): Content {
  const field: ElementNode = segments({
    name: "sheet-language",
    label: words.more.sheetLanguage,
    value: assessment.language ?? "",
    options: sheetLanguages.map((language) => ({ value: language, label: words.insert.languages[language] })),
    choose: (value) => {
      const language = sheetLanguages.find((each) => each === value);
      if (language !== undefined && language !== assessment.language) send({ kind: "switch-language", language });
    },
  });
  return element("div", { class: "after-rows" }, [field]);
}
