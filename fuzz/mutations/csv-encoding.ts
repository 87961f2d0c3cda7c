import type { BytesMutation } from "./mutation.ts";

const recoded = (name: string, change: (text: string) => Uint8Array): BytesMutation => ({
  name: `encoding: ${name}`,
  apply: (bytes) => new Uint8Array(change(new TextDecoder().decode(bytes))),
});

const swapped = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

/** The text of a CSV in other encodings, sound ones and others. */
export const csvEncodingMutations: readonly BytesMutation[] = [
  recoded("byte order mark", (text) => Buffer.from(`\uFEFF${text}`)),
  recoded("two byte order marks", (text) => Buffer.from(`\uFEFF\uFEFF${text}`)),
  recoded("UTF-16", (text) => Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, "utf16le")])),
  recoded("UTF-16, big end first", (text) => Buffer.concat([Buffer.of(0xfe, 0xff), swapped(text)])),
  recoded("UTF-16 without a mark", (text) => Buffer.from(text, "utf16le")),
  recoded("UTF-16 with half a character", (text) => Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, "utf16le"), Buffer.of(0x41)])),
  recoded("Latin-1", (text) => Buffer.from(text, "latin1")),
  recoded("a lone byte", (text) => Buffer.concat([Buffer.from(text), Buffer.of(0x81)])),
  recoded("a zero byte", (text) => Buffer.concat([Buffer.from(text), Buffer.of(0)])),
  recoded("overlong", (text) => Buffer.concat([Buffer.from(text), Buffer.of(0xc0, 0x80)])),
];
