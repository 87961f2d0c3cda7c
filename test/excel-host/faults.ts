import { errors, RichApiError } from "./protocol/errors.ts";
import type { WorkbookModel } from "./model/workbook-model.ts";

/** Status codes with which Excel refuses a whole request. */
export const transportCodes = {
  /** A cell is being edited. */
  cellEdit: 5004,
  sessionTimeout: 5012,
  modalDialog: 5016,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

type TransportFault = keyof typeof transportCodes;

/** What goes wrong. */
export type FaultKind =
  | { readonly kind: TransportFault }
  /** The host answers late. */
  | { readonly kind: "slow"; readonly milliseconds: number }
  /** The n-th action (from 0) of a request fails, or the first use of a member ("WorksheetCollection.add", "Range.formulas"). */
  | {
      readonly kind: "failure";
      readonly action?: number;
      readonly member?: string | RegExp;
      readonly code?: string;
      readonly message?: string;
    }
  /** Another workbook has the focus: activate, select and adding sheets fail. */
  | { readonly kind: "otherWorkbookActive" }
  /** Somebody else edits the file before the request is answered. */
  | { readonly kind: "coauthor"; readonly edit: (workbook: WorkbookModel) => void };

/** What goes wrong, for how long, and with which requests. */
export type Fault = FaultKind & {
  /** For so many requests; until it is lifted where left out. */
  readonly times?: number;
  /** Only requests that change something. */
  readonly writesOnly?: boolean;
};

interface Active {
  readonly fault: Fault;
  left: number;
}

const writes = 1;
const delayForCellEdit = 64;

/** Faults that can be set and lifted while the add-in runs. */
export class Faults {
  #active: Active[] = [];
  #current: readonly Fault[] = [];
  readonly #waiting: (() => void)[] = [];

  /** Sets a fault; the result lifts it. */
  add(fault: Fault): () => void {
    const active = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
    this.#active.push(active);
    return () => this.#lift(active);
  }

  /** Lifts all. */
  clear(): void {
    for (const active of this.#active) this.#lift(active);
  }

  /** The faults that meet this request; each use counts. */
  async meet(flags: number): Promise<readonly Fault[]> {
    if ((flags & delayForCellEdit) !== 0) await this.#editEnds();
    const isWrite = (flags & writes) !== 0;
    const met = this.#active.filter(({ fault }) => isWrite || fault.writesOnly !== true);
    for (const active of met) active.left -= 1;
    this.#active = this.#active.filter(({ left }) => left > 0);
    return met.map(({ fault }) => fault);
  }

  /** While a batch runs, its faults throw from here. */
  during<Result>(faults: readonly Fault[], run: () => Result): Result {
    this.#current = faults;
    try {
      return run();
    } finally {
      this.#current = [];
    }
  }

  beforeAction(index: number): void {
    for (const fault of this.#current) if (fault.kind === "failure" && fault.action === index) throw failure(fault);
  }

  beforeMember(member: string): void {
    for (const fault of this.#current) {
      if (fault.kind !== "failure" || fault.member === undefined) continue;
      const matches = typeof fault.member === "string" ? fault.member === member : fault.member.test(member);
      if (matches) throw failure(fault);
    }
  }

  mustBeActive(): void {
    if (this.#current.some((fault) => fault.kind === "otherWorkbookActive")) throw errors.general();
  }

  async #editEnds(): Promise<void> {
    if (!this.#active.some(({ fault }) => fault.kind === "cellEdit")) return;
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
    });
    await this.#editEnds();
  }

  #lift(active: Active): void {
    this.#active = this.#active.filter((other) => other !== active);
    if (active.fault.kind === "cellEdit") for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

function failure(fault: Extract<Fault, { kind: "failure" }>): RichApiError {
  if (fault.code === undefined) return errors.general(fault.message);
  return new RichApiError(fault.code, fault.message ?? `The host emulator was told to fail with ${fault.code}.`, 500);
}

/** The status with which the request as a whole is refused, or 0. */
export function refusal(faults: readonly Fault[]): number {
  for (const { kind } of faults) if (isTransport(kind)) return transportCodes[kind];
  return 0;
}

function isTransport(kind: Fault["kind"]): kind is TransportFault {
  return kind in transportCodes;
}
