import fc from "fast-check";
import { expect, test } from "vitest";
import { flaggedDuties, mainRiskFindings, nearTermSteps } from "../../../addin/state/findings.ts";
import { fillings } from "./fillings.ts";

test("the pane's main risks are the scorer's highest eight, in its order", () => {
  fc.assert(
    fc.property(fillings, (scored) => {
      expect(mainRiskFindings(scored).map(({ risk }) => risk)).toEqual(scored.card.risks.slice(0, 8));
    }),
  );
});

test("a reason says how the question is answered", () => {
  fc.assert(
    fc.property(fillings, (scored) => {
      for (const { item, reason } of mainRiskFindings(scored)) {
        const pooled = scored.card.pool.applicable.find((each) => each.item.id === item.id);
        expect(reason === "unknown").toBe(pooled?.level === null);
        expect(reason === "red").toBe(scored.card.redFlags.includes(item.id));
        expect(reason === "amber").toBe(scored.card.amberFlags.includes(item.id));
      }
    }),
  );
});

test("every red and every amber flag is shown with its tier", () => {
  fc.assert(
    fc.property(fillings, (scored) => {
      expect(flaggedDuties(scored, "red").map(({ item }) => item.id)).toEqual([...scored.card.redFlags]);
      expect(flaggedDuties(scored, "amber").map(({ item }) => item.id)).toEqual([...scored.card.amberFlags]);
    }),
  );
});

test("what is in the action plan is marked as planned, and nothing else", () => {
  fc.assert(
    fc.property(fillings, fc.integer({ min: 0, max: 3 }), (scored, at) => {
      const planned = scored.card.nearTerm[at]?.id;
      const actions = planned === undefined ? [] : [{ itemId: planned, action: null, owner: null, due: null, status: null }];
      const steps = nearTermSteps({ ...scored, assessment: { ...scored.assessment, actions } });
      expect(steps.filter(({ isPlanned }) => isPlanned).map(({ item }) => item.id)).toEqual(planned === undefined ? [] : [planned]);
      expect(steps.map(({ priority }) => priority)).toEqual(scored.card.nearTerm);
    }),
  );
});
