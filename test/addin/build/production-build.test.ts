import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { productionBuild } from "./production-build.ts";

let folder: string;
let files: readonly string[];
let page: string;

beforeAll(async () => {
  folder = await productionBuild();
  files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.split(path.sep).join("/"));
  page = read("taskpane.html");
});

const read = (file: string): string => readFileSync(path.join(folder, file), "utf8");
const addresses = (html: string): readonly string[] => [...html.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, address]) => address ?? "");
const own = (): readonly string[] => addresses(page).filter((address) => !address.startsWith("https://"));

/** What is fetched before the pane shows itself. */
const atStart = (): readonly string[] => own().filter((address) => /\.(?:js|css)$/u.test(address));
const kilobytes = (names: readonly string[]): number => names.reduce((sum, name) => sum + gzipSync(read(name)).length, 0) / 1000;
const chunk = (name: string): string => files.find((file) => file.startsWith(`${name}.`) && file.endsWith(".js")) ?? "";

test("what the pane loads at its start is under 150 kB, compressed", () => {
  expect(
    atStart()
      .map((file) => path.extname(file))
      .toSorted(),
  ).toEqual([".css", ".js"]);
  expect(kilobytes(atStart())).toBeLessThan(150);
});

test("charts and workbooks come in chunks of their own, which nothing loads at the start", () => {
  const [script = ""] = atStart().filter((file) => file.endsWith(".js"));
  expect(read(script)).not.toContain("vega-lite/v6.json");
  expect(read(script)).not.toContain("xl/worksheets");
  expect(chunk("vega")).not.toBe("");
  const later = files.filter((file) => file.endsWith(".js") && !atStart().includes(file));
  expect(later.filter((file) => kilobytes([file]) > 320)).toEqual([]);
});

test("the page asks for its own files, by paths that hold in any folder, and for Office.js from Microsoft", () => {
  expect(addresses(page).filter((address) => address.startsWith("https://"))).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  ]);
  expect(own().every((address) => /^[\w-]/u.test(address) && !/^[\w+.-]+:/u.test(address))).toBe(true);
  expect(own().filter((address) => !files.includes(address))).toEqual([]);
});

test.each(["help.html", "help.zh-CN.html"])("%s leads only to files that are there, and runs no script", (name) => {
  const leads = addresses(read(name));
  expect(leads.length).toBeGreaterThan(2);
  expect(leads.filter((address) => !files.includes(address))).toEqual([]);
  expect(read(name)).toContain("default-src 'none'");
  expect(read(name)).not.toContain("<script");
});

test("the page's policy comes before everything it binds, forbids all, and allows no eval and no inline code", () => {
  const [policy = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(page)?.slice(1) ?? [];
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.search(/<(?:script|link|style|img)/u));
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self' https://appsforoffice.microsoft.com",
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/iu);
});

test("every script and style that may change has its content in its name, so that nobody keeps an old one", () => {
  const built = files.filter((file) => /\.(?:js|css)$/u.test(file) && file !== "help.css");
  expect(built.length).toBeGreaterThan(4);
  expect(built.filter((file) => !/\.[\da-f]{8}\.(?:js|css)$/u.test(file))).toEqual([]);
});

test("nothing is published that only developers need", () => {
  expect(files.filter((file) => /\.(?:map|ts|d\.ts|tsbuildinfo|svg|xml)$/u.test(file))).toEqual([]);
  const [script = ""] = atStart().filter((file) => file.endsWith(".js"));
  expect(read(script)).not.toMatch(/\beval\(|new Function\(|sourceMappingURL|localhost/u);
});

test("the licences of all packages that are in it lie beside it", () => {
  const licences = read("third-party-licences.txt");
  const inChunks = { vega: ["vega", "vega-lite", "vega-interpreter", "d3-array", "papaparse"], exceljs: ["exceljs", "jszip"] };
  const expected = Object.entries(inChunks).flatMap(([name, packages]) => (chunk(name) === "" ? [] : packages));
  for (const name of expected) expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+.*: \\S+\n\n.{200}`, "msu"));
  const headings = [...licences.matchAll(/^([\w@/.-]+) \d+\.\d+\.\d+\S*: (.+)$/gmu)].map(([, , licence]) => licence);
  expect(headings.length).toBeGreaterThan(30);
  expect(headings.filter((licence) => !/^\(?(?:MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|Unlicense)/u.test(licence ?? ""))).toEqual([]);
});
