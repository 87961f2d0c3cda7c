import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { messages } from "../../../instrument/messages/messages.ts";
import { run } from "../../../analysis/cli/run.ts";
import { clients, put, wideCsv } from "../commands/client-files.ts";
import { Place } from "./streams.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-run-"));
  put(root, { "a.csv": wideCsv(clients(6)), "bad.xlsx": "no workbook" });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (name: string): string => join(root, name);

/** What a call says and ends with. */
async function call(...argv: readonly string[]): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  const place = new Place();
  const status = await run(argv, place);
  return { status, out: place.out, err: place.err };
}

test("--help lists the commands and the exit statuses, in either language", async () => {
  const english = await call("--help", "--lang", "en");
  expect(english.status).toBe(0);
  expect(english.out).toMatch(/^Usage: csr \[command\] \[options\]/u);
  expect(english.out).toMatch(/\n {2}aggregate +Turn files/u);
  expect(english.out).toContain("4 too few companies");
  const chinese = await call("--lang", "zh", "--help");
  expect(chinese.out).toMatch(/^用法： csr \[命令\] \[选项\]/u);
  expect(chinese.out).toMatch(/\n命令：\n/u);
  expect(chinese.out).toMatch(/\n {2}aggregate +把多家/u);
});

test.each(Object.keys(messages.en.cli.commands).filter((name) => name !== "help"))(
  "%s has its help in Chinese, without an English word of commander's",
  async (command) => {
    const { status, out } = await call(command, "--help", "--lang=zh");
    expect(status).toBe(0);
    expect(out).toMatch(/^用法： csr /u);
    expect(out).toContain("\n通用选项：\n");
    expect(out).not.toMatch(/Usage|Options|Arguments|default|choices|display/u);
  },
);

test("help of a command is also had by csr help", async () => {
  expect((await call("help", "score")).out).toBe((await call("score", "--help")).out);
});

test("--version is that of package.json", async () => {
  const facts: unknown = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
  const { status, out } = await call("--version");
  expect(status).toBe(0);
  expect(facts).toMatchObject({ version: out.trim() });
});

test.each([
  ["no command", [], /Usage: csr/u],
  ["an unknown command", ["scroe"], /There is no command scroe\. Did you mean score\?\nSee: csr --help/u],
  ["an unknown option", ["score", "--cvs", "-"], /There is no option --cvs\. Did you mean --csv\?\nSee: csr score --help/u],
  ["an option without its value", ["aggregate", "x", "--out"], /The option --out <folder> needs a value\./u],
  [
    "a value that is none of the choices",
    ["template", "--form", "long"],
    /The option --form <form> does not take long\. Use one of: full, basic\./u,
  ],
  ["a minimum that is too low", ["aggregate", "x", "--min-n", "2"], /does not take 2\. Use a whole number from 3 upwards\./u],
  ["an unknown dimension", ["aggregate", "x", "--by", "colour"], /does not take colour\. Use one of: industry, size, year/u],
  ["an unknown language", ["score", "x", "--lang", "de"], /does not take de\. Use one of: zh, en, both\./u],
  ["a language for workbooks only", ["score", "x", "--lang", "both"], /Only csr template makes a bilingual file\./u],
  ["no file", ["score"], /Name at least one file or folder\./u],
  ["nowhere to write", ["aggregate", "x"], /--out FOLDER/u],
  ["too many arguments", ["demo", "x"], /The command demo takes fewer arguments\./u],
])("%s is wrong usage: status 2, and a sentence on what to do", async (_, argv, sentence) => {
  const { status, out, err } = await call(...argv);
  expect(status).toBe(2);
  expect(err).toMatch(sentence);
  expect(err).not.toContain("error:");
  expect(out).toBe("");
});

test("mistakes in the call are explained in Chinese, too", async () => {
  const { status, err } = await call("--lang", "zh", "aggregate", "x", "--duplicats", "keep");
  expect(status).toBe(2);
  expect(err).toBe("没有选项 --duplicats。您是不是想用 --duplicates？\n请看：csr aggregate --help\n");
});

test("check, score and aggregate end with 3 where a file was rejected, and with 0 otherwise", async () => {
  expect((await call("score", at("a.csv"))).status).toBe(0);
  expect((await call("score", root)).status).toBe(3);
  expect((await call("check", at("bad.xlsx"))).status).toBe(3);
  expect((await call("aggregate", at("a.csv"), "--out", at("out"))).status).toBe(0);
  expect((await call("aggregate", root, "--out", at("out2"))).status).toBe(3);
  expect((await call("aggregate", at("a.csv"), "--out", at("out3"), "--min-n", "7")).status).toBe(4);
});

test("an output folder that is not empty is wrong usage and says how to go on", async () => {
  const { status, err } = await call("aggregate", at("a.csv"), "--out", root);
  expect(status).toBe(2);
  expect(err).toContain(`${root} is not empty (a.csv). Name a new folder, or add --force`);
});

test("quiet says nothing where nothing went wrong", async () => {
  expect(await call("aggregate", at("a.csv"), "--out", at("out"), "-q")).toEqual({ status: 0, out: "", err: "" });
});

test("an interruption ends with 130 and says that nothing was written", async () => {
  const place = new Place({ signal: AbortSignal.abort() });
  expect(await run(["aggregate", at("a.csv"), "--out", at("out")], place)).toBe(130);
  expect(place.err).toContain("Interrupted. Nothing was written.\n");
});

test("an error of the system is a failure without a stack", async () => {
  const { status, err } = await call("aggregate", at("a.csv"), "--out", join(at("a.csv"), "out"));
  expect(status).toBe(1);
  expect(err).toContain("Failed: ENOTDIR");
  expect(err).not.toContain("    at ");
});

test("a workbook can be bilingual, though the program speaks one language", async () => {
  const { status, out } = await call("template", "--lang", "both", "--out", at("t.xlsx"), "--json", "--areas", "rm,cm", "--form", "basic");
  expect(status).toBe(0);
  expect(JSON.parse(out)).toEqual({ file: at("t.xlsx"), form: "basic", areas: ["RM", "CM"], language: "both" });
});
