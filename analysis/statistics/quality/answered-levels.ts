import { csr } from "../../../instrument/csr/instrument.ts";
import type { Assessment } from "../../../instrument/types.ts";

/** The answered levels of the maturity items by topic, in the order of the questionnaire: what the careless-response indices are made of. */
export function answeredLevels({ answers }: Assessment): readonly (readonly number[])[] {
  return csr.areas.flatMap(({ topics }) =>
    topics.map(({ items }) =>
      items.flatMap(({ id, type }) => {
        const answer = answers.get(id)?.answer;
        return type === "maturity" && answer?.kind === "level" ? [answer.level] : [];
      }),
    ),
  );
}
