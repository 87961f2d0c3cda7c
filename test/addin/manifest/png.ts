import { inflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What keeps a file from being a square PNG of that many pixels with a transparent corner, as the ribbon needs it. */
export function pngFindings(file: Uint8Array, edge: number): readonly string[] {
  const bytes = Buffer.from(file);
  if (!bytes.subarray(0, 8).equals(signature) || bytes.length < 33) return ["is no PNG"];
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width !== edge || height !== edge) return [`has ${width} × ${height} pixels, not ${edge} × ${edge}`];
  if (bytes[24] !== 8 || bytes[25] !== 6) return ["has no transparency"];
  // A line begins with its filter; whichever it is, the first pixel of the first line is stored as it is.
  return inflateSync(pixels(bytes))[4] === 0 ? [] : ["has no transparent corner"];
}

function pixels(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let start = 8; start + 12 <= bytes.length; start += 12 + bytes.readUInt32BE(start))
    if (bytes.toString("latin1", start + 4, start + 8) === "IDAT")
      parts.push(bytes.subarray(start + 8, start + 8 + bytes.readUInt32BE(start)));
  return Buffer.concat(parts);
}
