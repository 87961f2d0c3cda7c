import fc from "fast-check";
import { expect, test } from "vitest";
import { csr, items, scoredItems } from "../../../instrument/csr/instrument.ts";
import { withDefaultSettings } from "../../../instrument/assessment.ts";
import { scoreAssessment } from "../../../instrument/scoring/scorecard.ts";
import type { Answer, Assessment, ItemAnswer } from "../../../instrument/types.ts";
import { assessmentOf } from "../fillings.ts";

const everything = assessmentOf({ form: "full", areas: csr.areas.map(({ id }) => id) });

const withAnswer = (assessment: Assessment, id: string, answer: Answer | null): Assessment => {
  const entry: ItemAnswer = { answer, evidence: null, note: null };
  return { ...assessment, answers: new Map([...assessment.answers, [id, entry]]) };
};

const better = (answer: Answer | null | undefined): Answer | null => {
  if (answer?.kind === "level" && answer.level < 4) return { kind: "level", level: 4 };
  return answer?.kind === "compliance" ? { kind: "compliance", state: "yes" } : (answer ?? null);
};

test("scores lie between their bounds, and all between 0 and 100", () => {
  fc.assert(
    fc.property(everything, (assessment) => {
      const { raw, low, high } = scoreAssessment(csr, assessment);
      return [...raw.topics.keys()].every((id) => {
        const [least, score, most] = [low.topics.get(id), raw.topics.get(id), high.topics.get(id)];
        if (typeof least !== "number" || typeof most !== "number") return score === "NA";
        const between = typeof score !== "number" || (score >= least - 1e-9 && score <= most + 1e-9);
        return between && least >= 0 && most <= 100;
      });
    }),
  );
});

test("a better answer never lowers a raw score", () => {
  fc.assert(
    fc.property(everything, fc.constantFrom(...scoredItems), (assessment, item) => {
      const before = scoreAssessment(csr, assessment).raw.topics;
      const after = scoreAssessment(csr, withAnswer(assessment, item.id, better(assessment.answers.get(item.id)?.answer))).raw.topics;
      return [...before].every(([id, score]) => {
        const improved = after.get(id);
        return typeof score !== "number" || typeof improved !== "number" || improved >= score - 1e-9;
      });
    }),
  );
});

test("the order in which answers were given changes nothing", () => {
  fc.assert(
    fc.property(everything, (assessment) => {
      const reversed = { ...assessment, answers: new Map([...assessment.answers].toReversed()) };
      expect(scoreAssessment(csr, reversed)).toEqual(scoreAssessment(csr, assessment));
    }),
  );
});

test("caps only lower the displayed scores, and only where there is a red flag", () => {
  fc.assert(
    fc.property(everything, (assessment) => {
      const { raw, capped, redFlags } = scoreAssessment(csr, assessment);
      const lowered = [...raw.topics].filter(([id, score]) => score !== capped.topics.get(id));
      expect(lowered.length > 0 && redFlags.length === 0).toBe(false);
      expect(capped.overall ?? 0).toBeLessThanOrEqual(raw.overall ?? 0);
    }),
  );
});

test("not applicable is not zero, and a reason that is not the item's own is a missing answer", () => {
  fc.assert(
    fc.property(everything, fc.constantFrom(...scoredItems.filter(({ naReason }) => naReason !== null)), (assessment, item) => {
      const accepted = scoreAssessment(csr, withAnswer(assessment, item.id, { kind: "na", reason: item.naReason ?? "NO_EMP" }));
      const refused = scoreAssessment(
        csr,
        withAnswer(assessment, item.id, { kind: "na", reason: item.naReason === "NO_IP" ? "NO_EMP" : "NO_IP" }),
      );
      const blank = scoreAssessment(csr, withAnswer(assessment, item.id, null));
      expect(refused.raw).toEqual(blank.raw);
      expect(accepted.pool.applicable.some((pooled) => pooled.item.id === item.id)).toBe(false);
    }),
  );
});

test("figures are never scored", () => {
  const figures = items.filter(({ type }) => type === "kpi");
  fc.assert(
    fc.property(everything, fc.constantFrom(...figures), fc.double({ noNaN: true }), (assessment, { id }, value) => {
      const changed = scoreAssessment(csr, withAnswer(assessment, id, { kind: "figure", value }));
      expect(changed.raw).toEqual(scoreAssessment(csr, assessment).raw);
    }),
  );
});

test("doubling all weights of a kind changes nothing", () => {
  fc.assert(
    fc.property(everything, (assessment) => {
      const plain = withDefaultSettings(assessment);
      const doubled = {
        ...plain,
        settings: { ...plain.settings, areaWeights: new Map(csr.areas.map(({ id, weight }) => [id, 2 * weight])) },
      };
      const [a, b] = [scoreAssessment(csr, plain).raw.overall, scoreAssessment(csr, doubled).raw.overall];
      expect(a === null ? b : Math.abs(a - (b ?? Number.NaN)) < 1e-9).toBe(a === null ? null : true);
    }),
  );
});

test("the near-term list starts with every duty not met, and repeats nothing", () => {
  fc.assert(
    fc.property(everything, (assessment) => {
      const { nearTerm, redFlags, amberFlags } = scoreAssessment(csr, assessment);
      const ids = nearTerm.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.slice(0, redFlags.length).toSorted()).toEqual([...redFlags].toSorted());
      expect(nearTerm.length).toBeLessThanOrEqual(redFlags.length + amberFlags.length + 5);
    }),
  );
});
