import type { WorkbookState } from "../model/types.ts";
import { errors } from "../protocol/errors.ts";
import { exposeState, HostObject, StateObject } from "../protocol/host-object.ts";

/** Excel itself. */
export class Application extends HostObject {
  readonly apiName = "Application";
  readonly #workbook: WorkbookState;

  constructor(workbook: WorkbookState) {
    super();
    this.#workbook = workbook;
  }

  get CalculationMode(): string {
    return this.#workbook.calculationMode;
  }
  set CalculationMode(mode: string) {
    if (!["Automatic", "AutomaticExceptTables", "Manual"].includes(mode)) throw errors.invalidArgument();
    this.#workbook.calculationMode = mode;
  }
  get CalculationState(): string {
    return "Done";
  }
  get CalculationEngineVersion(): number {
    return 191029;
  }
  get DecimalSeparator(): string {
    return ".";
  }
  get ThousandsSeparator(): string {
    return ",";
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  get CultureInfo(): HostObject {
    return new CultureInfo({ name: this.#workbook.locale });
  }
  Calculate(): void {
    this.#workbook.calculate(true);
  }
  SuspendApiCalculationUntilNextSync(): void {
    // Formulas are computed when they are read: there is nothing to hold back.
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    // There is no screen.
  }
  /** Opens a new window; the add-in never hears of it again, so the emulator only notes the bytes. */
  CreateWorkbook(base64?: string | null): HostObject {
    if (typeof base64 === "string" && !/^[A-Za-z0-9+/]+=*$/.test(base64)) throw errors.invalidArgument();
    this.#workbook.created.push(base64 ?? null);
    return new WorkbookCreated(this.#workbook.created.length);
  }
  _GetWorkbookCreatedById(id: string): HostObject {
    return new WorkbookCreated(Number(id));
  }
}

/** A workbook that was made and may be opened. */
class WorkbookCreated extends HostObject {
  readonly apiName = "WorkbookCreated";
  readonly #id: number;

  constructor(id: number) {
    super();
    this.#id = id;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: String(this.#id) };
  }
  get Id(): string {
    return String(this.#id);
  }
  Open(): void {
    // The window that opens is not this add-in's.
  }
}

class NumberFormatInfo extends StateObject<object> {
  readonly apiName = "NumberFormatInfo";
}
exposeState(NumberFormatInfo, ["-NumberDecimalSeparator", "-NumberGroupSeparator"]);

class DatetimeFormatInfo extends StateObject<object> {
  readonly apiName = "DatetimeFormatInfo";
}
exposeState(DatetimeFormatInfo, ["-DateSeparator", "-LongDatePattern", "-LongTimePattern", "-ShortDatePattern", "-TimeSeparator"]);

class CultureInfo extends StateObject<{ readonly name: string }> {
  readonly apiName = "CultureInfo";
  get NumberFormat(): HostObject {
    return new NumberFormatInfo({ numberDecimalSeparator: ".", numberGroupSeparator: "," });
  }
  get DatetimeFormat(): HostObject {
    const isChinese = this.state.name.startsWith("zh");
    return new DatetimeFormatInfo({
      dateSeparator: "/",
      timeSeparator: ":",
      longTimePattern: isChinese ? "H:mm:ss" : "h:mm:ss AM/PM",
      shortDatePattern: isChinese ? "yyyy/m/d" : "m/d/yyyy",
      longDatePattern: isChinese ? "yyyy年m月d日" : "dddd, mmmm d, yyyy",
    });
  }
}
exposeState(CultureInfo, ["-Name"]);
