import fc from "fast-check";
import { expect, test } from "vitest";
import { askedItems, neighbour, nextMissing } from "../../../addin/state/item-order.ts";
import { missingCount } from "../../../addin/state/missing.ts";
import { fillings } from "./fillings.ts";

test("going from one open question to the next visits each once and comes back to the first", () => {
  fc.assert(
    fc.property(fillings, (scored) => {
      const count = missingCount(scored);
      const visited: string[] = [];
      let at: string | null = null;
      for (let step = 0; step < count; step++) {
        at = nextMissing(scored, at);
        visited.push(at ?? "none");
      }
      expect(new Set(visited).size).toBe(count);
      expect(nextMissing(scored, at)).toBe(count === 0 ? null : visited[0]);
    }),
  );
});

test("from any question of the sheet, the one after the one before is itself", () => {
  fc.assert(
    fc.property(fillings, (scored) => {
      const ids = askedItems(scored).map(({ id }) => id);
      expect(ids.slice(1).map((id) => neighbour(scored, neighbour(scored, id, -1), 1))).toEqual(ids.slice(1));
      expect(neighbour(scored, null, 1)).toBe(ids[0] ?? null);
      expect(neighbour(scored, ids.at(-1) ?? null, 1)).toBeNull();
    }),
  );
});

test("a question that is not asked has no neighbours but the first question", () => {
  fc.assert(
    fc.property(fillings, (scored) => {
      expect(neighbour(scored, "XX9-99", -1)).toBeNull();
      expect(neighbour(scored, "XX9-99", 1)).toBe(askedItems(scored)[0]?.id ?? null);
    }),
  );
});
