import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { pngFindings } from "./png.ts";

/** A square PNG of one colour. */
function png(edge: number, { type = 6, alpha = 0 }: { readonly type?: number; readonly alpha?: number } = {}): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header.set([8, type], 8);
  const line = [0, ...Array.from({ length: edge }, () => (type === 6 ? [0, 0, 0, alpha] : [0, 0, 0])).flat()];
  const chunk = (name: string, data: Uint8Array): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length, 0);
    head.write(name, 4, "latin1");
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const data = deflateSync(Buffer.from(Array.from({ length: edge }, () => line).flat()));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test("a transparent square of the size asked for has no finding", () => {
  expect(pngFindings(png(16), 16)).toEqual([]);
});

test.each([
  ["no picture", Buffer.from("GIF89a"), "is no PNG"],
  ["cut off", Buffer.from(png(16)).subarray(0, 20), "is no PNG"],
  ["of another size", png(32), "has 32 × 32 pixels, not 16 × 16"],
  ["without transparency", png(16, { type: 2 }), "has no transparency"],
  ["opaque in its corner", png(16, { alpha: 255 }), "has no transparent corner"],
])("an icon that is %s is found", (_what, bytes, finding) => {
  expect(pngFindings(bytes, 16)).toEqual([finding]);
});
