import { describe, expect, test } from "vitest";
import { benignArchives, bombs, lies, renamed } from "./archives.ts";
import { expectOutcome } from "./expect-outcome.ts";

describe("an archive", () => {
  test("of each kind that is known was tried", () =>
    expect(bombs.length + lies.length + benignArchives.length + renamed.length).toBeGreaterThanOrEqual(55));
  test.each(bombs)("that unpacks to more than it should is stopped: $id, $what", (attack) => expectOutcome(attack));
  test.each(lies)("that lies or is damaged is refused for its true cause: $id, $what", (attack) => expectOutcome(attack));
  test.each(benignArchives)("that is odd but sound reads the same: $id, $what", (attack) => expectOutcome(attack));
  test.each(renamed)("or what bears the name of one is told by its bytes: $id, $what", (attack) => expectOutcome(attack));
});
