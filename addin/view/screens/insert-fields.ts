import { csr } from "../../../instrument/csr/instrument.ts";
import type { Area, Form } from "../../../instrument/types.ts";
import { badWeights, formSize, type InsertForm, insertProblem, withArea, withWeight } from "../../state/insert-form.ts";
import { box, type ElementNode, element } from "../node.ts";
import type { Pane } from "../pane.ts";

const edit = ({ send }: Pane, form: InsertForm): void => send({ kind: "edit-insert", form });

/** Basic or full, each with what it takes. */
export function formField(pane: Pane): ElementNode {
  const { insert } = pane.words;
  return element("fieldset", { class: "fieldset" }, [
    element("legend", { class: "label" }, [insert.form]),
    box("div", "options", option(pane, "basic", insert.basic, insert.basicHint), option(pane, "full", insert.full, insert.fullHint)),
  ]);
}

function option(pane: Pane, form: Form, name: string, about: string): ElementNode {
  const { insertForm } = pane.state;
  const { questions, minutes } = formSize(form, insertForm.areas);
  return element("label", { class: "option" }, [
    element("input", { type: "radio", name: "insert-form", value: form, checked: insertForm.form === form }, [], {
      on: { choose: () => edit(pane, { ...insertForm, form }) },
    }),
    box(
      "span",
      "option-text",
      element("span", { class: "option-name" }, [name]),
      element("span", { class: "hint" }, [about]),
      insertForm.areas.length === 0 ? null : element("span", { class: "option-size" }, [pane.words.insert.size(questions, minutes)]),
    ),
  ]);
}

/** The five areas, all chosen at first. */
export function areaField(pane: Pane): ElementNode {
  const { words, state } = pane;
  const { areas } = state.insertForm;
  const remark = areas.length === 0 ? words.insert.noArea : areas.length < csr.areas.length ? words.insert.partial : words.insert.areasHint;
  return element("fieldset", { class: "fieldset", "aria-describedby": "insert-areas-remark" }, [
    element("legend", { class: "label" }, [words.insert.areas]),
    csr.areas.map((area) => areaBox(pane, area)),
    element("p", { id: "insert-areas-remark", class: areas.length < csr.areas.length ? "note" : "hint" }, [remark]),
  ]);
}

function areaBox(pane: Pane, { id, title }: Area): ElementNode {
  const { insertForm, language } = pane.state;
  const isChosen = insertForm.areas.includes(id);
  return element("label", { class: "check" }, [
    element("input", { type: "checkbox", checked: isChosen }, [], {
      on: { check: (chosen) => edit(pane, withArea(insertForm, id, chosen)) },
    }),
    element("span", {}, [title[language]]),
  ]);
}

/** A weight for each chosen area, folded away because hardly anybody needs it. */
export function weightField(pane: Pane): ElementNode {
  const { words, state } = pane;
  const { insertForm } = state;
  const problem = insertProblem(insertForm);
  const said = { "bad-weight": words.insert.badWeight, "some-weights": words.insert.someWeights, "zero-weights": words.insert.zeroWeights };
  const remark = problem === null || problem === "no-area" ? null : said[problem];
  const areas = csr.areas.filter(({ id }) => insertForm.areas.includes(id));
  return element("details", { class: "fold" }, [
    element("summary", {}, [words.insert.weights]),
    element("p", { class: "hint", id: "insert-weights-hint" }, [words.insert.weightsHint]),
    areas.map((area) => weightInput(pane, area)),
    element("div", { role: "status", id: "insert-weights-remark" }, remark === null ? null : element("p", { class: "note" }, [remark])),
  ]);
}

function weightInput(pane: Pane, { id, title }: Area): ElementNode {
  const { insertForm, language } = pane.state;
  const field = `insert-weight-${id}`;
  const attributes = {
    type: "text",
    inputmode: "decimal",
    id: field,
    class: "input",
    maxlength: 8,
    autocomplete: "off",
    value: insertForm.weights.get(id) ?? "",
    "aria-invalid": badWeights(insertForm).includes(id) ? "true" : undefined,
    "aria-describedby": "insert-weights-hint insert-weights-remark",
  };
  const type = (text: string): void => edit(pane, withWeight(insertForm, id, text));
  return element(
    "div",
    { class: "weight" },
    [
      element("label", { for: field }, [element("span", { class: "hidden" }, [pane.words.insert.weightOf("")]), title[language]]),
      element("input", attributes, [], { on: { type } }),
    ],
    { key: id },
  );
}
