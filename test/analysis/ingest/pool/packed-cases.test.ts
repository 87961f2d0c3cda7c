import fc from "fast-check";
import { expect, test } from "vitest";
import { type CodedCase, noPlan } from "../../../../analysis/dataset/coded-case.ts";
import { CasePacker, CaseUnpacker } from "../../../../analysis/ingest/pool/packed-cases.ts";
import { emptyProfile } from "../../../../instrument/assessment.ts";
import { csr, items } from "../../../../instrument/csr/instrument.ts";
import type { Reading } from "../../../../instrument/reading.ts";
import { codeCount, figure } from "../../../../instrument/scoring/coded/answer-code.ts";
import type { Form, Profile } from "../../../../instrument/types.ts";

type Case = CodedCase | Reading;

const profiles: readonly Profile[] = [2023, 2024, 2025].map((year) => ({ ...emptyProfile, year }));

const origin = { file: "long.csv", format: "csv-long", sha256: "0f" } as const;

const reading: fc.Arbitrary<Case> = fc.nat().map((line) => ({ provenance: { ...origin, line }, assessment: null, issues: [] }));

const coded: fc.Arbitrary<Case> = fc
  .record({
    profile: fc.constantFrom(...profiles),
    form: fc.constantFrom<Form>("basic", "full"),
    firmId: fc.string(),
    line: fc.nat(),
    codes: fc.uint8Array({ min: 0, max: codeCount - 1, minLength: items.length, maxLength: items.length }),
    evidence: fc.uint8Array({ min: 0, max: 5, minLength: items.length, maxLength: items.length }),
    value: fc.double({ noNaN: true }),
  })
  .map(({ profile, form, firmId, line, codes, evidence, value }) => ({
    facts: { instrumentId: csr.id, instrumentVersion: "1.0.0", form, areas: ["RM"], firmId, profile },
    answers: { codes, evidence, figures: [...codes].filter((code) => code === figure).map((_, index) => value + index) },
    initiatives: [],
    plan: noPlan,
    provenance: { ...origin, line },
  }));

/** As it goes from one thread to another. */
function sent(packer: CasePacker, unpacker: CaseUnpacker, cases: readonly Case[]): readonly Case[] {
  return unpacker.unpack(structuredClone(packer.pack(cases)));
}

test("cases arrive as they were sent, in their order, part after part, with readings among them", () => {
  const parts = fc.array(fc.array(fc.oneof({ weight: 5, arbitrary: coded }, { weight: 1, arbitrary: reading }), { maxLength: 8 }));
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 3 }), (files) => {
      const unpacker = new CaseUnpacker();
      for (const file of files) {
        const packer = new CasePacker();
        for (const part of file) expect(sent(packer, unpacker, part)).toEqual(part);
      }
    }),
    { numRuns: 20 },
  );
});

test("what companies have in common is sent once, and forgotten where it becomes too much", () => {
  const [packer, unpacker] = [new CasePacker(), new CaseUnpacker()];
  const [example] = fc.sample(coded, { numRuns: 1, seed: 1 });
  if (example === undefined || !("facts" in example)) throw new Error("There is no case.");
  const caseOf = (profile: Profile): CodedCase => ({ ...example, facts: { ...example.facts, profile } });
  const common = caseOf(emptyProfile);
  expect(packer.pack([common, common]).kinds).toHaveLength(1);
  expect(packer.pack([common]).kinds).toHaveLength(0);
  const again = new CasePacker();
  for (let round = 0; round < 3; round += 1) {
    const own = Array.from({ length: 6000 }, (_, number) => caseOf({ ...emptyProfile, employees: round * 6000 + number }));
    const packed = again.pack([...own, common]);
    expect(packed.firstKind).toBe([0, 6001, 0][round]);
    const employees = unpacker.unpack(packed).map((each) => ("facts" in each ? each.facts.profile.employees : "none"));
    expect(employees).toEqual([...own, common].map(({ facts }) => facts.profile.employees));
  }
});
