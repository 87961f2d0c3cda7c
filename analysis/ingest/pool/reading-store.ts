import type { Reading } from "../../../instrument/reading.ts";

/** Keeps what was read of a content, so that the same content need not be read again. */
export interface ReadingStore {
  /** The contents whose readings are kept as a whole. */
  keys(): readonly string[];
  /** The readings of a content in parts, as they were kept. */
  readings(key: string): Iterable<readonly Reading[]>;
  /** Keeps a part of a content's readings. The content counts as read when its last part is kept. */
  keep(key: string, readings: readonly Reading[], isLast: boolean): void;
}
