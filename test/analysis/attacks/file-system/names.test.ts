import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wideCsv } from "../../commands/client-files.ts";
import { hostileTexts } from "../hostile-texts.ts";
import { call } from "./call.ts";

/** Names as they come from other systems, from haste, and from malice; each is a file of its own on Linux. */
const names: readonly string[] = [
  ..."newline\nin.csv|tab\tin.csv|return\rin.csv|esc\u001B[31mred\u001B]0;title\u0007.csv|c1\u009B31m.csv|rtl\u202Evsc.csv|rtl\u202Dvsc.csv".split(
    "|",
  ),
  ..."-rf.csv|--help.csv|--out=x.csv|*.csv|?.csv|[a].csv|{a,b}.csv|!a.csv|~.csv|$(touch x).csv|`x`.csv|a;b.csv|a&b.csv|q'u\"ote.csv".split(
    "|",
  ),
  ..."CON.csv|NUL.csv|trailing .csv|dots...csv|end.csv |end.csv.|end.csv. . | lead.csv|\u3000.csv|\u200B.csv|.csv|..csv|.hidden.csv".split(
    "|",
  ),
  ..."😀.csv|👩‍👩‍👧‍👦.csv|\u00E9.csv|e\u0301.csv|Case.csv|case.csv|CASE.CSV|K.csv|\u212A.csv|\u2028.csv|\uFFFD.csv|\uFEFF.csv|企业 自评（终稿）.csv".split(
    "|",
  ),
  ..."\\back.csv|%s%n.csv|__proto__.csv|constructor.csv|=1+1.csv|<img src=x onerror=x>.csv|#.csv|a#b?c=d.csv|file:%2F%2Fx.csv".split("|"),
  `${"x".repeat(251)}.csv`,
  `${"长".repeat(83)}.csv`,
  ...hostileTexts.map(({ text }) => `${text.replaceAll("/", "∕").slice(0, 60)}.csv`).filter((name) => Buffer.byteLength(name) < 255),
];

/** Names that are no UTF-8: GBK, and bytes that mean nothing, with an escape and a line feed between them. */
const bytes = ["b2e2cad42e637376", "ff1b0afe2e637376", "c3282e637376"].map((hex) => Buffer.from(hex, "hex"));

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "csr-names-"));
  for (const [at, name] of [...new Set(names)].entries()) writeFileSync(join(root, name), wideCsv([{ firm: `F${at}` }]));
  for (const [at, name] of bytes.entries()) writeFileSync(Buffer.concat([Buffer.from(`${root}/`), name]), wideCsv([{ firm: `B${at}` }]));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Signs that steer a terminal, turn the direction of writing or end a line where none of ours ends. */
const steering = /(?!\n)[\p{Cc}\p{Surrogate}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;
const all = (): number => readdirSync(root, { encoding: "buffer" }).length;

describe("files of any name", () => {
  test("are all read, each once, and their names steer no terminal", async () => {
    const { status, out, err } = await call(["score", root]);
    expect([status, err.replaceAll(/Reading \d+ of \d+ files \(\d+%\)\n/gu, "")]).toEqual([0, ""]);
    const [, ...rows] = out.split("\n\n")[0]?.split("\n") ?? [];
    expect(rows).toHaveLength(all());
    expect(out).not.toMatch(steering);
  });
  test("are named to the byte in JSON, whose text steers nothing either", async () => {
    const { out } = await call(["score", root, "--json"]);
    expect(out).not.toMatch(steering);
    const cases: unknown = JSON.parse(out);
    const sources = (Array.isArray(cases) ? cases : []).map((each: { readonly source: string }) => each.source.slice(root.length + 1));
    const expected = [...new Set(names), "\\xB2\\xE2\\xCA\\xD4.csv", "\\xFF\u001B\n\\xFE.csv", "\\xC3(.csv"];
    expect(sources.toSorted()).toEqual(expected.toSorted());
  });
  test("are told apart where only one of them is bad", async () => {
    const { status, out } = await call(["check", root]);
    expect(status).toBe(0);
    expect(out).not.toMatch(steering);
    expect(out).toContain(`${all()} files checked`);
  });
  test("may be given by hand, one by one, and through a list", async () => {
    const paths = [...new Set(names)].map((name) => join(root, name));
    expect((await call(["score", "--csv", "-", "--", ...paths])).out.trimEnd().split("\r\n").length).toBeGreaterThan(paths.length);
    const lines = paths.filter((path) => !/[\n\r\uFFFD]/u.test(path));
    for (const [list, count] of [
      [paths.join("\0"), paths.length],
      [`${lines.join("\r\n")}\r\n`, lines.length],
      [Buffer.from(`\uFEFF${lines.join("\r\n")}`, "utf16le"), lines.length],
    ] as const) {
      const listed = join(root, "..", `${basename(root)}.list`);
      writeFileSync(listed, list);
      const { status, out } = await call(["score", "--json", "--files-from", listed]);
      rmSync(listed);
      expect([status, JSON.parse(out)]).toMatchObject([0, { length: count }]);
    }
  });
  test("that cannot be opened are named on one line each, without a stack, and nothing else is lost", async () => {
    const gone = ["gone\u001B[2J\n.csv", "\u0000.csv", "x".repeat(300), "a/".repeat(3000), "", " ", "[", "{a", "**/[!", "!(x)", "\uD800"];
    const { status, out, err } = await call(["check", ...gone.map((name) => join(root, name)), join(root, "-rf.csv")]);
    expect(status).toBe(3);
    expect(out + err).not.toMatch(steering);
    expect(out + err).not.toContain("    at ");
    expect(out.split("\n").filter((line) => /\[(?:file-missing|file-unreadable|nothing-found)\]/u.test(line)).length).toBeGreaterThan(6);
  });
});

test("a folder of such names makes a result that no name breaks out of", async () => {
  const out = `${root}-out`;
  try {
    const { status, err } = await call(["aggregate", root, "--out", out]);
    expect(status).toBe(0);
    expect(err).not.toMatch(steering);
    expect(readFileSync(join(out, "report.html"), "utf8")).not.toMatch(/<img|<script/u);
    const { data } = Papa.parse<readonly string[]>(readFileSync(join(out, "problems.csv"), "utf8").slice(1), { newline: "\r\n" });
    const files = data.slice(1, -1).map(([file = ""]) => file);
    expect(new Set(files).size).toBe(all());
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});
