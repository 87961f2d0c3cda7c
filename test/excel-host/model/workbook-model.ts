import { asCalculator, type Calculator, type CalculatorOption } from "../calculator.ts";
import { eventTypes } from "../events.ts";
import type { Box } from "./box.ts";
import { newSheet } from "./sheet.ts";
import { emit } from "./sheets.ts";
import { Person } from "./person.ts";
import type { EditResult } from "./user.ts";
import type { Actor, DefinedName, ModelEvent, Property, Protection, Selection, Sheet, Shift, WorkbookState, XmlPart } from "./types.ts";

export interface WorkbookOptions {
  readonly name?: string;
  /** Names of the sheets it opens with; one "Sheet1" by default. */
  readonly sheets?: readonly string[];
  readonly calc?: CalculatorOption;
  readonly locale?: string;
}

/** The open workbook. All state is plain; README.md lists it. */
export class WorkbookModel implements WorkbookState {
  name: string;
  readonly sheets: Sheet[] = [];
  names: DefinedName[] = [];
  active: Sheet;
  selection: Selection;
  protection: Protection = { protected: false, password: null, options: null };
  calculationMode = "Automatic";
  customProperties: Property[] = [];
  properties: Record<string, unknown> = newProperties();
  settings: Property[] = [];
  xmlParts: XmlPart[] = [];
  created: (string | null)[] = [];
  isDirty = false;
  actor: Actor = "user";
  readonly locale: string;
  /** Who hears of changes: the host, and tests. */
  readonly listeners = new Set<(event: ModelEvent) => void>();
  /** Who holds ranges that move with their cells. */
  readonly shiftListeners = new Set<(shift: Shift) => void>();
  /** What the person in front of Excel does. */
  readonly user: Person = new Person(this, "user");
  /** What somebody else does who has the same file open: the events say "Remote". */
  readonly coauthor: Person = new Person(this, "coauthor");
  #calculator: Calculator | null;
  #isStale = false;
  #isCalculating = false;
  #nextId = 1;

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? "Book1.xlsx";
    this.locale = options.locale ?? "en-US";
    this.#calculator = asCalculator(options.calc);
    const [first = "Sheet1", ...others] = options.sheets ?? ["Sheet1"];
    this.active = newSheet(this.nextId(), first);
    this.selection = { sheet: this.active, box: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.sheets.push(this.active, ...others.map((name) => newSheet(this.nextId(), name)));
  }

  nextId(): string {
    return `{00000000-0000-4000-8000-${String(this.#nextId++).padStart(12, "0")}}`;
  }

  cellsChanged(sheet: Sheet, box: Box): void {
    this.isDirty = true;
    this.#isStale = true;
    this.#calculator?.cellsChanged(sheet, box);
  }

  structureChanged(): void {
    this.isDirty = true;
    this.#isStale = true;
    this.#calculator?.structureChanged();
  }

  /** Lets another engine compute the formulas from now on. */
  calculateWith(calculator: CalculatorOption): void {
    this.#calculator = asCalculator(calculator);
    this.structureChanged();
  }

  calculate(force = false): void {
    const isDue = force || (this.#isStale && this.calculationMode !== "Manual");
    if (!isDue || this.#calculator === null || this.#isCalculating) return;
    this.#isCalculating = true;
    try {
      this.#calculator.recalculate(this);
      this.#isStale = false;
    } finally {
      this.#isCalculating = false;
    }
    for (const sheet of this.sheets) emit(this, eventTypes.calculated, sheet, "both", { address: "" });
  }

  emit(event: ModelEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  shifted(shift: Shift): void {
    for (const listener of this.shiftListeners) listener(shift);
  }

  /** Types into a cell as the user; short for `user.edit`. */
  userEdit(sheet: Sheet | string, cell: string, input: string | number | boolean): EditResult {
    return this.user.edit(sheet, cell, input);
  }

  /** Does something as somebody else than the add-in. */
  as<Result>(actor: Actor, action: () => Result): Result {
    const before = this.actor;
    this.actor = actor;
    try {
      return action();
    } finally {
      this.actor = before;
    }
  }
}

function newProperties(): Record<string, unknown> {
  return {
    author: "",
    category: "",
    comments: "",
    company: "",
    creationDate: "2026-01-01T00:00:00Z",
    keywords: "",
    lastAuthor: "",
    manager: "",
    revisionNumber: 0,
    subject: "",
    title: "",
  };
}
