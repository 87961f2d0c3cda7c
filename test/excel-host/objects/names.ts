import { isError } from "../model/coerce.ts";
import { formulaCheck } from "../model/formula-check.ts";
import { addName, deleteName, findName, formulaOf, namesOf, resolve } from "../model/names.ts";
import type { DefinedName, Sheet } from "../model/types.ts";
import { errors } from "../protocol/errors.ts";
import { exposeState, type HostObject, KeyedCollection, StateObject } from "../protocol/host-object.ts";
import { CellsObject } from "./cells.ts";
import type { Context } from "./context.ts";

/** The names of the workbook, or of one sheet. */
export class NamedItemCollection extends KeyedCollection {
  readonly apiName = "NamedItemCollection";
  readonly #context: Context;
  readonly #scope: string | null;

  constructor(context: Context, sheet: Sheet | null) {
    super();
    this.#context = context;
    this.#scope = sheet?.id ?? null;
  }

  items(): readonly HostObject[] {
    return namesOf(this.#context.workbook, this.#scope).map((name) => this.#context.make.namedItem(name));
  }
  find(key: unknown): HostObject | null {
    const name = findName(this.#context.workbook, this.#scope, String(key));
    return name === null ? null : this.#context.make.namedItem(name);
  }
  Add(name: string, reference: unknown, comment: string | null = null): HostObject {
    const formula = reference instanceof CellsObject ? formulaOf(reference) : typedFormula(reference);
    const added = addName(this.#context.workbook, { name, formula, comment: comment ?? "", scope: this.#scope });
    return this.#context.make.namedItem(added);
  }
  AddFormulaLocal(name: string, formula: string, comment: string | null = null): HostObject {
    return this.Add(name, formula, comment);
  }
  GetItemOrNullObject(name: string): HostObject | null {
    return this.find(name);
  }
}

/** A name's formula: as typed with "=", or a constant. */
function typedFormula(reference: unknown): string {
  if (typeof reference === "number" || typeof reference === "boolean") return `=${String(reference).toUpperCase()}`;
  if (typeof reference !== "string" || reference === "") throw errors.invalidArgument();
  return reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
}

/** One defined name. */
export class NamedItem extends StateObject<DefinedName> {
  readonly apiName = "NamedItem";
  readonly #context: Context;

  constructor(context: Context, name: DefinedName) {
    super(name);
    this.#context = context;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.state.name };
  }
  get Formula(): string {
    return this.state.formula;
  }
  set Formula(formula: string) {
    const typed = typedFormula(formula);
    formulaCheck(this.#context.workbook)(typed);
    this.state.formula = typed;
    this.#context.workbook.structureChanged();
  }
  get Scope(): string {
    return this.state.scope === null ? "Workbook" : "Worksheet";
  }
  get Type(): string {
    if (this.#isReference()) return "Range";
    const constant = this.#constant();
    if (typeof constant === "number") return "Double";
    if (typeof constant === "boolean") return "Boolean";
    return isError(constant) ? "Error" : "String";
  }
  /** The address of a range, or the constant. */
  get Value(): unknown {
    return this.#isReference() ? this.state.formula.slice(1) : this.#constant();
  }
  get Worksheet(): HostObject {
    const sheet = this.WorksheetOrNullObject;
    if (sheet === null) throw errors.itemNotFound();
    return sheet;
  }
  get WorksheetOrNullObject(): HostObject | null {
    const sheet = this.#sheet();
    return sheet === null ? null : this.#context.make.worksheet(sheet);
  }
  GetRange(): HostObject {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw errors.itemNotFound();
    return range;
  }
  GetRangeOrNullObject(): HostObject | null {
    const place = this.#isReference() ? resolve(this.#context.workbook, this.state.formula, this.#sheet()) : null;
    return place === null ? null : this.#context.make.range(place.sheet, place.box);
  }
  Delete(): void {
    deleteName(this.#context.workbook, this.state);
  }

  #sheet(): Sheet | null {
    return this.#context.workbook.sheets.find(({ id }) => id === this.state.scope) ?? null;
  }

  #isReference(): boolean {
    return resolve(this.#context.workbook, this.state.formula, this.#sheet()) !== null;
  }

  #constant(): unknown {
    const text = this.state.formula.slice(1);
    if (/#REF!/.test(text)) return "#REF!";
    const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
    if (quoted !== undefined) return quoted.replaceAll('""', '"');
    if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
    const number = Number(text);
    // A formula such as =SUM(…): Excel would give its result, the emulator its text.
    return Number.isNaN(number) ? text : number;
  }
}
exposeState(NamedItem, ["-Name", "Visible", "Comment"]);
