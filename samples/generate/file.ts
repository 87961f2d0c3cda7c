/** One file of the samples. */
export interface SampleFile {
  /** Below samples/, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A text as a file in UTF-8. */
export const textFile = (path: string, text: string): SampleFile => ({ path, bytes: new TextEncoder().encode(text) });

/** Data as a file that people can read too. */
export const jsonFile = (path: string, data: unknown): SampleFile => textFile(path, `${JSON.stringify(data, null, 2)}\n`);
