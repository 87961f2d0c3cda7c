import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { neutralised } from "../../../../instrument/neutralised.ts";
import { textsOf } from "../../charts/svg-texts.ts";
import { launchChromium } from "../../../excel-host/browser/chromium.ts";
import { call, type Said } from "../file-system/call.ts";
import { hostileTexts } from "../hostile-texts.ts";
import { putHostileClients } from "./hostile-clients.ts";

let root: string;
let aggregated: Said;
const at = (...path: readonly string[]): string => join(root, ...path);
const output = (name: string): string => readFileSync(at("out", name), "utf8");

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "csr-hostile-"));
  putHostileClients(at("in"));
  aggregated = await call(["aggregate", at("in"), "--out", at("out"), "--by", "industry,size"]);
  writeFileSync(at("out", "cases.csv"), (await call(["score", at("in"), "--csv", "-"])).out);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Signs that steer a terminal, turn the direction of writing or end a line where none of ours ends. */
const steering = /(?!\n)[\p{Cc}\p{Surrogate}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

describe("on a terminal", () => {
  test("nothing that was typed steers it, and every line begins as one of ours", async () => {
    const [check, score] = [await call(["check", at("in")]), await call(["score", at("in")])];
    for (const said of [aggregated, check, score]) expect([said.status, steering.exec(said.out + said.err)]).toEqual([3, null]);
    const lines = check.out.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.slice(0, -1).filter((line) => !line.startsWith(at("in")))).toEqual([]);
    const [table = ""] = score.out.split("\n\n");
    expect(
      table
        .split("\n")
        .slice(1)
        .filter((line) => !line.startsWith(at("in"))),
    ).toEqual([]);
  });
});

describe("in JSON", () => {
  test("everything is as it was typed, and nothing of it steers who looks at it", async () => {
    const { out } = await call(["check", at("in"), "--json"]);
    expect(steering.exec(out)).toBeNull();
    const issues: unknown = JSON.parse(out);
    expect(JSON.stringify(issues)).toContain(JSON.stringify("<script>window.csrAttack=1</script>").slice(1, -1));
  });
  test("companies keep their names", async () => {
    const { out } = await call(["score", at("in", "names.csv"), "--json"]);
    const cases: unknown = JSON.parse(out);
    const names = (Array.isArray(cases) ? cases : []).map(({ firmId }: { readonly firmId: string }) => firmId);
    const typed = hostileTexts.map(({ text }) =>
      text
        .replaceAll(/\r\n?/gu, "\n")
        .replaceAll(/[\u200B\u200E\u200F\u2060\uFEFF]/gu, "")
        .trim(),
    );
    expect(names).toEqual(typed);
  });
});

const tables = ["problems.csv", "scores.csv", "responses_long.csv", "cases.csv"];

describe("in CSV", () => {
  test.each(tables)("%s: no cell begins like a formula, numbers are numbers, and every line is whole", (name) => {
    const { data, errors } = Papa.parse<readonly string[]>(output(name).slice(1), { newline: "\r\n", delimiter: "," });
    expect(errors).toEqual([]);
    const [header = [], ...rows] = data.slice(0, -1);
    expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
    expect(rows.flat().filter((cell) => neutralised(cell) !== cell)).toEqual([]);
    expect(rows.length).toBeGreaterThan(50);
  });
  test("LibreOffice finds no formula, whichever signs it is told to take for separators, though it finds one where there is one", async () => {
    writeFileSync(at("out", "control.csv"), "\uFEFFa;b\r\n1;=1+1\r\n");
    const found = await formulasIn(at("out"), [...tables, "control.csv"]);
    expect(found).toEqual({ ...Object.fromEntries(tables.map((name) => [name, 0])), "control.csv": 1 });
  });
});

/** Opens tables in LibreOffice, with comma, semicolon, tab and vertical bar as separators and formulas to be computed, and counts formulas. */
async function formulasIn(folder: string, names: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const work = mkdtempSync(join(tmpdir(), "csr-calc-"));
  try {
    // Separators, quote, UTF-8, from the first line, standard columns; the last word computes formulas while importing.
    const filter = "CSV:44/59/9/124,34,76,1,,0,false,true,false,false,false,-1,true";
    const args = [
      "--headless",
      `-env:UserInstallation=file://${work}/profile`,
      `--infilter=${filter}`,
      "--convert-to",
      "fods",
      "--outdir",
      work,
    ];
    await promisify(execFile)("soffice", [...args, ...names.map((name) => join(folder, name))]);
    const count = (name: string): number => {
      const [file = ""] = readdirSync(work).filter((each) => each.startsWith(name.replace(".csv", "")) && each.endsWith(".fods"));
      return readFileSync(join(work, file), "utf8").match(/table:formula=/gu)?.length ?? 0;
    };
    return Object.fromEntries(names.map((name) => [name, count(name)]));
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

describe("in the report", () => {
  test("texts are texts: no script runs, nothing is asked of the network, no element or attribute comes from them", async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      const noticed: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("dialog", (dialog) => noticed.push(dialog.message()));
      page.on("pageerror", (error) => noticed.push(error.message));
      const url = pathToFileURL(at("out", "report.html")).href;
      await page.goto(url);
      await page.mouse.move(300, 300);
      const elements: unknown = await page.evaluate(`(() => {
        const all = [...document.querySelectorAll("*")];
        return {
          attack: typeof window.csrAttack,
          active: all.filter((each) => /^(script|iframe|object|embed|img|link|base|form|input|animate|foreignobject)$/iu.test(each.localName)).length,
          handlers: all.filter((each) => [...each.attributes].some(({ name }) => /^on/iu.test(name))).length,
          links: all.filter((each) => each.hasAttribute("href") && !each.getAttribute("href").startsWith("#")).length,
          shown: document.body.innerText.includes("<script>window.csrAttack=1</script>"),
        };
      })()`);
      expect(elements).toEqual({ attack: "undefined", active: 0, handlers: 0, links: 0, shown: true });
      expect([asked, noticed]).toEqual([[url], []]);
    } finally {
      await browser.close();
    }
  });
});

test("benchmark and charts hold no text that anybody typed, and are well-formed", () => {
  const names = readdirSync(at("out"), { recursive: true, encoding: "utf8" });
  const [values, pictures] = [".json", ".svg"].map((ending) => names.filter((name) => name.endsWith(ending)).map(output));
  expect([values?.length, pictures?.length].every((n = 0) => n > 2)).toBe(true);
  const typed = /csrAttack|127\.0\.0\.1|__proto__|passwd|DROP TABLE|长长/u;
  expect([...(values ?? []), ...(pictures ?? [])].filter((text) => typed.test(text))).toEqual([]);
  expect(values?.map((text) => typeof JSON.parse(text)).filter((type) => type !== "object")).toEqual([]);
  expect(pictures?.filter((text) => textsOf(text).length === 0)).toEqual([]);
});
