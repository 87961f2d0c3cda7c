import { itemById } from "../../../instrument/csr/instrument.ts";
import { type DecimalSign, signEvidence } from "../../../instrument/reader/values/number.ts";
import type { Dialect } from "./dialect.ts";
import type { Layout } from "./layout.ts";
import { eachRecord } from "./rows.ts";

const moneyFields = ["employees", "revenue", "assets"];

/**
 * Finds out which decimal sign a CSV uses, from the numbers in it. Where commas separate the fields and nothing is quoted, no number can have a
 * comma; where nothing shows the sign, it stays unknown, and numbers that could mean two things are refused.
 */
export function decimalSign(dialect: Dialect, layout: Layout): DecimalSign {
  const { text, delimiter } = dialect;
  if (delimiter === "," && !text.includes('"')) return "point";
  const columns = numberColumns(layout);
  const evidence = signEvidence();
  eachRecord(dialect, ({ fields }) => {
    for (const at of columns) evidence.add(fields[at] ?? "");
  });
  return evidence.sign(delimiter === "," ? "point" : "unknown");
}

function numberColumns({ format, plain, subjects }: Layout): readonly number[] {
  const value = plain.get("value");
  if (format === "long") return value === undefined ? [] : [value];
  return subjects.flatMap(({ subject, at }) => {
    const isNumber =
      (subject.kind === "answer" && itemById(subject.itemId)?.type === "kpi") ||
      (subject.kind === "profile" && moneyFields.includes(subject.field)) ||
      subject.kind === "setting";
    return isNumber ? [at] : [];
  });
}
