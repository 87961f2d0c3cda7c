/** One `context.sync()`. Bytes as UTF-8. */
export interface BatchCount {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  readonly isWrite: boolean;
}

/** How often, and with how much, the add-in spoke to the host. */
export class Counters {
  readonly batches: BatchCount[] = [];

  get syncs(): number {
    return this.batches.length;
  }
  get requestBytes(): number {
    return this.batches.reduce((sum, batch) => sum + batch.requestBytes, 0);
  }
  get responseBytes(): number {
    return this.batches.reduce((sum, batch) => sum + batch.responseBytes, 0);
  }
  /** The largest request so far. */
  get largestRequest(): number {
    return Math.max(0, ...this.batches.map((batch) => batch.requestBytes));
  }
  reset(): void {
    this.batches.length = 0;
  }
}

const encoder = new TextEncoder();

/** Length of a text as UTF-8. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
