import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { brokenFiles } from "../../samples/generate/broken/files.ts";
import { clientFiles, clientTables } from "../../samples/generate/clients/clients.ts";
import type { SampleFile } from "../../samples/generate/file.ts";
import { random } from "../../samples/generate/random.ts";
import { variantFiles } from "../../samples/generate/variants/variants.ts";
import { samplesFolder } from "./sample-files.ts";

const hashes = (files: readonly SampleFile[]): readonly (readonly [string, string])[] =>
  files.map(({ path: name, bytes }) => [name, createHash("sha256").update(bytes).digest("hex")]);

/** The first files of the clients: all of them take as long as all other tests of the samples. */
async function someClients(): Promise<readonly SampleFile[]> {
  const files: SampleFile[] = [];
  for await (const file of clientFiles()) if (files.push(file) === 8) break;
  return files;
}

async function generated(): Promise<readonly (readonly [string, string])[]> {
  return hashes([...(await someClients()), ...(await variantFiles()), ...(await brokenFiles())]);
}

test("a second run writes the same files, byte for byte", async () => {
  expect(await generated()).toEqual(await generated());
});

test("the project holds what the generator writes, as far as the layout of the workbook has no part in it", async () => {
  const broken = (await brokenFiles()).filter(({ path: name }) => /\.csv$|README\.md$/u.test(name) && !name.includes("xlsx-named-csv"));
  for (const { path: name, bytes } of [...clientTables(), ...broken])
    expect(readFileSync(path.join(samplesFolder, name)).equals(bytes), name).toBe(true);
});

test("each matter has a stream of its own, uniform from 0 to 1", () => {
  const draws = Array.from({ length: 5000 }, (_, index) => random("matter", index).next());
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...draws)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const share = draws.filter((draw) => Math.floor(draw * 10) === tenth).length / draws.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.12);
  }
});
