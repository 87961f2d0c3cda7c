import type { SheetLanguage } from "../../../instrument/types.ts";
import { insertProblem } from "../../state/insert-form.ts";
import { box, type Content, type ElementNode, element } from "../node.ts";
import type { Pane } from "../pane.ts";
import { button } from "../pieces/button.ts";
import { viewHeading } from "../pieces/card.ts";
import { segments } from "../pieces/choice.ts";
import { icon, type IconName } from "../pieces/icon.ts";
import { areaField, formField, weightField } from "./insert-fields.ts";

/** The languages of the sheets, in the order in which they are offered. */
export const sheetLanguages: readonly SheetLanguage[] = ["zh", "en", "both"];

/** The first thing that somebody sees: what this is, and the form that inserts the questionnaire. */
export function welcome(pane: Pane): Content {
  const { words, state, send } = pane;
  const icons: readonly IconName[] = ["sheet", "lock", "pause"];
  const points = words.welcome.points.map((point, index) =>
    element("li", {}, [icon(icons[index] ?? "check"), element("span", {}, [point])]),
  );
  return [
    element("div", { class: "welcome" }, [
      viewHeading(words.welcome.heading),
      element("p", { class: "lead" }, [words.welcome.text]),
      element("ul", { class: "points", role: "list" }, points),
    ]),
    insertForm(pane, null),
    box(
      "p",
      "aside",
      element("span", {}, [words.welcome.existing]),
      button(words.welcome.lookAgain, { press: () => send({ kind: "refresh" }), look: "quiet", isOff: state.busy !== null }),
    ),
  ];
}

/** The form for one more assessment in a workbook that has one. */
export function insertAnother(pane: Pane): Content {
  const cancel = button(pane.words.insert.cancel, { press: () => pane.send({ kind: "close-insert" }), isOff: pane.state.busy !== null });
  return [viewHeading(pane.words.more.insert), insertForm(pane, cancel)];
}

function insertForm(pane: Pane, cancel: ElementNode | null): ElementNode {
  const { words, state, send } = pane;
  const isOff = state.busy !== null || insertProblem(state.insertForm) !== null;
  return element("section", { class: "card insert", "aria-label": words.insert.heading }, [
    formField(pane),
    areaField(pane),
    segments({
      name: "insert-language",
      label: words.insert.language,
      value: state.insertForm.language,
      options: sheetLanguages.map((language) => ({ value: language, label: words.insert.languages[language] })),
      choose: (value) => {
        const language = sheetLanguages.find((each) => each === value);
        if (language !== undefined) send({ kind: "edit-insert", form: { ...state.insertForm, language } });
      },
    }),
    weightField(pane),
    box(
      "div",
      "button-line",
      button(words.insert.submit, { press: () => send({ kind: "insert" }), look: "primary", isOff, id: "insert" }),
      cancel,
    ),
  ]);
}
