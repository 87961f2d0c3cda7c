import { describe, expect, test } from "vitest";
import type { Reading } from "../../../../instrument/reading.ts";
import { encoded } from "../../ingest/encode-chinese.ts";
import { codesOf, expectRefusal, readOne } from "../../ingest/expectations.ts";
import { answersCsv } from "./answers-csv.ts";

const chinese = answersCsv([{ firm_id: "测试公司", size: "小型", EM1_05: "N 不符合" }]);
const utf8 = (text: string): Buffer => Buffer.from(text, "utf8");
const little = (text: string): Buffer => Buffer.from(text, "utf16le");
const big = (text: string): Buffer => little(text).swap16();
const utf32 = (text: string): Buffer =>
  Buffer.concat(
    Array.from(text, (character) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(character.codePointAt(0) ?? 0);
      return bytes;
    }),
  );
const bytes = (hex: string, ...rest: readonly Uint8Array[]): Buffer => Buffer.concat([Buffer.from(hex, "hex"), ...rest]);
const read = (content: Uint8Array): Reading => readOne(new Uint8Array(content), "a.csv");
const expected = read(utf8(chinese)).assessment;

test("the company that all encodings are compared with has its Chinese name", () => expect(expected?.firmId).toBe("测试公司"));

describe("the same answers come out of", () => {
  test.each<readonly [string, Uint8Array]>([
    ["UTF-8 with its mark", bytes("efbbbf", utf8(chinese))],
    ["UTF-8 with its mark twice, as two programs write it", bytes("efbbbfefbbbf", utf8(chinese))],
    ["UTF-16 with its mark", bytes("fffe", little(chinese))],
    ["UTF-16 with its mark, the other way round", bytes("feff", big(chinese))],
  ])("%s", (_, content) => {
    expect(read(content)).toMatchObject({ assessment: expected, issues: read(utf8(chinese)).issues });
  });
  test.each<readonly [string, Uint8Array, string]>([
    ["UTF-16", little(chinese), "UTF-16"],
    ["UTF-16 the other way round", big(chinese), "UTF-16"],
    ["GB 18030", encoded(chinese, "gb18030"), "GB 18030"],
  ])("%s without a mark, which is said", (_, content, encoding) => {
    const { assessment, issues } = read(content);
    expect(assessment).toEqual(expected);
    expect(issues).toContainEqual(expect.objectContaining({ code: "encoding-guessed", encoding }));
  });
});

describe("what cannot be told is refused, not guessed:", () => {
  test.each<readonly [string, Uint8Array]>([
    ["Big5", encoded(answersCsv([{ firm_id: "臺灣測試公司有限責任" }]), "big5")],
    ["Shift-JIS", encoded(answersCsv([{ firm_id: "テスト会社の報告" }]), "shift_jis")],
    ["windows-1252", Buffer.from(answersCsv([{ firm_id: "Société Générale" }]), "latin1")],
    ["windows-1252 with a single letter of it", Buffer.from(answersCsv([{ firm_id: "Zürich" }]), "latin1")],
    ["windows-1251", bytes("", utf8("firm_id,EM1_05\n"), Buffer.from("d0eeece0f8eae0", "hex"), utf8(",Y\n"))],
    ["UTF-8 with one byte of another encoding", Buffer.concat([utf8(chinese), Buffer.from([0xe9]), utf8(",\n")])],
    ["UTF-8 that ends within a character", utf8(chinese.trimEnd() + "好").subarray(0, -1)],
    ["overlong UTF-8", bytes("", utf8(answersCsv([{ firm_id: "A" }])), Buffer.from([0xe0, 0x80, 0xaf]))],
    ["UTF-8 with half a surrogate pair", bytes("", utf8(answersCsv([{}])), Buffer.from([0xed, 0xa0, 0x80]))],
    ["UTF-16 with half a surrogate pair", bytes("fffe", little(answersCsv([{ firm_id: "\uD800" }])))],
    ["UTF-16 with a byte too many", bytes("fffe", little(chinese), Buffer.from([0x41]))],
    ["UTF-16 with zeros as characters", bytes("fffe", little(answersCsv([{ firm_id: "F\u00001" }])))],
    ["UTF-32 with its mark", bytes("fffe0000", utf32(chinese))],
  ])("%s", (_, content) => expectRefusal(new Uint8Array(content), { code: "encoding-unknown" }, "a.csv"));
  test("zero bytes are no text", () => {
    expectRefusal(new Uint8Array(utf8(answersCsv([{ firm_id: "F\u00001" }]))), { code: "file-is-unknown" }, "a.csv");
  });
});

describe("characters that another program has lost", () => {
  test.each([
    ["U+FFFD", "\uFFFD\uFFFD公司"],
    ["U+FFFD that was taken for GBK", "锟斤拷锟斤拷公司"],
  ])("are reported with their line: %s", (_, name) => {
    const { assessment, issues } = read(utf8(answersCsv([{ firm_id: name }])));
    expect(assessment?.firmId).toBe(name);
    expect(issues).toContainEqual(expect.objectContaining({ code: "characters-lost", count: 1, line: 2, severity: "warning" }));
  });
  test("are counted by places, and the first line is named", () => {
    const text = answersCsv([{ firm_id: "好" }, { firm_id: "\uFFFD", size: "\uFFFD\uFFFD" }]);
    expect(read(utf8(text.split("\n").toSpliced(1, 1).join("\n"))).issues).toContainEqual(
      expect.objectContaining({ code: "characters-lost", count: 2, line: 2 }),
    );
  });
});

test("no encoding ever gives a sign of lost characters without a word about it", () => {
  for (const [name, encode] of [
    ["gb18030", (text: string) => encoded(text, "gb18030")],
    ["big5", (text: string) => encoded(text, "big5")],
    ["utf8", utf8],
    ["utf16", little],
  ] as const) {
    // Cut at every byte: what is left is right so far, refused, or said to be guessed.
    const content = encode(answersCsv([{ firm_id: "公司" }]));
    for (let length = content.length - 12; length <= content.length; length += 1) {
      const { assessment, issues } = read(content.subarray(0, length));
      const isRight = assessment?.firmId === "公司" || assessment === null;
      expect([name, length, isRight || codesOf(issues).includes("encoding-guessed")]).toEqual([name, length, true]);
      expect(JSON.stringify(assessment)).not.toContain("\uFFFD");
    }
  }
});
