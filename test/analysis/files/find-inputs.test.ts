import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findInputs } from "../../../analysis/files/find-inputs.ts";
import { readInput } from "../../../analysis/files/read-file.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "csr-inputs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function make(...files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
}

const find = async (...paths: readonly string[]): Promise<{ files: readonly string[]; issues: readonly string[] }> => {
  const { inputs, issues } = await findInputs(paths, folder);
  return { files: inputs.map(({ file }) => file), issues: issues.map(({ file, code }) => `${file} ${code}`) };
};

describe("a folder", () => {
  test("gives all that looks like a questionnaire, in the order of the names", async () => {
    make("c/客户/乙.xlsx", "c/a.XLSX", "c/b.csv", "c/z.tsv", "c/m.xlsm", "c/notes.txt", "c/picture.png", "c/sub/deep/er/x.csv");
    expect(await find("c")).toEqual({
      files: ["c/a.XLSX", "c/b.csv", "c/m.xlsm", "c/sub/deep/er/x.csv", "c/z.tsv", "c/客户/乙.xlsx"],
      issues: [],
    });
    expect(await find("./c/")).toEqual(await find("c"));
  });
  test("gives files in other formats too, so that they are told what they are", async () => {
    make("a.xls", "b.ods", "c.xlsb", "d.et", "e.numbers", "f.html", "g.pdf", "h.docx");
    expect((await find(".")).files).toHaveLength(8);
  });
  test("leaves out what programs put beside workbooks, and mentions the locks of open ones", async () => {
    make("a.xlsx", "~$a.xlsx", ".~lock.a.xlsx#", ".~b.xlsx", "._a.xlsx", ".DS_Store", ".git/x.csv", "__MACOSX/._a.xlsx");
    expect(await find(".")).toEqual({
      files: ["a.xlsx"],
      issues: [".~b.xlsx file-is-lock", ".~lock.a.xlsx# file-is-lock", "~$a.xlsx file-is-lock"],
    });
  });
  test("without any says so", async () => {
    make("c/notes.txt");
    expect(await find("c")).toEqual({ files: [], issues: ["c nothing-found"] });
  });
  test("is not left through links, and a link to nothing is reported", async () => {
    make("c/a.xlsx", "secret/s.xlsx", "secret/t.csv");
    symlinkSync(join(folder, "secret"), join(folder, "c/folder"));
    symlinkSync(join(folder, "secret/t.csv"), join(folder, "c/t.csv"));
    symlinkSync("a.xlsx", join(folder, "c/again.xlsx"));
    symlinkSync("..", join(folder, "c/loop"));
    symlinkSync(".", join(folder, "c/self"));
    symlinkSync("gone.xlsx", join(folder, "c/broken.xlsx"));
    expect(await find("c")).toEqual({
      files: ["c/a.xlsx"],
      issues: ["c/broken.xlsx file-missing", "c/folder file-is-outside", "c/loop file-is-outside", "c/t.csv file-is-outside"],
    });
  });
  test("may hold devices and pipes, which are named and never opened", async () => {
    execFileSync("mkfifo", [join(folder, "pipe.csv")]);
    make("a.csv");
    expect(await find(".")).toEqual({ files: ["a.csv"], issues: ["pipe.csv file-is-special"] });
    expect(readInput({ path: join(folder, "pipe.csv") })).toEqual({ code: "file-is-special" });
  });
  test("may hold names that are no UTF-8", async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xbc, 0xd7]), Buffer.from(".csv")]), "content");
    const { inputs } = await findInputs(["."], folder);
    expect(inputs.map(({ file }) => file)).toEqual(["\\xBC\\xD7.csv"]);
    const [input] = inputs;
    const bytes = input === undefined ? null : readInput(input);
    expect(bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : bytes).toBe("content");
  });
});

describe("a path", () => {
  test("to a file is taken whatever its ending", async () => {
    make("answers.txt", "b.xlsx");
    expect((await find("b.xlsx", "answers.txt", "./b.xlsx", join(folder, "b.xlsx"))).files).toEqual(["answers.txt", "b.xlsx"]);
  });
  test("to a link is followed, because it was named", async () => {
    make("real/a.xlsx");
    symlinkSync(join(folder, "real/a.xlsx"), join(folder, "link.xlsx"));
    expect((await find("link.xlsx")).files).toEqual(["link.xlsx"]);
  });
  test("to nothing is reported", async () =>
    expect(await find("gone.xlsx", "gone/a.xlsx")).toEqual({ files: [], issues: ["gone.xlsx file-missing", "gone/a.xlsx file-missing"] }));
  test("to a lock is told what it is", async () => {
    make("~$a.xlsx");
    expect(await find("~$a.xlsx")).toEqual({ files: [], issues: ["~$a.xlsx file-is-lock"] });
  });
  test("named and found in a folder is read once", async () => {
    make("c/a.xlsx");
    expect((await find("c", "c/a.xlsx", "c/*.xlsx")).files).toEqual(["c/a.xlsx"]);
  });
});

describe("a pattern", () => {
  test("gives the files that match, without locks", async () => {
    make("c/a.xlsx", "c/sub/b.xlsx", "c/sub/b.csv", "c/~$a.xlsx", "c/x.png");
    expect((await find("c/**/*.xlsx")).files).toEqual(["c/a.xlsx", "c/sub/b.xlsx"]);
    expect((await find("c/*")).files).toEqual(["c/a.xlsx"]);
    expect((await find("c/{a,b}.xlsx")).files).toEqual(["c/a.xlsx"]);
    expect((await find(`${folder}/c/*.xlsx`)).files).toEqual([`${folder}/c/a.xlsx`]);
  });
  test("that spells another ending asks for it", async () => {
    make("a.txt", "b.txt", "._b.txt");
    expect((await find("*.txt")).files).toEqual(["a.txt", "b.txt"]);
  });
  test("is a name where such a file exists", async () => {
    make("[1] a*.xlsx", "b.xlsx");
    expect((await find("[1] a*.xlsx")).files).toEqual(["[1] a*.xlsx"]);
  });
  test("without a match says so", async () => expect(await find("*.xlsx")).toEqual({ files: [], issues: ["*.xlsx nothing-found"] }));
});

describe("a file is read as a whole", () => {
  test("with its bytes", async () => {
    make("a.csv");
    expect(readInput({ path: join(folder, "a.csv") })).toEqual(new TextEncoder().encode("a.csv"));
  });
  test("or not at all", async () => {
    make("big.csv");
    expect(readInput({ path: join(folder, "big.csv") }, 3)).toEqual({ code: "file-too-large", bytes: 7, limit: 3 });
    expect(readInput({ path: join(folder, "gone.csv") })).toEqual({ code: "file-missing" });
    expect(readInput({ path: folder })).toEqual({ code: "file-is-special" });
    expect(readInput({ path: "/dev/zero" })).toEqual({ code: "file-is-special" });
  });
});

test("a file that grows while it is read is refused, and never half of it taken for the whole", async () => {
  const file = join(folder, "growing.csv");
  const size = 3_000_000;
  writeFileSync(file, "x".repeat(size));
  const writer = spawn("sh", ["-c", 'while :; do printf y >> "$0"; done', file]);
  try {
    const findings = new Set<string>();
    const halves: number[] = [];
    while (!findings.has("file-changed")) {
      const content = readInput({ path: file });
      if (!(content instanceof Uint8Array)) findings.add(content.code);
      // Every byte behind the first ones is a y that was there before reading began.
      else if (content.length > size && content.at(-1) !== "y".codePointAt(0)) halves.push(content.length);
      await setTimeout(1);
    }
    expect([[...findings], halves]).toEqual([["file-changed"], []]);
  } finally {
    writer.kill("SIGKILL");
  }
});
