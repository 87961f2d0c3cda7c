import { constants, createInflateRaw, inflateRawSync } from "node:zlib";

/** Inflates data of a known size into a place that is given to it. */
export interface RawInflater {
  /** False unless the data are sound and give exactly `size` bytes. One byte behind them may be written over. */
  inflate(stored: Buffer, into: Buffer, at: number, size: number): boolean;
}

/** What stands behind a zlib stream of Node. It is not documented, so it is only used where it looks as expected. */
interface Handle {
  reset(): void;
  writeSync(flush: number, from: Buffer, fromAt: number, fromSize: number, into: Buffer, intoAt: number, intoSize: number): void;
}

const isHandle = (value: unknown): value is Handle =>
  typeof value === "object" && value !== null && "reset" in value && "writeSync" in value && "onerror" in value;

/**
 * One inflater for all parts: making a new one costs as much as inflating 50 KB. `inflateRawSync` is the way where Node
 * keeps its streams otherwise than expected.
 */
export const rawInflater: RawInflater = persistent() ?? { inflate: inflateOnce };

function persistent(): RawInflater | null {
  const stream: unknown = createInflateRaw();
  if (typeof stream !== "object" || stream === null || !("_handle" in stream) || !("_writeState" in stream)) return null;
  const { _handle: handle, _writeState: left } = stream;
  if (!isHandle(handle) || !(left instanceof Uint32Array)) return null;
  let failed = false;
  Object.assign(handle, {
    onerror: () => {
      failed = true;
    },
  });
  const inflate: RawInflater["inflate"] = (stored, into, at, size) => {
    failed = false;
    handle.reset();
    // One byte more than stated, so that data which give more are noticed.
    handle.writeSync(constants.Z_FINISH, stored, 0, stored.length, into, at, size + 1);
    const [outLeft, inLeft] = left;
    return !failed && outLeft === 1 && inLeft === 0;
  };
  return worksAsExpected(inflate) ? { inflate } : null;
}

/** `abc` deflated, the same cut short, and sound data again. */
function worksAsExpected(inflate: RawInflater["inflate"]): boolean {
  const deflated = Buffer.from([0x4b, 0x4c, 0x4a, 0x06, 0x00]);
  const into = Buffer.alloc(8);
  const isRead = (stored: Buffer, size: number): boolean => inflate(stored, into, 2, size) && into.toString("latin1", 2, 5) === "abc";
  return isRead(deflated, 3) && !inflate(deflated.subarray(0, 3), into, 2, 3) && !inflate(deflated, into, 2, 2) && isRead(deflated, 3);
}

function inflateOnce(stored: Buffer, into: Buffer, at: number, size: number): boolean {
  try {
    const bytes = inflateRawSync(stored, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) });
    bytes.copy(into, at);
    return bytes.length === size;
  } catch {
    return false;
  }
}
