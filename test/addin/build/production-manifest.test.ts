import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { productionManifest, publishedBase } from "../../../scripts/production-manifest.js";
import { manifestFindings } from "../manifest/manifest-findings.ts";
import { minimumApi } from "../manifest/minimum-api.ts";
import { publishedFile } from "./published-file.ts";

const manifest = readFileSync(new URL("../../../manifest.xml", import.meta.url), "utf8");

test.each([
  ["https://example.org/csr", "https://example.org/csr/"],
  ["https://example.org/csr/", "https://example.org/csr/"],
  ["https://example.org", "https://example.org/"],
  ["https://Example.org:8443/a/b//", "https://example.org:8443/a/b/"],
  ["https://例子.cn/自评", "https://xn--fsqu00a.cn/%E8%87%AA%E8%AF%84/"],
  ["https://example.org/$&/r&d", "https://example.org/$&/r&d/"],
])("for %s everything in the manifest lies below %s, and every file is there", async (url, base) => {
  const file = await publishedFile();
  const xml = productionManifest(manifest, publishedBase(url));
  expect(manifestFindings(xml, { base, file, api: minimumApi, functions: new Set() })).toEqual([]);
  expect(xml).not.toContain("localhost");
});

test.each([
  ["nothing", undefined, "Nobody said"],
  ["blanks", "  ", "Nobody said"],
  ["no address", "example.org/csr", "is not an address"],
  ["an address without https", "http://example.org/csr", "does not begin with https://"],
  ["a file", "file:///srv/csr", "does not begin with https://"],
  ["localhost", "https://localhost:3000", "own address"],
  ["localhost with a dot", "https://localhost./csr", "own address"],
  ["a name below localhost", "https://csr.localhost/", "own address"],
  ["127.0.0.1", "https://127.0.0.1/csr", "own address"],
  ["127.0.0.1 in one number", "https://2130706433/csr", "own address"],
  ["::1", "https://[::1]/csr", "own address"],
  ["127.0.0.1 in six-byte spelling", "https://[::ffff:127.0.0.1]/csr", "own address"],
  ["an address with a question", "https://example.org/csr?v=1", "more than the address of a folder"],
  ["an address with a password", "https://me:secret@example.org/csr", "more than the address of a folder"],
])("%s is refused, and an example is given", (_what, url, reason) => {
  expect(() => publishedBase(url)).toThrow(reason);
  expect(() => publishedBase(url)).toThrow("such as https://example.org/csr");
});
