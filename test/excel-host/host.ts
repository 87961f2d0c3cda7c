import { bytesOf, Counters } from "./counters.ts";
import { type Fault, Faults, refusal, transportCodes } from "./faults.ts";
import { EventHub, type HostMessage } from "./event-hub.ts";
import { eventTypes } from "./events.ts";
import { shiftBox } from "./model/shift.ts";
import { WorkbookModel, type WorkbookOptions } from "./model/workbook-model.ts";
import { CellsObject } from "./objects/cells.ts";
import { rootObject } from "./objects/root.ts";
import { HostObject } from "./protocol/host-object.ts";
import { Interpreter } from "./protocol/interpreter.ts";
import { actionTypes, type RequestBody } from "./protocol/request.ts";

/** Colours of the Office theme, "#RRGGBB". */
export interface Theme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export interface HostOptions {
  /** Requirement sets that the host reports; ExcelApi 1.15 and dialogs by default. */
  readonly apis?: Readonly<Record<string, string>>;
  /** Language of the user interface, "en-US" or "zh-CN". */
  readonly locale?: string;
  readonly theme?: Partial<Theme>;
  /** A workbook to open, or how to make one. */
  readonly workbook?: WorkbookModel | WorkbookOptions;
  readonly calc?: WorkbookOptions["calc"];
  /** Faults that hold from the start. */
  readonly faults?: readonly Fault[];
  /** Largest request and response in bytes; Excel on the web refuses more than 5 MB. */
  readonly limits?: { readonly request?: number; readonly response?: number };
}

/** Answer to one request: a status other than 0 refuses it as a whole. */
export interface HostReply {
  readonly code: number;
  /** JSON text of the response body; empty where refused. */
  readonly body: string;
}

const defaultApis = { ExcelApi: "1.15", DialogApi: "1.2" };
const defaultLimit = 5 * 1024 * 1024;
const writes = 1;

const lightTheme: Theme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#000000",
  controlBackgroundColor: "#F3F3F3",
  controlForegroundColor: "#202020",
};

/** What the client calls once after its start. */
class AddinInternalService extends HostObject {
  readonly apiName = "AddinInternalService";
  NotifyActionHandlerReady(): void {
    // Nothing of the host waits for it.
  }
}

/** Excel without a transport: takes request bodies, gives responses and messages. Transports carry both to the client. */
export class Host {
  readonly workbook: WorkbookModel;
  readonly apis: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly theme: Theme;
  readonly faults = new Faults();
  readonly counters = new Counters();
  readonly events: EventHub;
  readonly #interpreter: Interpreter;
  #isCalculationDue = false;
  readonly #limits: { readonly request: number; readonly response: number };

  constructor(options: HostOptions = {}) {
    this.apis = options.apis ?? defaultApis;
    this.locale = options.locale ?? "en-US";
    this.theme = { ...lightTheme, ...options.theme };
    this.workbook = openWorkbook(options, this.locale);
    this.#limits = { request: options.limits?.request ?? defaultLimit, response: options.limits?.response ?? defaultLimit };
    this.events = new EventHub(this.apis["ExcelApi"] ?? "1.1");
    for (const fault of options.faults ?? []) this.faults.add(fault);
    this.#interpreter = new Interpreter({
      root: rootObject(this.workbook, () => this.faults.mustBeActive()),
      services: { "Microsoft.InternalService.AddinInternalService": new AddinInternalService() },
      onRegistration: (object, method) => this.events.register(object, method),
      beforeAction: (index) => this.faults.beforeAction(index),
      beforeMember: (member) => this.faults.beforeMember(member),
    });
    this.workbook.listeners.add((event) => {
      this.events.queue(event);
      if (event.type === eventTypes.changed) this.#calculateSoon();
    });
    this.workbook.shiftListeners.add((shift) => {
      for (const object of this.#interpreter.references.all()) {
        if (object instanceof CellsObject && object.sheet === shift.sheet) object.follow((box) => shiftBox(box, shift));
      }
    });
  }

  /** Answers one request of the client. */
  async request(text: string, flags: number): Promise<HostReply> {
    const request: RequestBody = JSON.parse(text);
    if (isOwn(request)) return { code: 0, body: JSON.stringify(this.#interpreter.process(request)) };
    const faults = await this.faults.meet(flags);
    for (const fault of faults) {
      if (fault.kind === "slow") await pause(fault.milliseconds);
      if (fault.kind === "coauthor") this.workbook.as("coauthor", () => fault.edit(this.workbook));
    }
    const requestBytes = bytesOf(text);
    const code = refusal(faults);
    // What answers too much was done all the same.
    if (code === transportCodes.responseTooLarge) this.#run(request, faults);
    if (code !== 0) return { code, body: "" };
    if (requestBytes > this.#limits.request) return { code: transportCodes.requestTooLarge, body: "" };
    const body = this.#run(request, faults);
    const responseBytes = bytesOf(body);
    this.counters.batches.push({ requestBytes, responseBytes, actions: request.Actions.length, isWrite: (flags & writes) !== 0 });
    if (responseBytes > this.#limits.response) return { code: transportCodes.responseTooLarge, body: "" };
    return { code: 0, body };
  }

  /** Hears of every message for the client; the result stops it. */
  onMessage(listener: (message: HostMessage) => void): () => void {
    this.events.listeners.add(listener);
    return () => this.events.listeners.delete(listener);
  }

  /** Formulas are computed when they are read; who listens to calculations wants them at once. */
  #calculateSoon(): void {
    if (this.#isCalculationDue || !this.events.hasListeners(eventTypes.calculated)) return;
    this.#isCalculationDue = true;
    this.events.later(() => {
      this.#isCalculationDue = false;
      this.workbook.calculate();
    });
  }

  #run(request: RequestBody, faults: readonly Fault[]): string {
    const response = this.workbook.as("addin", () => this.faults.during(faults, () => this.#interpreter.process(request)));
    return JSON.stringify(response);
  }
}

/**
 * Whether the client speaks for itself: its greeting, or giving up references after `Excel.run`.
 * Such requests are no syncs of the add-in: no fault meets them, and they do not count.
 */
function isOwn({ Actions: actions, ObjectPaths: paths }: RequestBody): boolean {
  const isGreeting = Object.values(paths).some(({ Name }) => Name.startsWith("Microsoft.InternalService."));
  const calls = actions.filter(({ ActionType }) => ActionType !== actionTypes.instantiate);
  return isGreeting || (calls.length > 0 && calls.every(({ Name }) => Name === "_RemoveReference"));
}

function openWorkbook({ workbook, calc }: HostOptions, locale: string): WorkbookModel {
  const opened = workbook instanceof WorkbookModel ? workbook : new WorkbookModel({ locale, ...workbook });
  if (calc !== undefined) opened.calculateWith(calc);
  return opened;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
