import type { Messages } from "../../instrument/messages/en.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Item, Text } from "../../instrument/types.ts";

/** One code of a variable and what it means. */
export interface Category {
  readonly value: string | number;
  readonly label: Text;
}

/** What a column of the research data is. */
export interface Variable {
  /** Name of the column: letters, digits and underscores, for every statistics package. */
  readonly name: string;
  readonly label: Text;
  readonly type: "string" | "integer" | "number" | "date";
  /** All values that may stand here, in their order; empty where the variable has no list. */
  readonly categories: readonly Category[];
  /** Whether the order of the categories means something. */
  readonly isOrdered: boolean;
  readonly unit: Text | null;
  /** The question that the column belongs to, and what of it the column holds. */
  readonly of: { readonly item: Item; readonly part: "answer" | "missing" | "evidence" } | null;
}

/** A sentence in every language. */
export const spoken = (choose: (words: Messages) => string): Text => ({ zh: choose(messages.zh), en: choose(messages.en) });

/** A variable with what it needs; the rest as most variables have it. */
export const variable = (
  name: string,
  label: Text,
  { type = "string", categories = [], isOrdered = false, unit = null, of = null }: Partial<Omit<Variable, "name" | "label">> = {},
): Variable => ({ name, label, type, categories, isOrdered, unit, of });

/** The categories of a list of codes with their labels. */
export const categoriesOf = (labels: Readonly<Record<string, Text>>): readonly Category[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
