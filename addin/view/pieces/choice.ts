import { type ElementNode, element } from "../node.ts";

/** One of several values. */
export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  /** Heading under which the option stands in the list. */
  readonly group?: string;
}

/** A list of which one value is chosen. */
export interface SelectOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly choose: (value: string) => void;
  readonly isLabelHidden?: boolean;
}

/** A drop-down with its label. */
export function select({ id, label, value, options, choose, isLabelHidden = false }: SelectOptions): ElementNode {
  const list = element("select", { id, class: "select", value }, grouped(options), { on: { choose } });
  return element("div", { class: "field" }, [
    element("label", { for: id, class: isLabelHidden ? "hidden" : "label" }, [label]),
    element("div", { class: "select-frame" }, [list]),
  ]);
}

function grouped(options: readonly ChoiceOption[]): readonly ElementNode[] {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const members = options
      .filter((option) => option.group === group)
      .map(({ value, label }) => element("option", { value }, [label], { key: `option ${value}` }));
    return group === undefined ? members : [element("optgroup", { label: group }, members, { key: `group ${group}` })];
  });
}

/** Values side by side of which one is chosen, as radio buttons. */
export interface SegmentsOptions {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly choose: (value: string) => void;
  readonly isLabelHidden?: boolean;
}

/** Radio buttons in one frame. */
export const segments = ({ name, label, value, options, choose, isLabelHidden = false }: SegmentsOptions): ElementNode =>
  element("fieldset", {}, [
    element("legend", { class: isLabelHidden ? "hidden" : "label" }, [label]),
    element(
      "div",
      { class: "segments-frame" },
      options.map((option) =>
        element("label", { class: "segment" }, [
          element("input", { type: "radio", name, value: option.value, checked: option.value === value }, [], { on: { choose } }),
          element("span", {}, [option.label]),
        ]),
      ),
    ),
  ]);
