import fc from "fast-check";
import { expect, test } from "vitest";
import { missingCount, missingDuties, missingTopics } from "../../../addin/state/missing.ts";
import { csr } from "../../../instrument/csr/instrument.ts";
import { fillings } from "./fillings.ts";

test("as many questions are open as apply and have no answer, each listed once", () => {
  fc.assert(
    fc.property(fillings, (scored) => {
      const listed = missingTopics(scored, null).flatMap(({ items }) => items.map(({ item }) => item.id));
      expect(listed).toHaveLength(scored.card.applicable - scored.card.answered);
      expect(new Set(listed).size).toBe(listed.length);
      expect(missingCount(scored)).toBe(listed.length);
    }),
  );
});

test("the open questions of the areas are together those of the whole", () => {
  fc.assert(
    fc.property(fillings, (scored) => {
      const byArea = csr.areas.map(({ id }) => missingCount(scored, id));
      expect(byArea.reduce((sum, count) => sum + count, 0)).toBe(missingCount(scored));
      const listed = csr.areas.flatMap(({ id }) => missingTopics(scored, id));
      expect(listed).toEqual(missingTopics(scored, null));
    }),
  );
});

test("the open duties are those that keep the result from being final", () => {
  fc.assert(
    fc.property(fillings, (scored) => {
      const duties = missingTopics(scored, null).flatMap(({ items }) => items.filter(({ isDuty }) => isDuty).map(({ item }) => item.id));
      expect(duties).toEqual([...scored.card.missingLegal]);
      expect(missingDuties(scored)).toBe(duties.length);
    }),
  );
});

test("a cell that holds something unreadable is open, and marked so", () => {
  fc.assert(
    fc.property(fillings, (scored) => {
      for (const { item, isUnreadable } of missingTopics(scored, null).flatMap(({ items }) => items)) {
        expect(isUnreadable).toBe(scored.assessment.answers.get(item.id)?.answer?.kind === "unreadable");
      }
    }),
  );
});
