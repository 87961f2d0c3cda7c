import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../../analysis/cli/run.ts";
import { Place } from "../cli/streams.ts";
import { clients, wideCsv } from "./client-files.ts";

let root: string;
let place: Place;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-report-"));
  place = new Place();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const csr = (...words: readonly string[]): Promise<number> => run(["report", ...words, "--lang", "en"], place);
const at = (name: string): string => join(root, name);

test("a file of one company gives a page or a document, and is itself never overwritten", async () => {
  writeFileSync(at("a.csv"), wideCsv(clients(1)));
  expect(await csr(at("a.csv"), "--out", at("r.html"))).toBe(0);
  expect(readFileSync(at("r.html"), "utf8")).toContain("Where we want to improve");
  expect(await csr(at("a.csv"), "--out", at("r.docx"))).toBe(0);
  expect(readFileSync(at("r.docx")).subarray(0, 2).toString()).toBe("PK");
  expect(await csr(at("a.csv"), "--docx", "--html", "--out", at("x.html"))).toBe(2);
  expect(await csr(at("a.csv"), "--out", at("a.csv"), "--force")).toBe(2);
  expect(readFileSync(at("a.csv"), "utf8")).toBe(wideCsv(clients(1)));
});

test("of several companies one has to be named", async () => {
  writeFileSync(at("a.csv"), wideCsv(clients(3)));
  expect(await csr(at("a.csv"), "--out", at("r.html"))).toBe(2);
  expect(place.err).toContain("--firm");
  expect(await csr(at("a.csv"), "--firm", "C02", "--out", at("r.html"))).toBe(0);
  expect(await csr(at("a.csv"), "--firm", "C02", "--year", "1999", "--out", at("s.html"))).toBe(2);
  expect(existsSync(at("s.html"))).toBe(false);
});
