import { describe, expect, test } from "vitest";
import { seen } from "./seen-cells.ts";

describe("a CSV is one sheet, with its encoding and delimiter:", () => {
  test.each([
    ["UTF-8", Buffer.from('名称,b\n\n"x\n,y",2\n'), "utf-8", ","],
    ["UTF-8 with a mark and a sep line", Buffer.from('\uFEFFsep=;\r\n名称;b\r\n\r\n"x\r\n,y";2\r\n'), "utf-8", ";"],
    ["UTF-16", Buffer.from('\uFEFF名称\tb\n\n"x\n,y"\t2\n', "utf16le"), "utf-16le", "\t"],
    ["GB 18030", Buffer.concat([Buffer.of(0xc3, 0xfb, 0xb3, 0xc6), Buffer.from('|b\n\n"x\n,y"|2\n')]), "gb18030", "|"],
  ] as const)("%s", (_, bytes, encoding, delimiter) => {
    const [line] = seen(bytes, "a.csv");
    expect(line).toMatchObject({ name: "a.csv", kind: "csv", state: "visible", encoding, delimiter });
    expect(Object.values(line?.cells ?? {}).map(({ type, value }) => [type, value])).toEqual([
      ["text", "名称"],
      ["text", "b"],
      ["text", "x\n,y"],
      ["text", "2"],
    ]);
    expect(Object.keys(line?.cells ?? {}).at(-1)).toBe(encoding === "utf-8" && delimiter === ";" ? "B4" : "B3");
  });
  test("longer than what is parsed at a time, with a field that is longer still", () => {
    const long = `"${'x,""\n'.repeat(120_000)}"`;
    const text = `a,b\n${"1,2\n".repeat(300_000)}${long},3\n4,5\n`;
    const [line] = seen(Buffer.from(text), "a.csv");
    expect(Object.keys(line?.cells ?? {})).toHaveLength(2 * 300_003);
    expect([line?.cells["A300002"]?.value, line?.cells["B300003"]?.value]).toEqual(['x,"\n'.repeat(120_000), "5"]);
  });
});
