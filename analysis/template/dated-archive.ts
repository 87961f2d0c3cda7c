/** Sizes and places in a zip file, after PKWARE's application note 4.3. */
const end = { size: 22, entries: 10, directory: 16 } as const;
const entry = { size: 46, time: 12, name: 28, extra: 30, comment: 32, local: 42 } as const;
const local = { time: 10 } as const;

/** 1 January 2025, midnight, as zip files write it: time below, date above. */
const date = (((2025 - 1980) << 9) | (1 << 5) | 1) << 16;

/**
 * An archive of exceljs with one date for all its parts. The library writes the time at which it was called, so that the same workbook would
 * have other bytes two seconds later. The archive is changed in place.
 */
export function datedArchive(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.byteLength - end.size;
  let at = view.getUint32(last + end.directory, true);
  for (let left = view.getUint16(last + end.entries, true); left > 0; left -= 1) {
    view.setUint32(at + entry.time, date, true);
    view.setUint32(view.getUint32(at + entry.local, true) + local.time, date, true);
    at += entry.size + [entry.name, entry.extra, entry.comment].reduce((sum, length) => sum + view.getUint16(at + length, true), 0);
  }
  return bytes;
}
