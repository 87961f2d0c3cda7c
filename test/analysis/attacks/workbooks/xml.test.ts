import { describe, expect, test } from "vitest";
import { expectOutcome } from "./expect-outcome.ts";
import { benignXml, entities, markup } from "./xml.ts";

describe("a part in XML", () => {
  test("of each kind that is known was tried", () => expect(entities.length + markup.length + benignXml.length).toBeGreaterThanOrEqual(28));
  test.each(entities)("with a DOCTYPE or an entity of its own is refused: $id, $what", (attack) => expectOutcome(attack));
  test.each(markup)("that would exhaust or mislead a parser does neither: $id, $what", (attack) => expectOutcome(attack));
  test.each(benignXml)("that is odd but sound reads the same: $id, $what", (attack) => expectOutcome(attack));
});
