import { expect, test } from "vitest";
import { terminalEffects, wantsColour, type Manner } from "../../../analysis/cli/terminal.ts";
import { Place } from "./streams.ts";

const usual: Manner = { language: "en", quiet: false, colour: true };

test("results go to standard output as they are, everything else to standard error", async () => {
  const place = new Place();
  const effects = terminalEffects(place, usual);
  await effects.print("a,b");
  effects.narrate("Reading");
  effects.warn("Bad file");
  expect([place.out, place.err]).toEqual(["a,b", "Reading\nBad file\n"]);
});

test("quiet leaves what went wrong", () => {
  const place = new Place();
  const effects = terminalEffects(place, { ...usual, quiet: true });
  effects.narrate("Reading");
  effects.progress(10, 20);
  effects.warn("Bad file");
  expect(place.err).toBe("Bad file\n");
});

test("on a terminal one line of progress is rewritten, and gone before anything else is said", () => {
  const place = new Place({ isTerminal: true });
  const effects = terminalEffects(place, usual);
  effects.progress(1, 20);
  effects.progress(2, 20);
  effects.narrate("Done");
  expect(place.err).toBe("\rReading 1 of 20 files (5%)\u001B[K\rReading 2 of 20 files (10%)\u001B[K\r\u001B[KDone\n");
});

test("elsewhere progress is a plain line every 10 %", () => {
  const place = new Place();
  const effects = terminalEffects(place, { ...usual, language: "zh" });
  for (let done = 1; done <= 200; done += 1) effects.progress(done, 200);
  const lines = place.err.trimEnd().split("\n");
  expect(lines).toHaveLength(10);
  expect([lines[0], lines[9]]).toEqual(["正在读取 20 / 200 个文件（10%）", "正在读取 200 / 200 个文件（100%）"]);
});

test("a handful of files needs no progress", () => {
  const place = new Place();
  const effects = terminalEffects(place, usual);
  effects.progress(1, 2);
  effects.progress(2, 2);
  expect(place.err).toBe("");
});

test.each([
  ["a terminal", {}, true, true],
  ["a pipe", {}, false, false],
  ["NO_COLOR", { NO_COLOR: "1" }, true, false],
  ["an empty NO_COLOR", { NO_COLOR: "" }, true, true],
  ["FORCE_COLOR", { FORCE_COLOR: "1" }, false, true],
  ["FORCE_COLOR over NO_COLOR", { FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
  ["FORCE_COLOR=0", { FORCE_COLOR: "0" }, true, false],
  ["a dumb terminal", { TERM: "dumb" }, true, false],
])("%s: colours are right", (_, environment, isTerminal, expected) => {
  expect(wantsColour(environment, isTerminal)).toBe(expected);
});

test("--no-color wins over everything", () => {
  const place = new Place({ isTerminal: true });
  place.environment["FORCE_COLOR"] = "1";
  expect(terminalEffects(place, usual).paint("red", "x")).toBe("\u001B[31mx\u001B[39m");
  expect(terminalEffects(place, { ...usual, colour: false }).paint("red", "x")).toBe("x");
});

test("standard input is read to its end", async () => {
  const bytes = await terminalEffects(new Place({ input: "企业" }), usual).readStdin();
  expect(new TextDecoder().decode(bytes)).toBe("企业");
});
