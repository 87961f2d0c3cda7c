import { eventTypes } from "../events.ts";
import { emit } from "../model/sheets.ts";
import type { Protection, Sheet } from "../model/types.ts";
import { errors } from "../protocol/errors.ts";
import { HostObject } from "../protocol/host-object.ts";
import type { Context } from "./context.ts";

const defaultOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const;

/** Protection of the workbook's structure. */
export class WorkbookProtection extends HostObject {
  readonly apiName = "WorkbookProtection";
  readonly #protection: Protection;

  constructor(context: Context) {
    super();
    this.#protection = context.workbook.protection;
  }

  get Protected(): boolean {
    return this.#protection.protected;
  }
  Protect(password?: string): void {
    protect(this.#protection, password, null);
  }
  Unprotect(password?: string): void {
    unprotect(this.#protection, password);
  }
}

/** Protection of a sheet. */
export class WorksheetProtection extends HostObject {
  readonly apiName = "WorksheetProtection";
  readonly #context: Context;
  readonly #sheet: Sheet;

  constructor(context: Context, sheet: Sheet) {
    super();
    this.#context = context;
    this.#sheet = sheet;
  }

  get Protected(): boolean {
    return this.#sheet.protection.protected;
  }
  get Options(): unknown {
    return this.#sheet.protection.options ?? { ...defaultOptions };
  }
  Protect(options?: Readonly<Record<string, unknown>> | null, password?: string): void {
    protect(this.#sheet.protection, password, { ...defaultOptions, ...options });
    this.#tell();
  }
  Unprotect(password?: string): void {
    unprotect(this.#sheet.protection, password);
    this.#tell();
  }

  #tell(): void {
    emit(this.#context.workbook, eventTypes.protectionChanged, this.#sheet, "both", { isProtected: this.Protected });
  }
}

/** Protecting what is protected, and unprotecting what is not, is refused, as in Excel. */
function protect(protection: Protection, password: string | undefined, options: Protection["options"]): void {
  if (protection.protected) throw errors.accessDenied();
  Object.assign(protection, { protected: true, password: password ?? null, options });
}

function unprotect(protection: Protection, password: string | undefined): void {
  const isWrong = protection.password !== null && protection.password !== password;
  if (!protection.protected || isWrong) throw errors.accessDenied();
  Object.assign(protection, { protected: false, password: null, options: null });
}
