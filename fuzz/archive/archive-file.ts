/** How one entry departs from what it should be; what is absent is as it should be. */
export interface RecordChange {
  readonly method?: number;
  readonly flags?: number;
  readonly checksum?: number;
  /** Sizes that the directory states. */
  readonly size?: number;
  readonly storedSize?: number;
  /** Added to the offset that the directory states. */
  readonly offsetShift?: number;
  /** Name in the local header. */
  readonly localName?: string;
  readonly extra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  readonly comment?: string;
  /** Sizes and checksum stand behind the data, and zeros in the local header; with or without the signature that may begin them. */
  readonly descriptor?: "signed" | "unsigned";
  readonly version?: number;
  /** Bytes between this entry and the next one. */
  readonly gap?: Uint8Array;
  /** Entry whose bytes this one uses, counted from 0. */
  readonly sharesBytesOf?: number;
}

/** A part of an archive before it is packed. */
export interface ArchiveEntry {
  readonly name: string;
  readonly data: Uint8Array;
  readonly record: RecordChange;
}

/** Damage to the packed bytes; `at` is a share of the length, so that it stays in place when the archive shrinks. */
export type Damage =
  | { readonly kind: "flip"; readonly at: number; readonly bit: number }
  | { readonly kind: "set"; readonly at: number; readonly byte: number }
  | { readonly kind: "zero"; readonly at: number; readonly length: number }
  | { readonly kind: "remove"; readonly at: number; readonly length: number }
  | { readonly kind: "cut"; readonly at: number }
  /** The same within the directory and the end record, which are few bytes of many; `at` is a share of their length. */
  | { readonly kind: "flip-directory"; readonly at: number; readonly bit: number };

/** A zip archive that is taken apart, with everything in it that can be wrong. */
export interface ArchiveFile {
  readonly entries: readonly ArchiveEntry[];
  readonly prefix?: Uint8Array;
  readonly suffix?: Uint8Array;
  readonly comment?: string;
  /** Order of the directory, where it is another one than that of the data: indexes of entries. */
  readonly directoryOrder?: readonly number[];
  /** Added to what the end record states. */
  readonly countShift?: number;
  readonly sizeShift?: number;
  readonly startShift?: number;
  readonly zip64?: boolean;
  readonly damages: readonly Damage[];
}

/** The same archive with one entry changed. */
export const withEntry = (archive: ArchiveFile, index: number, change: (entry: ArchiveEntry) => ArchiveEntry): ArchiveFile => ({
  ...archive,
  entries: archive.entries.map((entry, at) => (at === index ? change(entry) : entry)),
});

/** The same archive with the record of one entry changed. */
export const withRecord = (archive: ArchiveFile, index: number, change: RecordChange): ArchiveFile =>
  withEntry(archive, index, (entry) => ({ ...entry, record: { ...entry.record, ...change } }));
