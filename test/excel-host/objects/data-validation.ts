import { mustAllow } from "../model/guard.ts";
import type { Validation } from "../model/types.ts";
import {
  checkRule,
  isValid,
  isValidated,
  noAlert,
  noPrompt,
  ownValidation,
  removeValidation,
  validationOf,
  validationType,
} from "../model/validation.ts";
import { errors } from "../protocol/errors.ts";
import { HostObject } from "../protocol/host-object.ts";
import { CellsObject } from "./cells.ts";
import { formulaOf } from "../model/names.ts";

const longestTitle = 32;
const longestPrompt = 255;
const longestError = 225;

/** What may be typed into a range. */
export class DataValidation extends HostObject {
  readonly apiName = "DataValidation";
  readonly #range: CellsObject;

  constructor(range: CellsObject) {
    super();
    this.#range = range;
  }

  get Type(): string {
    const current = this.#current();
    return current === "mixed" && !isValidated(this.#range.sheet, this.#range.box) ? "MixedCriteria" : validationType(current);
  }
  get Rule(): unknown {
    const current = this.#current();
    return current === "mixed" ? null : (current?.rule ?? {});
  }
  set Rule(value: unknown) {
    const rule = readRule(value);
    checkRule(this.#range.context.workbook, rule);
    this.#own().rule = rule;
  }
  get IgnoreBlanks(): boolean | null {
    const current = this.#current();
    return current === "mixed" ? null : (current?.ignoreBlanks ?? true);
  }
  set IgnoreBlanks(value: boolean) {
    this.#own().ignoreBlanks = value;
  }
  get ErrorAlert(): unknown {
    const current = this.#current();
    return current === "mixed" ? null : (current?.errorAlert ?? noAlert);
  }
  set ErrorAlert(value: Validation["errorAlert"]) {
    checkTexts(value, longestError);
    this.#own().errorAlert = { ...noAlert, ...value };
  }
  get Prompt(): unknown {
    const current = this.#current();
    return current === "mixed" ? null : (current?.prompt ?? noPrompt);
  }
  set Prompt(value: Validation["prompt"]) {
    checkTexts(value, longestPrompt);
    this.#own().prompt = { ...noPrompt, ...value };
  }
  get Valid(): boolean | null {
    const { context, sheet, box } = this.#range;
    return isValid(context.workbook, sheet, box);
  }
  Clear(): void {
    mustAllow(this.#range.sheet, "allowFormatCells");
    removeValidation(this.#range.sheet, this.#range.box);
  }

  #current(): Validation | "mixed" | null {
    return validationOf(this.#range.sheet, this.#range.box);
  }

  #own(): Validation {
    if (this.#range.sheet.protection.protected) throw errors.accessDenied();
    return ownValidation(this.#range.sheet, this.#range.box);
  }
}

function checkTexts({ title, message }: Readonly<Record<string, unknown>>, most: number): void {
  if (typeof title === "string" && title.length > longestTitle) throw errors.invalidArgument();
  if (typeof message === "string" && message.length > most) throw errors.invalidArgument();
}

/** Reads a rule; a list may be given as a range object, which is kept as its address. */
function readRule(value: unknown): NonNullable<Validation["rule"]> {
  if (typeof value !== "object" || value === null) throw errors.invalidArgument();
  const kinds = Object.entries(value).map(([kind, details]: [string, unknown]) => [kind, rangesAsText(details)] as const);
  return Object.fromEntries(kinds);
}

function rangesAsText(details: unknown): Record<string, unknown> {
  if (typeof details !== "object" || details === null) throw errors.invalidArgument();
  const texts = Object.entries(details).map(([key, value]: [string, unknown]) => {
    return [key, value instanceof CellsObject ? formulaOf(value) : value] as const;
  });
  return Object.fromEntries(texts);
}
