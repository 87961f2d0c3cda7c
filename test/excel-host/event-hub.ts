import { registeredType, workbookTarget } from "./events.ts";
import type { ModelEvent } from "./model/types.ts";
import { errors } from "./protocol/errors.ts";
import type { HostObject } from "./protocol/host-object.ts";

/** A Rich-API message for the client. */
export interface HostMessage {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  /** JSON text. */
  readonly message: string;
}

const category = 65_536;
/** Members of an event's message that older hosts do not send, with the ExcelApi that brought them. */
const since: Readonly<Record<string, number>> = {
  triggerSource: 14,
  valueBefore: 9,
  valueAfter: 9,
  valueTypeBefore: 9,
  valueTypeAfter: 9,
};

/** Sends what happens in the workbook to those who registered for it: after the batch in which it happened, in order. */
export class EventHub {
  readonly listeners = new Set<(message: HostMessage) => void>();
  /** While true, nothing arrives: what happens then is never heard of. */
  isLosing = false;
  /** While true, each message arrives twice, as after a pane was closed and opened again in some builds. */
  isDoubling = false;
  /** Milliseconds until a message arrives. */
  delay = 0;
  readonly #registrations = new Map<string, number>();
  readonly #minor: number;
  #pending = 0;
  #idle: (() => void)[] = [];

  constructor(excelApi: string) {
    this.#minor = Number(excelApi.split(".")[1] ?? 0);
  }

  /** `_Register…` and `_Unregister…` on an object. */
  register(object: HostObject, method: string): void {
    const target = object.eventTarget();
    const event = registeredType(object.apiName, method);
    if (target === null || event === null) throw errors.notImplemented(`${object.apiName}.${method}`);
    const key = `${event.type} ${target}`;
    const count = (this.#registrations.get(key) ?? 0) + (event.isOn ? 1 : -1);
    if (count > 0) this.#registrations.set(key, count);
    else this.#registrations.delete(key);
  }

  /** Whether anybody listens to a kind of event, on a sheet or on all. */
  hasListeners(type: number): boolean {
    return [...this.#registrations.keys()].some((key) => key.startsWith(`${type} `));
  }

  queue(event: ModelEvent): void {
    if (this.isLosing) return;
    const targets = [
      ...(event.audience === "collection" ? [] : [event.sheet]),
      ...(event.audience === "sheet" ? [] : [workbookTarget]),
    ].filter((target) => this.#registrations.has(`${event.type} ${target}`));
    if (targets.length === 0) return;
    this.later(() => this.#deliver(event, targets));
  }

  /** Does something when a message sent now would arrive; `settled` waits for it. */
  later(action: () => void): void {
    this.#pending += 1;
    setTimeout(() => {
      action();
      this.#pending -= 1;
      if (this.#pending === 0) this.#rest();
    }, this.delay);
  }

  /** Resolves when every message on its way has arrived, and the client has called its handlers. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle.push(resolve);
      if (this.#pending === 0) this.#rest();
    });
  }

  /** The client hands a message on through promises: a turn later they are done. */
  #rest(): void {
    for (const resolve of this.#idle.splice(0)) setTimeout(resolve, 0);
  }

  #deliver(event: ModelEvent, targets: readonly string[]): void {
    const message = JSON.stringify(this.#known(event.message()));
    for (const target of this.isDoubling ? [...targets, ...targets] : targets) {
      for (const listener of this.listeners) listener({ category, type: event.type, target, message });
    }
  }

  #known(message: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(message).filter(([key]) => (since[key] ?? 0) <= this.#minor));
  }
}
