import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { csvOf, type Found, StatsCall } from "./stats-call.ts";

const call = new StatsCall();
afterAll(() => call.remove());

const value = ["--value", "x"];

test("columns and categories may be called as JavaScript's own properties", async () => {
  const table = csvOf([
    ["__proto__", "constructor"],
    [1, "__proto__"],
    [2, "__proto__"],
    [3, "toString"],
  ]);
  const { out, err } = await call.run([call.put(table), "--value", "__proto__", "--by", "constructor", "--json"]);
  expect(err).not.toContain("✗");
  expect(out).toContain('"value": "__proto__"');
  expect(out).toMatch(/"n": \{\s+"__proto__": 2,\s+"toString": 1\s+\}/u);
});

test("texts that would steer a terminal do not, in the table and in errors", async () => {
  const table = csvOf([
    ["x\u001B[2J", "by"],
    [1, "a\u001B[31m"],
    [2, "b\u0085"],
  ]);
  const { out } = await call.run([call.put(table), "--value", "x\u001B[2J", "--by", "by"]);
  expect(out).toContain("a␛[31m");
  const missing = await call.run([call.put(table), "--value", "nothing\u001B[2J"]);
  // oxlint-disable-next-line no-control-regex -- the very signs that must not be there
  expect(out + missing.out + missing.err).not.toMatch(/[\u001B\u0085]/u);
});

test("whatever stands in a table, the call ends with figures or a sentence", async () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom("1", "2.5", "-3", "NA", "", '"', ",", "1e308", "1,5", "__proto__"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 12 }), async (rows) => {
      const file = call.put(csvOf([["x", "g"], ...rows]));
      const { status, out, err } = await call.run([file, ...value, "--by", "g", "--items", "x,g", "--json"]);
      expect([0, 1]).toContain(status);
      expect(status === 0 ? out : err).not.toBe("");
      expect(err).not.toContain("mistake in the program");
    }),
    { numRuns: 60 },
  );
});

test("a hundred thousand rows with everything asked for", async () => {
  const sizes = ["micro", "small", "medium", "large"];
  const rows = Array.from({ length: 100_000 }, (_, at) => {
    const x = ((at * 7919) % 100_003) / 1000;
    return [`F${Math.floor(at / 4)}`, 2021 + (at % 4), sizes[(at * 31) % 4] ?? "", x, at % 5, (at * 3) % 5, (at * at) % 5];
  });
  const table = csvOf([["f", "y", "g", "x", "a", "b", "c"], ...rows]);
  const found = await call.json<Found>(table, ...value, "--by", "g", "--items", "a,b,c", "--firm", "f", "--year", "y");
  expect(found.desc.n).toBe(100_000);
  expect(found.reliability.nComplete).toBe(100_000);
  expect(found.panel.n).toBe(25_000);
}, 120_000);
